namespace PilotReview.Core.Organisation;

/// <summary>One row of a table as it is printed: a line, the name of a breakdown, or what its parts add up to.</summary>
/// <param name="Depth">How far it is indented.</param>
public sealed record OutlineRow(int Depth)
{
    /// <summary>The line; null for a heading and a sum.</summary>
    public FigureLine? Line { get; init; }

    /// <summary>The parts that a heading or a sum is about; empty for a line.</summary>
    public IReadOnlyList<FigureLine> Parts { get; init; } = [];

    /// <summary>What the parts add up to, rather than their heading.</summary>
    public bool IsSum { get; init; }
}

/// <summary>How a table is laid out: what belongs to a line stands below it, indented.</summary>
public static class FigureOutline
{
    /// <summary>The rows. Lines that lead nowhere, or in a circle, stand at the end.</summary>
    public static IReadOnlyList<OutlineRow> Of(FigureTable table)
    {
        var rows = new List<OutlineRow>();
        var seen = new HashSet<int>();
        foreach (var line in table.Ordered.Where(line => table.Find(line.Of) is null))
        {
            Add(table, line, 0, rows, seen);
        }

        foreach (var line in table.Ordered.Where(line => !seen.Contains(line.Number)))
        {
            Add(table, line, 0, rows, seen);
        }

        return rows;
    }

    /// <summary>The parts of a total, breakdown by breakdown, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<FigureLine>> Breakdowns(FigureTable table, FigureLine total) =>
    [
        .. table.Ordered.Where(line => line.IsPart && line.Of == total.Number && line != total)
            .GroupBy(line => (line.Relation, line.Breakdown.Vi))
            .Select(group => (IReadOnlyList<FigureLine>)[.. group]),
    ];

    private static void Add(FigureTable table, FigureLine line, int depth, List<OutlineRow> rows, HashSet<int> seen)
    {
        if (!seen.Add(line.Number))
        {
            return;
        }

        rows.Add(new OutlineRow(depth) { Line = line });
        foreach (var share in table.Ordered.Where(other => !other.IsPart && other.Of == line.Number))
        {
            Add(table, share, depth + 1, rows, seen);
        }

        foreach (var parts in Breakdowns(table, line))
        {
            rows.Add(new OutlineRow(depth + 1) { Parts = parts });
            foreach (var part in parts)
            {
                Add(table, part, depth + 1, rows, seen);
            }

            rows.Add(new OutlineRow(depth + 1) { Parts = parts, IsSum = true });
        }
    }
}
