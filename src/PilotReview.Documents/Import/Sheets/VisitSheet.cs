using PilotReview.Core.Import;
using PilotReview.Core.Visits;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Rows about visits of the level above to branches.</summary>
internal static class VisitSheet
{
    public static VisitRow Visit(RowCells cells) => new(
        cells.Source,
        cells.Text("post"),
        cells.Code("unit"),
        cells.Period("month") ?? default,
        new VisitTelling(
            cells.Choice<VisitState>("state") ?? VisitState.Untold,
            cells.Day("made_on"),
            cells.Text("reason"),
            cells.Day("filed_on"),
            cells.Number("score"),
            null,
            cells.YesNo("copied") ?? false,
            cells.Text("notes")));
}
