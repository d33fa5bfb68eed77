using Bunit;
using PilotReview.Core;
using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Parts;

public sealed class EmptyStateTests
{
    [Fact]
    public void Empty_SaysWhatToDoNext()
    {
        using var context = new ComponentContext();
        var part = context.Render<EmptyState>(parameters => parameters
            .Add(empty => empty.Title, "Chưa có mô hình nào").Add(empty => empty.Next, "Nạp sổ số liệu trước."));
        Assert.Equal("Nạp sổ số liệu trước.", part.Find("p").TextContent);
        Assert.Empty(part.FindAll(".acts"));
    }

    [Fact]
    public void Loading_IsAnnouncedAndHasTheShapeOfWhatComes()
    {
        using var context = new ComponentContext(Formats.English);
        var part = context.Render<LoadingShape>(parameters => parameters.Add(loading => loading.Lines, 6));
        Assert.Equal("Loading", part.Find("[role=status] .sr").TextContent);
        Assert.Equal(6, part.FindAll("i").Count);
    }
}
