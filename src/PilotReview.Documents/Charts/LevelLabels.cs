namespace PilotReview.Documents.Charts;

/// <summary>Names each level beside its line, with as much detail as finds room on its own side of the restructuring; the rest goes into the notes.</summary>
internal sealed class LevelLabels(ChartPlan plan)
{
    private const double Limit = 34;
    private const double Inset = 8;

    public void Draw()
    {
        Draw(plan.Chart.Before, Ink.MeanBefore);
        Draw(plan.Chart.After, Inks.Mean(plan.Chart.Tone));
    }

    private void Draw(ChartLevel? level, Ink ink)
    {
        if (level is null)
        {
            return;
        }

        foreach (var variant in Variants(level))
        {
            if (TryPlace(level, variant))
            {
                plan.Notes.Add(ink, variant.Rest.Any(text => text.Length > 0) ? level.Label : string.Empty, variant.Rest);
                return;
            }
        }

        plan.Notes.Add(ink, level.Label, level.Detail, level.BandLabel);
    }

    /// <summary>From the fullest text to the name alone.</summary>
    private IEnumerable<Variant> Variants(ChartLevel level)
    {
        var room = RoomOf(level).Width - (2 * Inset);
        var band = TextMeasure.WrapEven(level.BandLabel, TextSize.Small, isBold: false, Math.Max(room, 60));
        if (!plan.IsNarrow)
        {
            yield return new Variant(level.Label, level.Detail, [.. band.Select(Quiet)], []);
            yield return new Variant(level.Label, string.Empty, [Plain(level.Detail), .. band.Select(Quiet)], []);
            yield return new Variant(level.Label, level.Detail, [], [level.BandLabel]);
            yield return new Variant(level.Label, string.Empty, [Plain(level.Detail)], [level.BandLabel]);
        }

        yield return new Variant(level.Label, string.Empty, [], [level.Detail, level.BandLabel]);
    }

    private bool TryPlace(ChartLevel level, Variant variant)
    {
        var lead = TextMeasure.Width(variant.Lead, TextSize.Normal, isBold: true);
        var tail = variant.Tail.Length == 0 ? string.Empty : "\u00B7 " + variant.Tail;
        var tailWidth = tail.Length == 0 ? 0 : 5 + TextMeasure.Width(tail, TextSize.Normal, isBold: false);
        var lines = variant.Lines.Where(line => line.Text.Length > 0).ToList();
        var width = lines.Select(line => TextMeasure.Width(line.Text, TextSize.Small, isBold: false)).Append(lead + tailWidth).Max();
        var height = 18 + (lines.Count * TextMeasure.LineHeight(TextSize.Small));
        var spots = Spots(level, width, height).ToList();
        var place = plan.Board.Place(spots, Limit);
        if (place < 0)
        {
            return false;
        }

        var (x, y) = (spots[place].Area.Left + 1, spots[place].Area.Top + 14);
        plan.Shapes.Add(new Label(x, y, variant.Lead, Anchor.Start, TextSize.Normal, IsBold: true, Ink.TextStrong));
        if (tail.Length > 0)
        {
            plan.Shapes.Add(new Label(x + lead + 5, y, tail, Anchor.Start, TextSize.Normal, IsBold: false, Ink.Text));
        }

        foreach (var line in lines)
        {
            y += TextMeasure.LineHeight(TextSize.Small);
            plan.Shapes.Add(new Label(x, y, line.Text, Anchor.Start, TextSize.Small, IsBold: false, line.Ink));
        }

        return true;
    }

    private IEnumerable<Spot> Spots(ChartLevel level, double width, double height)
    {
        var room = RoomOf(level);
        var y = plan.Scale.Y(level.Value);
        for (var top = plan.Plot.Top + 1; top + height <= plan.Plot.Bottom; top += 4)
        {
            var away = Math.Max(0, Math.Max(top - y, y - top - height));
            foreach (var (left, shift) in new[] { (room.Left + Inset, 0.0), ((room.Left + room.Right - width) / 2, 2), (room.Right - Inset - width, 3) })
            {
                if (left >= room.Left + 2 && left + width <= room.Right - 2)
                {
                    yield return new Spot(new Area(left - 1, top, left + width + 1, top + height), shift + (away * 0.12));
                }
            }
        }
    }

    /// <summary>The side of the level; the part of the plot that belongs to it.</summary>
    private Area RoomOf(ChartLevel level)
    {
        var isBefore = ReferenceEquals(level, plan.Chart.Before);
        return new Area(
            isBefore ? plan.Plot.Left : Math.Max(plan.CutX, plan.Scale.Edge(level.First)),
            plan.Plot.Top,
            isBefore ? plan.CutX : plan.Plot.Right,
            plan.Plot.Bottom);
    }

    private static (string Text, Ink Ink) Plain(string text) => (text, Ink.Text);

    private static (string Text, Ink Ink) Quiet(string text) => (text, Ink.TextQuiet);

    private sealed record Variant(string Lead, string Tail, IReadOnlyList<(string Text, Ink Ink)> Lines, IReadOnlyList<string> Rest);
}
