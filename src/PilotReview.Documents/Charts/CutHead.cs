namespace PilotReview.Documents.Charts;

/// <summary>The text of the restructuring above the plot: right of the red line where it fits, else left of it, else across, with the line below.</summary>
internal sealed class CutHead
{
    private const double Gap = 7;

    private readonly List<(string Text, TextSize Size, bool IsBold)> _lines;
    private readonly Anchor _anchor;
    private readonly double _x;

    public CutHead(StepChart chart, double cutX, double width)
    {
        var right = LinesOf(chart, width - cutX - Gap);
        var left = LinesOf(chart, cutX - Gap);
        var across = LinesOf(chart, width);
        var fewest = across.Count;
        (_lines, _anchor, _x, IsAcross) = (right.Count, left.Count) switch
        {
            _ when right.Count <= fewest => (right, Anchor.Start, cutX + Gap, false),
            _ when left.Count <= fewest => (left, Anchor.End, cutX - Gap, false),
            _ when right.Count <= fewest + 1 && right.Count <= left.Count => (right, Anchor.Start, cutX + Gap, false),
            _ when left.Count <= fewest + 1 => (left, Anchor.End, cutX - Gap, false),
            _ => (across, Anchor.Start, 0, true),
        };
    }

    public double Height => _lines.Sum(line => TextMeasure.LineHeight(line.Size)) + (_lines.Count > 0 ? 5 : 0);

    /// <summary>Whether the text crosses the line, which then starts under it.</summary>
    public bool IsAcross { get; }

    public void Draw(List<Shape> shapes, double top)
    {
        var y = top;
        foreach (var (text, size, isBold) in _lines)
        {
            y += TextMeasure.LineHeight(size);
            shapes.Add(new Label(_x, y - 4, text, _anchor, size, isBold, Ink.TextCut));
        }
    }

    private static List<(string Text, TextSize Size, bool IsBold)> LinesOf(StepChart chart, double room) =>
    [
        .. TextMeasure.WrapEven(chart.CutLabel, TextSize.Normal, isBold: true, Math.Max(room, 40)).Select(line => (line, TextSize.Normal, true)),
        .. TextMeasure.WrapEven(chart.CutDetail, TextSize.Small, isBold: false, Math.Max(room, 40)).Select(line => (line, TextSize.Small, false)),
    ];
}
