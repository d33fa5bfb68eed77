namespace PilotReview.Documents.Charts;

/// <summary>Breaks the grey lines of grid and lanes where a text stands on them, so that no letter is struck through on any ground.</summary>
internal static class GridGaps
{
    private const double Margin = 3;

    public static IReadOnlyList<Shape> Cut(IReadOnlyList<Shape> shapes)
    {
        var texts = shapes.OfType<Label>().Select(TextMeasure.BoundsOf).ToList();
        return shapes.SelectMany(shape => shape is Segment { Ink: Ink.Grid } line ? Pieces(line, texts) : [shape]).ToList();
    }

    private static IEnumerable<Shape> Pieces(Segment line, List<Area> texts)
    {
        var x = line.X1;
        foreach (var text in texts.Where(text => text.Top < line.Y1 && line.Y1 < text.Bottom).OrderBy(text => text.Left))
        {
            var (from, to) = (text.Left - Margin, text.Right + Margin);
            if (to <= x || from >= line.X2)
            {
                continue;
            }

            if (from > x)
            {
                yield return line with { X1 = x, X2 = from };
            }

            x = to;
        }

        if (x < line.X2)
        {
            yield return line with { X1 = x };
        }
    }
}
