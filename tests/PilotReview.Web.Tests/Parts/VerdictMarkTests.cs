using Bunit;
using PilotReview.Core;
using PilotReview.Core.Verdicts;
using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Parts;

public sealed class VerdictMarkTests
{
    [Theory]
    [InlineData(VerdictKind.Improved, "up", "Cải thiện")]
    [InlineData(VerdictKind.Worsened, "down", "Kém đi")]
    [InlineData(VerdictKind.NoClearChange, "flat", "Chưa rõ thay đổi")]
    [InlineData(VerdictKind.NotEnoughData, "thin", "Chưa đủ số liệu")]
    [InlineData(VerdictKind.AtCeiling, "ceil", "Đã ở mức trần")]
    [InlineData(VerdictKind.DifferentScale, "scale", "Khác thang đo")]
    public void Mark_HasShapeColourAndWord(VerdictKind kind, string css, string word)
    {
        using var context = new ComponentContext(Formats.Vietnamese);
        var mark = context.Render<VerdictMark>(parameters => parameters.Add(part => part.Kind, kind));
        Assert.True(mark.Find(".verdict-mark").ClassList.Contains(css));
        Assert.Equal(word, mark.Find("span > span").TextContent);
        Assert.NotEmpty(mark.Find("svg").Children);
    }

    [Fact]
    public void Shapes_AllDiffer()
    {
        using var context = new ComponentContext();
        var shapes = Enum.GetValues<VerdictKind>()
            .Select(kind => context.Render<VerdictMark>(parameters => parameters.Add(part => part.Kind, kind)).Find("svg").InnerHtml);
        Assert.Equal(6, shapes.Distinct().Count());
    }

    [Fact]
    public void HiddenWord_IsStillReadOut()
    {
        using var context = new ComponentContext(Formats.English);
        var mark = context.Render<VerdictMark>(parameters => parameters.Add(part => part.Kind, VerdictKind.Worsened).Add(part => part.IsWordShown, false));
        Assert.Equal("Worsened", mark.Find("span.sr").TextContent);
    }
}
