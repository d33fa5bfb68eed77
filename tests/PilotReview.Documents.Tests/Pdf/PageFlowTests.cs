using PilotReview.Documents.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>Layouts are written as text: "A:30 B:40+" is strip A of 30 points and strip B of 40 that keeps with the next one; "^" starts a page, "~" can wait. The answer
/// lists pages parted by " | ". A page is 100 points high.</summary>
public sealed class PageFlowTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A:30 B:40", "A B")]
    [InlineData("A:60 B:40", "A B")]
    [InlineData("A:60 B:41", "A | B")]
    [InlineData("A:60 H:20+ B:30", "A | H B")]
    [InlineData("A:60 H:20+ B:20", "A H B")]
    [InlineData("A:60 ^B:10", "A | B")]
    [InlineData("^A:60 B:10", "A B")]
    [InlineData("A:60 H:10+ ^B:10", "A H | B")]
    [InlineData("A:10 B:250 C:10", "A | B | C")]
    [InlineData("A:60 B:60+ C:60+ D:60", "A | B | C | D")]
    [InlineData("A:90 B:20+", "A | B")]
    [InlineData("A:60 ~C:50 B:20 D:20 E:20", "A B D | C E")]
    [InlineData("A:60 ~C:30 B:20", "A C | B")]
    [InlineData("A:60 ~C:50 H:10+ B:10 D:10", "A | C H B D")]
    [InlineData("A:60 ~C:50 ~D:30 B:20", "A | C D B")]
    [InlineData("A:60 ~C:50 ^B:10", "A | C | B")]
    [InlineData("A:60 ~C:50+ K:10 B:20", "A B | C K")]
    [InlineData("A:60 ^~C:50 B:20", "A | C B")]
    public void Paginate_Strips_DealsThemOut(string layout, string expected)
    {
        var pages = PageFlow.Paginate(Parse(layout), 100);
        Assert.Equal(expected, string.Join(" | ", pages.Select(page => string.Join(' ', page.Select(placed => placed.Strip)))));
    }

    [Fact]
    public void Paginate_SpaceBefore_IsDroppedAtTheTopOnly()
    {
        var pages = PageFlow.Paginate([new FakeStrip("A", 40) { SpaceBefore = 6 }, new FakeStrip("B", 40) { SpaceBefore = 6 }, new FakeStrip("C", 40) { SpaceBefore = 6 }], 100);
        Assert.Equal([0, 46], pages[0].Select(placed => placed.Top));
        Assert.Equal([0], pages[1].Select(placed => placed.Top));
    }

    [Fact]
    public void Paginate_Head_IsRepeatedOnEveryFurtherPage()
    {
        var head = new FakeStrip("H", 20) { KeepsWithNext = true };
        var pages = PageFlow.Paginate([head, .. Enumerable.Range(1, 6).Select(number => new FakeStrip($"{number}", 35) { Head = head })], 100);
        Assert.Equal(["H1 2", "H3 4", "H5 6"], pages.Select(page => string.Join(' ', page.Select(placed => placed.Strip)).Replace("H ", "H", StringComparison.Ordinal)));
        Assert.Equal([false, true, true], pages.Select(page => page[0].IsRepeated));
        Assert.All(pages, page => Assert.Equal(20, page[1].Top));
    }

    private static List<Strip> Parse(string layout) => layout.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
    {
        var parts = word.Trim('^', '~', '+').Split(':');
        return (Strip)new FakeStrip(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))
        {
            KeepsWithNext = word.EndsWith('+'),
            StartsPage = word.StartsWith('^'),
            CanWait = word.Contains('~', StringComparison.Ordinal),
        };
    }).ToList();
}
