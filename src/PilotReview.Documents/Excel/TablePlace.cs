using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Where a table stands: its sheet and the one-based row of its head. Tables start in the first column.</summary>
internal sealed record TablePlace(Sheet Sheet, Table Table, int HeadRow)
{
    public int FirstBodyRow => HeadRow + 1;

    /// <summary>The head row when the table has no rows.</summary>
    public int LastRow => HeadRow + Table.Rows.Count;
}
