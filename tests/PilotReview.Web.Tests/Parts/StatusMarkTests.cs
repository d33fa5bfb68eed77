using Bunit;
using PilotReview.Core;
using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Parts;

public sealed class StatusMarkTests
{
    [Theory]
    [InlineData(StatusKind.Computed, "flat", "Đã tính")]
    [InlineData(StatusKind.NotEnough, "thin", "Chưa đủ số liệu")]
    [InlineData(StatusKind.DifferentScale, "scale", "Khác thang đo")]
    public void Mark_HasShapeColourAndWord(StatusKind kind, string css, string word)
    {
        using var context = new ComponentContext(Formats.Vietnamese);
        var mark = context.Render<StatusMark>(parameters => parameters.Add(part => part.Kind, kind));
        Assert.True(mark.Find(".status-mark").ClassList.Contains(css));
        Assert.Equal(word, mark.Find("span > span").TextContent);
        Assert.NotEmpty(mark.Find("svg").Children);
    }

    [Fact]
    public void Shapes_AllDiffer()
    {
        using var context = new ComponentContext();
        var shapes = Enum.GetValues<StatusKind>()
            .Select(kind => context.Render<StatusMark>(parameters => parameters.Add(part => part.Kind, kind)).Find("svg").InnerHtml);
        Assert.Equal(3, shapes.Distinct().Count());
    }

    [Fact]
    public void HiddenWord_IsStillReadOut()
    {
        using var context = new ComponentContext(Formats.English);
        var mark = context.Render<StatusMark>(parameters => parameters.Add(part => part.Kind, StatusKind.NotEnough).Add(part => part.IsWordShown, false));
        Assert.Equal("Not enough data", mark.Find("span.sr").TextContent);
    }
}
