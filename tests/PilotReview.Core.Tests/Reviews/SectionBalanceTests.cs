using PilotReview.Core.Reviews;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class SectionBalanceTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(19, 0, false)]
    [InlineData(20, 0, true)]
    [InlineData(30, 10, false)]
    [InlineData(31, 10, true)]
    [InlineData(10, 60, false)]
    public void Limits_AreThin_WhereMuchLessIsSaidOfThem(int strengths, int limits, bool isThin) =>
        Assert.Equal(isThin, new SectionBalance(strengths, limits).IsThin);

    [Fact]
    public void Words_AreCountedBySection()
    {
        var balance = SectionBalance.Of(
        [
            (NarrativeSection.Strengths, "Dự sinh hoạt  tăng\nrõ"), (NarrativeSection.Strengths, "Họp đều"), (NarrativeSection.Limits, "Trùng nội dung"), (NarrativeSection.Lessons, "Phân định rõ việc"),
            (NarrativeSection.Limits, "   "),
        ]);
        Assert.Equal(new SectionBalance(7, 3), balance);
    }
}
