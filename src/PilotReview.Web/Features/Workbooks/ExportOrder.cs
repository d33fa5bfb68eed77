using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Documents.Workbooks;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>An export that may be made.</summary>
/// <param name="Actor">For whom.</param>
/// <param name="Tree">The organisation.</param>
/// <param name="Unit">Of which unit.</param>
/// <param name="Span">Of which months.</param>
/// <param name="Sheets">Its sheets.</param>
/// <param name="Cells">About how many figures it has room for.</param>
public sealed record ExportOrder(Actor Actor, UnitTree Tree, Unit Unit, ExportSpan Span, IReadOnlyList<SheetKey> Sheets, int Cells)
{
    /// <summary>More than a workbook may have.</summary>
    public bool IsTooLarge => Sheets.Count > EntryBook.MostSheets || Cells > EntryBook.MostCells;

    /// <summary>Nobody reported for the unit in these months.</summary>
    public bool IsEmpty => Sheets.Count == 0;

    /// <summary>Name of the file, without its ending.</summary>
    public string FileName => WorkbooksText.FileName.With(Unit.Code, Span.Period.ToString());
}
