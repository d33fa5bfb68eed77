using System.Globalization;
using PilotReview.Core.Organisation;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks figure tables and their lines. Whether their figures agree is not asked: a source may print what does not.</summary>
internal static class FigureTableCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.FigureTables)
        {
            keys.Take(row.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", row.Code, index.Known.FigureTables.Contains(row.Code));
            index.ReferToUnit(row.Source, "unit", row.Unit);
            index.Within(row.Source, "year", row.FromYear, (Period.FirstYear, Period.LastYear));
            index.Within(row.Source, "to_year", row.ToYear, (row.FromYear, row.FromYear + FigureTable.MostYears));
        }

        var tables = index.Rows.FigureTables.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        CheckKeys(index, tables);
        foreach (var lines in index.Rows.FigureLines.GroupBy(row => row.Table, StringComparer.Ordinal))
        {
            CheckLines(index, [.. lines.DistinctBy(row => row.Order)]);
        }
    }

    private static void CheckKeys(ScenarioIndex index, HashSet<string> tables)
    {
        var keys = new KeyCheck<(string Table, int Order)>(index.Problems);
        foreach (var row in index.Rows.FigureLines)
        {
            keys.Take((row.Table, row.Order), row.Source, "order", key => string.Create(CultureInfo.InvariantCulture, $"{key.Table}, {key.Order}"));
            index.Refer(row.Source, "table", row.Table, tables.Contains(row.Table), "figure_tables");
            index.Within(row.Source, "order", row.Order, (1, null));
            index.Within(row.Source, "percent_decimals", row.PercentDecimals, (0, FigureLine.MostDecimals));
            if (row.Category is { } category)
            {
                index.Refer(row.Source, "category", category, index.Categories.Contains(category), "categories");
            }

            if (row is { Percent: null, PercentDecimals: not null })
            {
                index.MustBeFilled(row.Source, "percent");
            }
        }
    }

    private static void CheckLines(ScenarioIndex index, List<FigureLineRow> rows)
    {
        if (rows.Count > FigureTable.MostLines)
        {
            index.Problems.Add(
                rows[^1].Source, "order", ImportProblemCode.OutOfBounds, ImportValue.Of(rows.Count), ImportValue.Of(1), ImportValue.Of(FigureTable.MostLines));
        }

        var byOrder = rows.ToDictionary(row => row.Order);
        foreach (var (line, fault) in FigureRules.Of(FigureLines.Table(rows)))
        {
            Report(index, byOrder[line.Number], line, fault);
        }
    }

    private static void Report(ScenarioIndex index, FigureLineRow row, FigureLine line, LineFault fault)
    {
        switch (fault)
        {
            case LineFault.OfRequired:
                index.MustBeFilled(row.Source, "of");
                break;
            case LineFault.OfUnexpected:
                index.MustBeEmpty(row.Source, "of", "relation own");
                break;
            case LineFault.OfUnknown:
                index.Refer(row.Source, "of", ImportValue.Of(line.Of), isFound: false, "figure_lines");
                break;
            case LineFault.OfCircle:
                index.Problems.Add(row.Source, "of", ImportProblemCode.LinesHaveCycle, ImportValue.Of(line.Order));
                break;
            case LineFault.Negative:
                index.NotNegative(row.Source, "value", line.Value);
                break;
            case LineFault.NotWhole:
                index.Problems.Add(row.Source, "value", ImportProblemCode.NotWhole, ImportValue.Of(line.Value));
                break;
            case LineFault.PercentUnexpected:
                index.MustBeEmpty(row.Source, "percent", "relation own");
                break;
            case LineFault.PercentOutOfBounds:
                index.Within(row.Source, "percent", line.PrintedPercent, (0, FigureLine.LargestPercent));
                break;
            default:
                index.MustBeEmpty(row.Source, "breakdown_vi", $"relation {SnakeCase.Of(line.Relation.ToString())}");
                break;
        }
    }
}
