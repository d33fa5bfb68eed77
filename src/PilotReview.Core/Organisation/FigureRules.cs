namespace PilotReview.Core.Organisation;

/// <summary>What keeps a line from being stored.</summary>
public enum LineFault
{
    /// <summary>A relation without the line that it is to.</summary>
    OfRequired = 1,

    /// <summary>A line of its own names another.</summary>
    OfUnexpected,

    /// <summary>There is no such line in the table.</summary>
    OfUnknown,

    /// <summary>Following the lines leads back to the line itself.</summary>
    OfCircle,

    Negative,

    /// <summary>Half a branch, or half a person.</summary>
    NotWhole,

    /// <summary>A percent of nothing that is named.</summary>
    PercentUnexpected,
    PercentOutOfBounds,

    /// <summary>Only parts divide a total by something.</summary>
    BreakdownUnexpected,
}

/// <summary>The rules that the lines of a table keep, typed or imported.</summary>
public static class FigureRules
{
    private static readonly string[] Means = ["bình quân", "trung bình", "mỗi"];

    /// <summary>What is wrong with which line, in the order of the lines.</summary>
    public static IEnumerable<(FigureLine Line, LineFault Fault)> Of(FigureTable table) =>
        table.Ordered.SelectMany(line => FaultsOf(table, line).Select(fault => (line, fault)));

    private static IEnumerable<LineFault> FaultsOf(FigureTable table, FigureLine line)
    {
        if (line.Relation == LineRelation.Own && line.Of is not null)
        {
            yield return LineFault.OfUnexpected;
        }
        else if (line.Relation != LineRelation.Own && line.Of is null)
        {
            yield return LineFault.OfRequired;
        }
        else if (line.Of is not null && table.Find(line.Of) is null)
        {
            yield return LineFault.OfUnknown;
        }
        else if (IsInCircle(table, line))
        {
            yield return LineFault.OfCircle;
        }

        if (line.Value < 0)
        {
            yield return LineFault.Negative;
        }

        if (line.Value is { } value && decimal.Truncate(value) != value && Claims.Nouns.IsCounted(line.Noun.Vi.Trim().ToLowerInvariant()) && !IsMean(line.Label.Vi))
        {
            yield return LineFault.NotWhole;
        }

        if (line.PrintedPercent is < 0 or > FigureLine.LargestPercent)
        {
            yield return LineFault.PercentOutOfBounds;
        }
        else if (line is { Relation: LineRelation.Own, PrintedPercent: not null })
        {
            yield return LineFault.PercentUnexpected;
        }

        if (!line.IsPart && line.Breakdown.Vi.Length > 0)
        {
            yield return LineFault.BreakdownUnexpected;
        }
    }

    /// <summary>"Bình quân đảng viên mỗi chi bộ": there may be half a member of a mean.</summary>
    private static bool IsMean(string label) => Means.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsInCircle(FigureTable table, FigureLine line)
    {
        var at = table.Find(line.Of);
        for (var steps = 0; at is not null && steps <= table.Lines.Count; steps++)
        {
            if (at.Number == line.Number)
            {
                return true;
            }

            at = table.Find(at.Of);
        }

        return false;
    }
}
