using System.Globalization;

namespace PilotReview.Core.Import;

/// <summary>Gathers problems in any order and gives them out as a reader goes through the workbook: sheet by sheet, row by row, column by column.
/// Keeps the first <see cref="ImportResult.MaxProblems"/> and counts the rest.</summary>
public sealed class ProblemList
{
    private readonly List<ImportProblem> _kept = [];

    /// <summary>All problems added, also those that were not kept.</summary>
    public int Count { get; private set; }

    public void Add(ImportProblem problem)
    {
        Count++;
        if (_kept.Count < ImportResult.MaxProblems)
        {
            _kept.Add(problem);
        }
    }

    public void Add(string sheet, string cell, ImportProblemCode code, params string[] arguments) =>
        Add(new ImportProblem(sheet, cell, code, arguments));

    /// <summary>A problem of one cell of a row.</summary>
    public void Add(RowSource source, string column, ImportProblemCode code, params string[] arguments) =>
        Add(new ImportProblem(source.Sheet, source.Cell(column), code, arguments));

    /// <summary>The list in order; the last entry tells how many were left out, if any.</summary>
    /// <param name="sheets">The sheets in their order; others follow them in the order in which they appear.</param>
    public IReadOnlyList<ImportProblem> ToOrderedList(IEnumerable<string> sheets)
    {
        var left = Count - _kept.Count;
        var shown = left == 0 ? _kept : _kept.Take(ImportResult.MaxProblems - 1);
        var ranks = sheets.Prepend(string.Empty).Concat(_kept.Select(problem => problem.Sheet)).Distinct()
            .Select((sheet, rank) => (sheet, rank))
            .ToDictionary();
        var ordered = shown
            .Select(problem => (Problem: problem, Place: PlaceOf(problem.Cell)))
            .OrderBy(entry => ranks[entry.Problem.Sheet])
            .ThenBy(entry => entry.Place.Row)
            .ThenBy(entry => entry.Place.Column)
            .Select(entry => entry.Problem)
            .ToList();
        if (left > 0)
        {
            ordered.Add(new ImportProblem(string.Empty, string.Empty, ImportProblemCode.MoreProblems, ImportValue.Of(left + 1)));
        }

        return ordered;
    }

    private static (int Row, int Column) PlaceOf(string cell)
    {
        var column = 0;
        var at = 0;
        for (; at < cell.Length && char.IsAsciiLetterUpper(cell[at]); at++)
        {
            column = (column * 26) + cell[at] - 'A' + 1;
        }

        return (int.TryParse(cell.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0, column);
    }
}
