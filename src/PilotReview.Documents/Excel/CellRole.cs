namespace PilotReview.Documents.Excel;

/// <summary>What a cell is on the sheet, as far as its look goes.</summary>
internal enum CellRole
{
    Title = 1,
    Note,
    Head,
    Body,
    Group,
    Total,
    Quiet,

    /// <summary>A cell that a chart is drawn from, off the page.</summary>
    Behind,
}
