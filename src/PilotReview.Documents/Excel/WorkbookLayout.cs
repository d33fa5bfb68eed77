using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>The places of all tables of a report, found by key, after checking that the report can be a workbook.</summary>
internal sealed class WorkbookLayout
{
    private const int LongestName = 31;
    private const string ForbiddenInName = @":\/?*[]";

    /// <summary>Excel keeps this name for its own change log.</summary>
    private const string ReservedName = "History";

    private readonly Dictionary<string, TablePlace> _places = new(StringComparer.Ordinal);

    private WorkbookLayout(IReadOnlyList<SheetPlan> sheets) => Sheets = sheets;

    public IReadOnlyList<SheetPlan> Sheets { get; }

    public static WorkbookLayout Of(Report report)
    {
        if (report.Sheets.Count == 0)
        {
            throw new ArgumentException("A workbook needs at least one sheet.", nameof(report));
        }

        RequireNames(report.Sheets);
        var layout = new WorkbookLayout([.. report.Sheets.Select(sheet => SheetPlan.Of(sheet, report.SampleMark))]);
        foreach (var place in layout.Sheets.SelectMany(plan => plan.Tables.Concat(plan.Charts.Select(chart => chart.Source))))
        {
            if (!layout._places.TryAdd(place.Table.Key, place))
            {
                throw new ArgumentException($"The table key '{place.Table.Key}' is used twice.", nameof(report));
            }
        }

        return layout;
    }

    /// <summary>The place of a table that holds the given zero-based body row and column.</summary>
    public TablePlace Find(string tableKey, int row, int column)
    {
        if (!_places.TryGetValue(tableKey, out var place))
        {
            throw new ArgumentException($"A formula points at table '{tableKey}', which is on no sheet.");
        }

        var table = place.Table;
        if (row < 0 || row >= table.Rows.Count || column < 0 || column >= table.Columns.Count)
        {
            throw new ArgumentException(
                $"A formula points at row {row}, column {column} of table '{tableKey}', which has {table.Rows.Count} rows and {table.Columns.Count} columns.");
        }

        return place;
    }

    private static void RequireNames(IReadOnlyList<Sheet> sheets)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in sheets.Select(sheet => sheet.Name))
        {
            if (WhatIsWrongWith(name) is { } fault)
            {
                throw new ArgumentException($"The sheet name '{name}' {fault}.");
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException($"The sheet name '{name}' is used twice (Excel takes capitals and small letters as the same).");
            }
        }
    }

    private static string? WhatIsWrongWith(string name) => name switch
    {
        _ when string.IsNullOrWhiteSpace(name) => "is blank",
        _ when name.Length > LongestName => $"has {name.Length} characters; Excel takes {LongestName}",
        _ when name.AsSpan().ContainsAny(ForbiddenInName) => $"has one of the characters {ForbiddenInName}",
        _ when name.Any(char.IsControl) => "has a control character",
        _ when name.StartsWith('\'') || name.EndsWith('\'') => "starts or ends with an apostrophe",
        _ when name.Equals(ReservedName, StringComparison.OrdinalIgnoreCase) => "is kept by Excel for itself",
        _ => null,
    };
}
