using System.Globalization;
using PdfSharp.Drawing;

namespace PilotReview.Documents.Pdf;

/// <summary>One heading in the list of headings: its text, dots, and the page where it stands. The whole entry leads there.</summary>
internal sealed class ContentsStrip : Strip
{
    private const double PitchShare = 1.3;
    private const double LevelIndent = 6 * PageMeasures.Millimetre;
    private const int MostLines = 4;

    private readonly HeadingEntry _entry;
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly TypeStyle _style;

    private ContentsStrip(HeadingEntry entry, Part part, IReadOnlyList<TextLine> lines, TypeStyle style)
        : base(part, lines.Count * style.Size * PitchShare) => (_entry, _lines, _style) = (entry, lines, style);

    public static ContentsStrip Of(HeadingEntry entry, Part part, TextLayout layout, TypeStyle body, PageShape page)
    {
        var style = body with { Size = body.Size - 1, IsBold = entry.Depth == 0 };
        var room = page.TextWidth - IndentOf(entry) - NumberRoom(style);
        var lines = TextLayout.AtMost(layout.Break(entry.Text, style, room), MostLines, style);
        return new ContentsStrip(entry, part, lines, style) { Page = page, SpaceBefore = entry.Depth == 0 ? 4 : 1 };
    }

    public override void Draw(PdfCanvas canvas, double top) => canvas.Tags.Entry(() =>
    {
        if (canvas.Destinations.Find(_entry) is { } place)
        {
            canvas.Link(place, _entry.Text, new XRect(Page.Left, top, Page.TextWidth, Height), () => DrawText(canvas, top, place.PageNumber));
        }
        else
        {
            DrawText(canvas, top, null);
        }
    });

    private static double IndentOf(HeadingEntry entry) => entry.Depth * LevelIndent;

    /// <summary>Room for a few dots at least and the number.</summary>
    private static double NumberRoom(TypeStyle style) => Typography.Width(" ... 000", style with { IsBold = false });

    private void DrawText(PdfCanvas canvas, double top, int? pageNumber)
    {
        var pitch = Height / _lines.Count;
        var baseline = top + Typography.BaselineIn(pitch, _style.Size);
        foreach (var line in _lines)
        {
            canvas.Line(line, Page.Left + IndentOf(_entry), baseline, line.Width, Flush.Left);
            baseline += pitch;
        }

        if (pageNumber is { } number)
        {
            DrawNumber(canvas, Page.Left + IndentOf(_entry) + _lines[^1].Width, baseline - pitch, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Dots from a grid that all entries share, so that they stand one under the other.</summary>
    private void DrawNumber(PdfCanvas canvas, double from, double baseline, string number)
    {
        var plain = _style with { IsBold = false };
        var (dot, numberLeft) = (Typography.Width(". ", plain), Page.Right - Typography.Width(number, plain));
        var last = Page.Right - Typography.Width("000 ", plain);
        var count = (int)Math.Max(0, Math.Floor((last - from - dot) / dot));
        canvas.Tags.Dress(() => canvas.Text(string.Concat(Enumerable.Repeat(". ", count)), plain, last - (count * dot), baseline));
        canvas.Text(" " + number, plain, numberLeft - Typography.BlankWidth(plain), baseline);
    }
}
