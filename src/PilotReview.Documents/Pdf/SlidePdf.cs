using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PilotReview.Documents.Slides;

namespace PilotReview.Documents.Pdf;

/// <summary>Writes a deck as PDF, one slide a page of 16 to 9, in large type: searchable, tagged for screen readers, with a bookmark for each slide, and for the same deck the same bytes.</summary>
public static class SlidePdf
{
    private const double NumberRoom = 60;

    private static readonly TypeStyle Foot = new(10, Grey: Grey.Quiet);

    /// <summary>Writes the finished file; <paramref name="to"/> need not be seekable and stays open.</summary>
    public static void Write(SlideDeck deck, Stream to)
    {
        lock (PdfRenderer.Gate)
        {
            PdfLibrary.Open();
            to.Write(RepeatableFile.Of(Draw(deck)));
        }
    }

    private static byte[] Draw(SlideDeck deck)
    {
        using var document = new PdfDocument();
        using (var canvas = new PdfCanvas(document, new Typography(), Destinations.None))
        {
            // the canvas makes the document accessible, which resets its language
            Describe(document, deck);
            for (var number = 1; number <= deck.Slides.Count; number++)
            {
                canvas.StartPage(PageShape.Slide);
                DrawFoot(canvas, deck, number);
                Draw(canvas, deck.Slides[number - 1]);
                canvas.Tags.Leave();
                document.Outlines.Add(TextBlocks.OneLine(deck.Slides[number - 1].Heading), document.Pages[number - 1], opened: true);
            }
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private static void Describe(PdfDocument document, SlideDeck deck)
    {
        var day = deck.DataDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        document.Language = deck.Culture.Name;
        document.ViewerPreferences.DisplayDocTitle = true;
        document.Info.Title = TextBlocks.OneLine(deck.Title);
        document.Info.Author = TextBlocks.OneLine(deck.Body);
        document.Info.Creator = PdfRenderer.Creator;
        document.Info.CreationDate = day;
        document.Info.ModificationDate = day;
    }

    private static void Draw(PdfCanvas canvas, Slide slide)
    {
        var (strips, top) = new SlidePage(slide).Placed();
        foreach (var strip in strips)
        {
            top += strip.SpaceBefore;
            canvas.Tags.Enter(strip.Part);
            strip.Draw(canvas, top);
            top += strip.Height;
        }
    }

    /// <summary>The foot line at the left and the number of the slide at the right.</summary>
    private static void DrawFoot(PdfCanvas canvas, SlideDeck deck, int number) => canvas.Tags.Dress(() =>
    {
        var page = canvas.Page;
        var baseline = page.Height - (8 * PageMeasures.Millimetre);
        canvas.Graphics.DrawLine(new XPen(XColor.FromArgb(0xD0, 0xD0, 0xD0), 0.6), page.Left, baseline - 14, page.Right, baseline - 14);
        var layout = new TextLayout();
        var line = TextLayout.AtMost(layout.Break(deck.FootLine, Foot, page.TextWidth - NumberRoom), 1, Foot)[0];
        canvas.Line(line, page.Left, baseline, page.TextWidth, Flush.Left);
        var count = string.Create(CultureInfo.InvariantCulture, $"{number}/{deck.Slides.Count}");
        canvas.Line(layout.Break(count, Foot, NumberRoom)[0], page.Right - NumberRoom, baseline, NumberRoom, Flush.Right);
    });
}
