using PdfSharp.Drawing;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>The heading block of the first page. Measures are millimetres from the upper edge of the page to the top of the letters; a text too long for
/// its side is broken and moves what is below.</summary>
internal sealed class LetterheadStrip : Strip
{
    private const double Mm = PageMeasures.Millimetre;
    private const double Pitch = 19;
    private const double SubjectWidth = 150 * Mm;
    private const double SidesGap = 8 * Mm;
    private const double RightLimit = 100 * Mm;
    private const int MostSubjectLines = 12;
    private const int MostNameLines = 6;

    private readonly List<Row> _rows;
    private readonly (double X1, double X2, double Y) _rule;

    private LetterheadStrip(List<Row> rows, (double X1, double X2, double Y) rule, double height)
        : base(new Part(PartKind.Mixed), height)
    {
        _rows = rows;
        _rule = rule;
    }

    public static LetterheadStrip Of(Report report, TextLayout layout)
    {
        var head = report.Letterhead;
        var rows = new List<Row>();
        var (title, place) = (Plain(head.Title), Plain(head.PlaceAndDate));
        var (titleStyle, placeStyle) = (Fitting(title, new TypeStyle(15, IsBold: true)), Fitting(place, TypeStyle.Body.Italic));
        var (titleWidth, rightWidth) = (Typography.Width(title, titleStyle), Math.Max(Typography.Width(title, titleStyle), Typography.Width(place, placeStyle)));
        var rightCentre = PageMeasures.Right - (rightWidth / 2);
        rows.Add(new Row(title, titleStyle, rightCentre, 19.9 * Mm));
        rows.Add(new Row(place, placeStyle, rightCentre, 29.2 * Mm));
        var rule = (rightCentre - (titleWidth / 2), rightCentre + (titleWidth / 2), 26.8 * Mm);

        var bottom = AddIssuer(rows, head, layout, PageMeasures.TextWidth - rightWidth - SidesGap);
        var y = Math.Max(58.2 * Mm, bottom + (6 * Mm));
        rows.Add(new Row(Plain(report.Kind), new TypeStyle(16, IsBold: true), PageMeasures.Centre, y) { Kind = PartKind.Title });
        y += 7 * Mm;
        foreach (var line in TextLayout.AtMost(layout.BreakEven(report.Subject, TypeStyle.Body.Bold, SubjectWidth), MostSubjectLines, TypeStyle.Body.Bold))
        {
            rows.Add(new Row(line, TypeStyle.Body.Bold, PageMeasures.Centre, y));
            y += Pitch;
        }

        y += (5.8 * Mm) - Pitch;
        rows.Add(new Row("-----", TypeStyle.Body, PageMeasures.Centre, y));

        // the first body line has its letters 10.1 mm under the hyphens; line and paragraph room come with it
        var bodyTop = y + (10.1 * Mm) - ((report.Style.LinePitch - ((Typography.Ascent + Typography.Descent) * report.Style.BodySize)) / 2);
        return new LetterheadStrip(rows, rule, bodyTop - ReportFlow.ParagraphSpace - PageMeasures.Top);
    }

    public override void Draw(PdfCanvas canvas, double top)
    {
        var shift = top - PageMeasures.Top;
        foreach (var row in _rows)
        {
            canvas.Tags.Enter(new Part(row.Kind));
            var baseline = shift + row.Top + (Typography.Ascent * row.Style.Size);
            if (row.Line is { } line)
            {
                canvas.Line(line, row.Centre - (line.Width / 2), baseline, line.Width, Flush.Left);
            }
            else
            {
                canvas.Text(row.Text, row.Style, row.Centre - (Typography.Width(row.Text, row.Style) / 2), baseline);
            }
        }

        canvas.Tags.Leave();
        canvas.Tags.Dress(() => canvas.Graphics.DrawLine(new XPen(XColors.Black, 1), _rule.X1, shift + _rule.Y, _rule.X2, shift + _rule.Y));
    }

    /// <summary>Superior, issuer, star, number, mark and use, centred on one another at the left edge.</summary>
    private static double AddIssuer(List<Row> rows, Letterhead head, TextLayout layout, double width)
    {
        var superior = head.Superior.Length == 0 ? [] : TextLayout.AtMost(layout.Break(head.Superior, TypeStyle.Body, width), MostNameLines, TypeStyle.Body);
        var issuer = TextLayout.AtMost(layout.Break(head.Issuer, TypeStyle.Body.Bold, width), MostNameLines, TypeStyle.Body.Bold);
        var widest = superior.Concat(issuer).Max(line => line.Width);
        var centre = PageMeasures.Left + (widest / 2);
        var y = 20.2 * Mm;
        foreach (var line in superior)
        {
            rows.Add(new Row(line, TypeStyle.Body, centre, y));
            y += 6.4 * Mm;
        }

        foreach (var line in issuer)
        {
            rows.Add(new Row(line, TypeStyle.Body.Bold, centre, y));
            y += 6.4 * Mm;
        }

        rows.Add(new Row("*", TypeStyle.Body, centre, y - (0.6 * Mm)));
        y += 5.2 * Mm;
        foreach (var (text, style) in new[] { (head.Number, TypeStyle.Body), (head.Mark, TypeStyle.Body), (head.Use, TypeStyle.Body.Bold) }.Where(line => line.Item1.Length > 0))
        {
            rows.Add(new Row(Plain(text), style, centre, y));
            y += 6.3 * Mm;
        }

        return y;
    }

    /// <summary>Smaller where the text is wider than the right side.</summary>
    private static TypeStyle Fitting(string text, TypeStyle style) =>
        Typography.Width(text, style) is var width && width > RightLimit ? style with { Size = style.Size * RightLimit / width } : style;

    /// <summary>A text set in one piece, its blanks as they are: the room for a number or a day is left by them.</summary>
    private static string Plain(string text) => GlyphText.Of(text).Replace('\u00A0', ' ').Replace('\n', ' ');

    private sealed record Row(string Text, TypeStyle Style, double Centre, double Top)
    {
        public Row(TextLine line, TypeStyle style, double centre, double top)
            : this(string.Empty, style, centre, top) => Line = line;

        public TextLine? Line { get; }

        public PartKind Kind { get; init; } = PartKind.Paragraph;
    }
}
