using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>The end of the report: who signs at the right, who receives it at the left. A long list of recipients goes on in further strips.</summary>
internal sealed class SignatureStrip : Strip
{
    private const double Mm = PageMeasures.Millimetre;
    private const double Pitch = 19;
    private const double RecipientPitch = 15.6;
    private const double SigningRoom = 28 * Mm;
    private const double CentreFromRight = 40 * Mm;
    private const double RightWidth = 78 * Mm;
    private const double LeftWidth = 82 * Mm;

    /// <summary>Lines of recipients that stand beside the signature at most.</summary>
    private const int MostBeside = 16;

    private readonly IReadOnlyList<Row> _rows;

    private SignatureStrip(IReadOnlyList<Row> rows)
        : base(new Part(PartKind.Mixed), rows.Max(row => row.Top + row.Height)) => _rows = rows;

    public static IReadOnlyList<Strip> Of(Report report, TextLayout layout, PageShape page)
    {
        var recipients = new List<Row>();
        var y = 0.0;
        foreach (var (text, index) in report.Recipients.Select((text, index) => (text, index)))
        {
            var style = index == 0 ? TypeStyle.Body with { IsUnderlined = true } : new TypeStyle(12);
            y = Add(recipients, layout, text, style, y, index == 0 ? Pitch : RecipientPitch, LeftWidth, centre: null);
        }

        var beside = recipients.Take(MostBeside).ToList();
        if (report.Signature is { } signature)
        {
            var centre = page.Right - CentreFromRight;
            y = Add(beside, layout, signature.Authority, TypeStyle.Body.Bold, 0, Pitch, RightWidth, centre);
            y = Add(beside, layout, signature.Office, TypeStyle.Body, y, Pitch, RightWidth, centre) + SigningRoom;
            Add(beside, layout, signature.Name, TypeStyle.Body.Bold, y, Pitch, RightWidth, centre);
        }

        return
        [
            new SignatureStrip(beside) { Page = page, SpaceBefore = 7 * Mm },
            .. recipients.Skip(MostBeside).Select(row => new SignatureStrip([row with { Top = 0 }]) { Page = page }),
        ];
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        foreach (var row in _rows)
        {
            canvas.Tags.Enter(new Part(PartKind.Paragraph));
            var left = row.Centre is { } centre ? centre - (row.Line.Width / 2) : Page.Left;
            canvas.Line(row.Line, left, top + row.Top + Typography.BaselineIn(row.Height, row.Size), row.Line.Width, Flush.Left);
        }

        canvas.Tags.Leave();
    }

    private static double Add(
        List<Row> rows, TextLayout layout, string text, TypeStyle style, double top, double pitch, double width, double? centre)
    {
        // who signs has a few lines, not a page
        const int MostLines = 5;
        foreach (var line in TextLayout.AtMost(layout.Break(text, style, width), MostLines, style))
        {
            rows.Add(new Row(line, style.Size, centre, top, pitch));
            top += pitch;
        }

        return top;
    }

    private sealed record Row(TextLine Line, double Size, double? Centre, double Top, double Height);
}
