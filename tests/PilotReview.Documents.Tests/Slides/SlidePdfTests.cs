using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using PilotReview.Core;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Slides;
using PilotReview.Documents.Tests.Pdf;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Slides;

public sealed class SlidePdfTests
{
    private static readonly SlideDeck Deck = SampleDecks.Of(DossierBuilder.Evaluate(SampleDecks.Concluded), Formats.Vietnamese);

    [Fact]
    public void Write_SameDeckTwice_SameBytes() => Assert.Equal(Render(Deck), Render(Deck));

    [Fact]
    public void Write_Deck_IsOneSlideAPageWithABookmark()
    {
        using var document = Open(Render(Deck));
        Assert.Equal(Deck.Slides.Count, document.PageCount);
        Assert.All(document.Pages.Cast<PdfPage>(), page => Assert.Equal((338.7, 190.5), (Math.Round(page.Width.Millimeter, 1), Math.Round(page.Height.Millimeter, 1))));
        Assert.Equal(Deck.Slides.Select(slide => slide.Heading), document.Outlines.Select(outline => outline.Title));
        Assert.Equal((Deck.Title, Deck.Body), (document.Info.Title, document.Info.Author));
        Assert.Equal("vi-VN", document.Internals.Catalog.Elements.GetString("/Lang"));
    }

    [Fact]
    public void Write_Deck_IsTaggedAndItsChartsSpeak()
    {
        var text = Encoding.Latin1.GetString(Render(Deck));
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        var alternatives = Deck.Slides.Select(slide => slide.Chart?.TextAlternative).OfType<string>().Select(alternative => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(alternative))).ToList();
        var file = Regex.Replace(text, @"\s", string.Empty);
        Assert.NotEmpty(alternatives);
        Assert.All(alternatives, alternative => Assert.Contains(alternative, file, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task Write_Deck_EveryTextIsReadBackOnItsPage(string culture)
    {
        var deck = SampleDecks.Of(DossierBuilder.Evaluate(SampleDecks.Concluded), CultureInfo.GetCultureInfo(culture));
        var pages = (await PdfText.OfAsync(Render(deck), TestContext.Current.CancellationToken)).Split('\f');
        for (var at = 0; at < deck.Slides.Count; at++)
        {
            var (slide, page) = (deck.Slides[at], Squeezed(pages[at]));
            Assert.Contains(Squeezed(slide.Heading), page, StringComparison.Ordinal);
            Assert.All(slide.Lines.Concat(slide.Columns.SelectMany(column => column.Lines)), line => Assert.Contains(Squeezed(line.ToString()), page, StringComparison.Ordinal));
            Assert.All(slide.Facts, fact => Assert.Contains(Squeezed(fact.Value), page, StringComparison.Ordinal));
            Assert.All(slide.Table?.Rows.Select(row => row.Cells[0].Text) ?? [], text => Assert.Contains(Squeezed(text.Split('\n')[0]), page, StringComparison.Ordinal));
            Assert.Contains($"{at + 1}/{deck.Slides.Count}", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_TextLongerThanASlide_IsStillOnePage()
    {
        var text = string.Join(' ', Enumerable.Repeat("Nội dung dài hơn mọi trang trình chiếu", 60));
        var deck = Deck with { Slides = [new Slide(SlideKind.Statement, text[..200]) { Lines = [new SlideLine(text)] }] };
        using var document = Open(Render(deck));
        Assert.Equal(1, document.PageCount);
    }

    // pdftotext breaks lines where the page does, and sets blanks around what is smaller
    private static string Squeezed(string text) => Regex.Replace(text.Replace('\u2013', '-').Replace('\u2212', '-'), @"\s", string.Empty);

    private static byte[] Render(SlideDeck deck)
    {
        using var file = new MemoryStream();
        SlidePdf.Write(deck, file);
        return file.ToArray();
    }

    private static PdfDocument Open(byte[] file) => PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
}
