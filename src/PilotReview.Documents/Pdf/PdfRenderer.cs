using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Writes a report as PDF in the form of a Party document (domain rules, section 5): searchable, tagged for screen readers, with bookmarks and links, and for the same report
/// the same bytes.</summary>
/// <remarks>Only this folder knows the PDF library; a renderer on another library replaces this class and nothing else.</remarks>
public static class PdfRenderer
{
    internal const string Creator = "PilotReview";

    /// <summary>Length of the rule over the footnotes.</summary>
    private const double NoteRule = 50 * PageMeasures.Millimetre;

    /// <summary>A foot line has at most so many lines under the text.</summary>
    private const int MostEdgeLines = 2;

    /// <summary>The library keeps fonts for the whole process; documents are drawn one after another.</summary>
    internal static Lock Gate { get; } = new();

    /// <summary>Writes the finished file; <paramref name="to"/> need not be seekable and stays open.</summary>
    public static void Write(Report report, Stream to)
    {
        lock (Gate)
        {
            PdfLibrary.Open();
            to.Write(RepeatableFile.Of(Draw(report)));
        }
    }

    private static byte[] Draw(Report report)
    {
        using var document = new PdfDocument();
        var lookUp = report.LookUp is { } source ? new LookUpMark(source, new TextLayout()) : null;
        var flow = new ReportFlow(report);
        var pages = PageFlow.Paginate(flow.Strips(), PageMeasures.TextHeight, lookUp?.Reserve ?? 0);
        var destinations = Destinations.Of(pages);
        using (var canvas = new PdfCanvas(document, new Typography(), destinations))
        {
            // the canvas makes the document accessible, which resets its language
            Describe(document, report);
            for (var number = 1; number <= pages.Count; number++)
            {
                // upright or across, the back of a leaf is bound at its right
                canvas.StartPage(pages[number - 1].Shape, report.Style.HasTwoSides && number % 2 == 0 ? PageMeasures.BackShift : 0);
                DrawEdges(canvas, report.FootLine, number);
                DrawStrips(canvas, pages[number - 1], number == 1 ? lookUp : null);
            }

            canvas.Tags.Leave();
        }

        Bookmarks.Write(document, flow.Headings, destinations);
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private static void Describe(PdfDocument document, Report report)
    {
        var day = report.DataDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        document.Language = report.Culture.Name;
        document.ViewerPreferences.DisplayDocTitle = true;
        document.Info.Title = TextBlocks.OneLine($"{report.Kind}: {report.Subject}");
        document.Info.Author = TextBlocks.OneLine(report.Letterhead.Issuer);
        document.Info.Creator = Creator;
        document.Info.CreationDate = day;
        document.Info.ModificationDate = day;
    }

    private static void DrawStrips(PdfCanvas canvas, PageContent page, LookUpMark? lookUp)
    {
        var notes = page.PlacedNotes().ToDictionary(note => note.Strip);
        DrawNoteRule(canvas, page);
        DrawNotes(canvas, page, page.Notes.Except(page.SelectMany(placed => placed.Strip.Notes)), notes);
        foreach (var placed in page)
        {
            var top = page.Shape.Top + placed.Top;
            canvas.Tags.Enter(placed.Strip.Part);
            if (placed.IsRepeated)
            {
                placed.Strip.DrawRepeated(canvas, top);
            }
            else
            {
                placed.Strip.Draw(canvas, top);
                DrawNotes(canvas, page, placed.Strip.Notes, notes);
            }

            if (ReferenceEquals(placed, page[0]))
            {
                // read before the text that goes on over the page
                lookUp?.Draw(canvas);
            }
        }
    }

    /// <summary>The notes are read where their marks stand and drawn at the foot of the page.</summary>
    private static void DrawNotes(PdfCanvas canvas, PageContent page, IEnumerable<Strip> lines, Dictionary<Strip, PlacedStrip> places)
    {
        foreach (var note in lines.Where(places.ContainsKey).GroupBy(line => line.Part))
        {
            canvas.Tags.Note(() =>
            {
                foreach (var line in note)
                {
                    line.Draw(canvas, page.Shape.Top + places[line].Top);
                }
            });
        }
    }

    private static void DrawNoteRule(PdfCanvas canvas, PageContent page)
    {
        if (page.Notes.Count > 0)
        {
            var y = page.Shape.Top + page.Room - page.NotesHeight + (PageContent.NoteSpace * 0.7);
            canvas.Tags.Dress(() => canvas.Graphics.DrawLine(new XPen(XColors.Black, 0.5), page.Shape.Left, y, page.Shape.Left + NoteRule, y));
        }
    }

    /// <summary>The page number at the head from the second page on, and the foot line.</summary>
    private static void DrawEdges(PdfCanvas canvas, string footLine, int number) => canvas.Tags.Dress(() =>
    {
        var layout = new TextLayout();
        if (number > 1)
        {
            Centred(number.ToString(CultureInfo.InvariantCulture), TypeStyle.Body, PageMeasures.PageNumberTop);
        }

        Centred(footLine, new TypeStyle(7.5, Grey: Grey.Quiet), canvas.Page.FootLineTop);

        void Centred(string text, TypeStyle style, double top)
        {
            foreach (var line in TextLayout.AtMost(layout.BreakEven(text, style, canvas.Page.TextWidth), MostEdgeLines, style))
            {
                canvas.Line(line, canvas.Page.Left, top + (Typography.Ascent * style.Size), canvas.Page.TextWidth, Flush.Centre);
                top += style.Size * 1.2;
            }
        }
    });
}
