using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>The end of the report: who signs at the right, who receives it at the left.</summary>
internal sealed class SignatureStrip : Strip
{
    private const double Mm = PageMeasures.Millimetre;
    private const double Pitch = 19;
    private const double RecipientPitch = 15.6;
    private const double SigningRoom = 28 * Mm;
    private const double Centre = 155 * Mm;
    private const double RightWidth = 78 * Mm;
    private const double LeftWidth = 82 * Mm;

    private readonly List<Row> _rows;

    private SignatureStrip(List<Row> rows)
        : base(new Part(PartKind.Mixed), rows.Max(row => row.Top + row.Height)) => _rows = rows;

    public static SignatureStrip Of(Report report, TextLayout layout)
    {
        var rows = new List<Row>();
        var y = 0.0;
        foreach (var (text, index) in report.Recipients.Select((text, index) => (text, index)))
        {
            var style = index == 0 ? TypeStyle.Body with { IsUnderlined = true } : new TypeStyle(12);
            y = Add(rows, layout, text, style, y, index == 0 ? Pitch : RecipientPitch, LeftWidth, centre: null);
        }

        if (report.Signature is { } signature)
        {
            y = Add(rows, layout, signature.Authority, TypeStyle.Body.Bold, 0, Pitch, RightWidth, Centre);
            y = Add(rows, layout, signature.Office, TypeStyle.Body, y, Pitch, RightWidth, Centre) + SigningRoom;
            Add(rows, layout, signature.Name, TypeStyle.Body.Bold, y, Pitch, RightWidth, Centre);
        }

        return new SignatureStrip(rows) { SpaceBefore = 7 * Mm };
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        foreach (var row in _rows)
        {
            canvas.Enter(new Part(PartKind.Paragraph));
            var left = row.Centre is { } centre ? centre - (row.Line.Width / 2) : PageMeasures.Left;
            canvas.Line(row.Line, left, top + row.Top + Typography.BaselineIn(row.Height, row.Size), row.Line.Width, Flush.Left);
        }

        canvas.Leave();
    }

    private static double Add(
        List<Row> rows, TextLayout layout, string text, TypeStyle style, double top, double pitch, double width, double? centre)
    {
        foreach (var line in layout.Break(text, style, width))
        {
            rows.Add(new Row(line, style.Size, centre, top, pitch));
            top += pitch;
        }

        return top;
    }

    private sealed record Row(TextLine Line, double Size, double? Centre, double Top, double Height);
}
