using System.Globalization;
using PdfSharp.Pdf;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Writes a report as PDF in the form of a Party document (domain rules, section 5): searchable, tagged for screen readers, and for the same report
/// the same bytes.</summary>
/// <remarks>Only this folder knows the PDF library; a renderer on another library replaces this class and nothing else.</remarks>
public static class PdfRenderer
{
    private const string Creator = "PilotReview";

    /// <summary>The library keeps fonts for the whole process; documents are drawn one after another.</summary>
    private static readonly Lock Gate = new();

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
        using var typography = new Typography();
        var pages = PageFlow.Paginate(new ReportFlow(report, typography).Strips(), PageMeasures.TextHeight);
        using (var canvas = new PdfCanvas(document, typography))
        {
            // the canvas makes the document accessible, which resets its language
            Describe(document, report);
            for (var number = 1; number <= pages.Count; number++)
            {
                canvas.StartPage();
                DrawEdges(canvas, report.FootLine, number);
                DrawStrips(canvas, pages[number - 1]);
            }

            canvas.Leave();
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private static void Describe(PdfDocument document, Report report)
    {
        var day = report.DataDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        document.Language = report.Culture.Name;
        document.ViewerPreferences.DisplayDocTitle = true;
        document.Info.Title = $"{report.Kind}: {report.Subject}";
        document.Info.Author = report.Letterhead.Issuer;
        document.Info.Creator = Creator;
        document.Info.CreationDate = day;
        document.Info.ModificationDate = day;
    }

    private static void DrawStrips(PdfCanvas canvas, IReadOnlyList<PlacedStrip> strips)
    {
        foreach (var placed in strips)
        {
            var top = PageMeasures.Top + placed.Top;
            canvas.Enter(placed.Strip.Part);
            if (placed is { IsRepeated: true, Strip: TableRowStrip head })
            {
                head.DrawRepeated(canvas, top);
            }
            else
            {
                placed.Strip.Draw(canvas, top);
            }
        }
    }

    /// <summary>The page number at the head from the second page on, and the foot line.</summary>
    private static void DrawEdges(PdfCanvas canvas, string footLine, int number) => canvas.Dress(() =>
    {
        if (number > 1)
        {
            Centred(number.ToString(CultureInfo.InvariantCulture), TypeStyle.Body, PageMeasures.PageNumberTop);
        }

        Centred(footLine, new TypeStyle(7.5, Grey: Grey.Quiet), PageMeasures.FootLineTop);

        void Centred(string text, TypeStyle style, double top) => canvas.Text(
            text, style, PageMeasures.Centre - (canvas.Typography.Width(text, style) / 2), top + (Typography.Ascent * style.Size));
    });
}
