using System.Globalization;

namespace PilotReview.Core.Organisation;

/// <summary>Recomputes every sum and every percent of a figure table.</summary>
public static class FigureCheck
{
    /// <summary>The findings in the order of the lines at which they stand.</summary>
    public static IReadOnlyList<FigureFinding> Of(FigureTable table)
    {
        var found = new List<FigureFinding>();
        foreach (var line in table.Ordered)
        {
            foreach (var parts in FigureOutline.Breakdowns(table, line))
            {
                found.AddRange(SumCheck.Of(line, parts));
            }

            if (table.Find(line.Of) is { } whole)
            {
                found.AddRange(PercentCheck.Of(line, whole));
            }
        }

        return [.. found.Select(finding => finding with { Explanation = table.Explanations.Find(told => told.Key == finding.Key && told.Basis == finding.Basis) })];
    }

    /// <summary>A figure in a text that compares: 245, 2.5, or ? when it is not known.</summary>
    internal static string Write(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "?";

    internal static string Number(FigureLine line) => line.Number.ToString(CultureInfo.InvariantCulture);
}
