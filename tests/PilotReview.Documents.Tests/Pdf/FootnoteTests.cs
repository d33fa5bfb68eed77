using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class FootnoteTests
{
    [Fact]
    public void Notes_StandOnThePageOfTheirMarks()
    {
        for (var lines = 1; lines < 60; lines++)
        {
            var pages = Pages([.. Enumerable.Repeat(new Paragraph("một dòng"), lines), .. Enumerable.Range(1, 5).Select(number => Noted($"ghi chú {number} " + new string('x', 150)))]);
            Assert.Equal(5, pages.Sum(page => page.SelectMany(placed => placed.Strip.Notes).Select(note => note.Part).Distinct().Count()));
            foreach (var page in pages)
            {
                Assert.Equal(page.SelectMany(placed => placed.Strip.Notes), page.Notes);
                Assert.All(page.PlacedNotes(), note => Assert.True(note.Top >= page[^1].Top + page[^1].Strip.Height && note.Top + note.Strip.Height <= page.Room + 0.01));
            }
        }
    }

    [Fact]
    public void Note_LongerThanAPage_GoesOnAtTheFootOfTheNextAndLosesNoLine()
    {
        var pages = Pages([Noted(string.Join(' ', Enumerable.Range(1, 3000).Select(number => $"từ{number}"))), .. Enumerable.Repeat(new Paragraph("một dòng"), 30)]);
        var notes = pages.SelectMany(page => page.SelectMany(placed => placed.Strip.Notes)).ToList();
        Assert.Equal(notes, pages.SelectMany(page => page.Notes));
        Assert.All(pages, page => Assert.True(page.NotesHeight <= page.Room));
        Assert.True(pages.Count(page => page.Notes.Count > 0) > 1);
    }

    [Fact]
    public async Task Notes_AreNumberedThroughTheDocument()
    {
        using var file = PdfFile.Of(SampleReports.Of([Noted("thứ nhất"), new PageBreak(), Noted("thứ hai")]) with { Appendix = [Noted("thứ ba")] });
        var pages = (await PdfText.OfAsync(file.Bytes, TestContext.Current.CancellationToken)).Split('\f');
        Assert.Matches(@"1\s+thứ nhất", pages[0]);
        Assert.Matches(@"2\s+thứ hai", pages[1]);
        Assert.Matches(@"3\s+thứ ba", pages[2]);
    }

    [Fact]
    public void Mark_HangsOnTheWordBefore_AlsoBehindABlank()
    {
        var line = Assert.Single(new TextLayout().Break([new Run("chữ ") { Footnote = "a" }, new Run("sau")], TypeStyle.Body, 300, firstNote: 7));
        Assert.Equal(["chữ", "7"], line.Words[0].Pieces.Select(piece => piece.Text));
        Assert.True(line.Words[0].Pieces[1].Style.Rise > 0);
        Assert.Equal(new Footnote(7, "a"), Assert.Single(line.Notes));
    }

    private static Paragraph Noted(string note) => new([new Run("Một câu có chú thích"), new Run("ở đây") { Footnote = note }, new Run(".")]);

    private static IReadOnlyList<PageContent> Pages(IReadOnlyList<Block> body) =>
        PageFlow.Paginate(new ReportFlow(SampleReports.Of(body)).Strips(), PageMeasures.TextHeight);
}
