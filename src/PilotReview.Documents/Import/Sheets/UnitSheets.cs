using PilotReview.Core.Import;
using PilotReview.Core.Units;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Rows about units and what happened to them.</summary>
internal static class UnitSheets
{
    public static KindRow Kind(RowCells cells) =>
        new(cells.Source, cells.Code("code"), cells.Local("name"), cells.Day("from"), cells.Day("to"));

    public static CategoryRow Category(RowCells cells) => new(cells.Source, cells.Code("code"), cells.Local("name"));

    public static UnitRow Unit(RowCells cells) => new(
        cells.Source,
        cells.Code("code"),
        cells.Day("from") ?? default,
        cells.Day("to"),
        cells.Local("name"),
        cells.Local("short"),
        cells.Code("kind"),
        cells.OptionalCode("category"),
        cells.OptionalCode("parent"),
        cells.Whole("official"),
        cells.Whole("probationary"),
        cells.Whole("exempt"),
        cells.Whole("away"));

    public static EventRow Event(RowCells cells) => new(
        cells.Source,
        cells.Code("code"),
        cells.Choice<UnitEventKind>("kind") ?? default,
        cells.Text("decision_number"),
        cells.Day("decision_date"),
        cells.Day("effective_date") ?? default,
        cells.Codes("predecessors"),
        cells.Codes("successors"),
        cells.Local("note"));

    public static TransferRow Transfer(RowCells cells) => new(
        cells.Source, cells.Code("event"), cells.OptionalCode("from_unit"), cells.OptionalCode("to_unit"), cells.Whole("members") ?? 0);
}
