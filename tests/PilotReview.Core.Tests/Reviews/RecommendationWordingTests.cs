using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class RecommendationWordingTests
{
    [Fact]
    public void Tally_CountsEveryKind_AndWhoIsSilentApart()
    {
        var tally = Of(RecommendationKind.Keep, RecommendationKind.Keep, RecommendationKind.Widen, RecommendationKind.NoOpinion, null);
        Assert.Equal(
            "Trong 05 cấp ủy được lấy ý kiến: 02 đề nghị duy trì, 01 đề nghị mở rộng, 0 đề nghị điều chỉnh, 0 đề nghị giải thể, 0 đề nghị thêm thời gian, 01 không có kiến nghị."
            + " Còn 01 cấp ủy chưa trả lời.",
            RecommendationWording.Tally(tally, Formats.Vietnamese));
        Assert.EndsWith("Not answered yet: 1.", RecommendationWording.Tally(tally, Formats.English), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAllAnswered_NobodyIsSilent() =>
        Assert.DoesNotContain("chưa trả lời", RecommendationWording.Tally(Of(RecommendationKind.Keep), Formats.Vietnamese), StringComparison.Ordinal);

    [Fact]
    public void WhenNobodyWasAsked_NothingIsSaid() => Assert.Empty(RecommendationWording.Tally(Of(), Formats.Vietnamese));

    [Fact]
    public void Lines_StandByNumber() => Assert.Equal(
        [RecommendationKind.Widen, RecommendationKind.Keep, RecommendationKind.Adjust],
        Of(RecommendationKind.Keep, RecommendationKind.Widen, RecommendationKind.Widen).Lines.Take(3).Select(line => line.Kind));

    private static RecommendationTally Of(params RecommendationKind?[] kinds) =>
        new([.. kinds.Select((kind, at) => new ReviewCommittee { UnitId = at + 1, Kind = kind })]);
}
