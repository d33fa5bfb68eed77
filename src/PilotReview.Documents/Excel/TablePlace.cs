using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Where a table stands: its sheet, the one-based row of its head and its one-based first column. The row of grouped heads, if there is one, stands above the head.</summary>
internal sealed record TablePlace(Sheet Sheet, Table Table, int HeadRow, int FirstColumn = 1)
{
    public int TopRow => HeadRow - (Table.HeadGroups.Count > 0 ? 1 : 0);

    public int FirstBodyRow => HeadRow + 1;

    /// <summary>The head row when the table has no rows.</summary>
    public int LastRow => HeadRow + Table.Rows.Count;
}
