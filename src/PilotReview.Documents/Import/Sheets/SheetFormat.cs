using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>One kind of sheet: its columns and how a row is made of its cells.</summary>
internal sealed class SheetFormat
{
    private SheetFormat(string name, IReadOnlyList<SheetColumn> columns, Action<RowCells, ScenarioRows> take)
    {
        Name = name;
        Columns = columns;
        Take = take;
    }

    public string Name { get; }

    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>Adds the row that the cells make; leaves it out when one of them has a problem.</summary>
    public Action<RowCells, ScenarioRows> Take { get; }

    /// <summary>A sheet whose columns are written as in docs/workbook.md: codes separated by blanks, a star after those that must be filled.</summary>
    public static SheetFormat Of<TRow>(string name, string columns, Func<RowCells, TRow> make, Func<ScenarioRows, List<TRow>> list)
    {
        var parsed = columns.Split(' ').Select(column => new SheetColumn(column.TrimEnd('*'), column.EndsWith('*')));
        return new SheetFormat(name, [.. parsed], (cells, rows) =>
        {
            var row = make(cells);
            if (cells.IsSound)
            {
                list(rows).Add(row);
            }
        });
    }
}
