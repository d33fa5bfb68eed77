using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Documents.Workbooks;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>An export that may be made: of which unit, which months, for whom.</summary>
public sealed record ExportOrder(Actor Actor, UnitTree Tree, Unit Unit, ExportSpan Span, IReadOnlyList<SheetKey> Sheets)
{
    /// <summary>More sheets than a workbook may have.</summary>
    public bool IsTooLarge => Sheets.Count > EntryBook.MostSheets;

    /// <summary>Name of the file, without its ending.</summary>
    public string FileName => WorkbooksText.FileName.With(Unit.Code, Span.Period.ToString());
}
