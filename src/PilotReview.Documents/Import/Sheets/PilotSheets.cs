using PilotReview.Core.Import;
using PilotReview.Core.Pilots;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Rows about pilots, what they rest on, and who takes part.</summary>
internal static class PilotSheets
{
    public static LegalBasisRow LegalBasis(RowCells cells) => new(
        cells.Source, cells.Text("number"), cells.Local("title"), cells.Day("date"), cells.Day("in_force_from"), cells.Day("in_force_to"));

    public static PilotRow Pilot(RowCells cells) => new(
        cells.Source,
        cells.Code("code"),
        cells.Local("name"),
        cells.Local("model"),
        cells.Local("question"),
        cells.Day("start") ?? default,
        cells.Day("planned_review"),
        cells.List("legal_bases"));

    public static YardstickRow Yardstick(RowCells cells) => new(
        cells.Source,
        cells.Code("pilot"),
        cells.Code("indicator"),
        cells.Whole("order") ?? 0,
        cells.Number("smallest_change"),
        cells.Day("fixed_on") ?? default);

    public static EnrolmentRow Enrolment(RowCells cells) => new(
        cells.Source,
        cells.Code("pilot"),
        cells.Code("unit"),
        cells.Code("event"),
        cells.Choice<ChoiceReason>("reason") ?? default,
        cells.Period("chosen_from"),
        cells.Period("chosen_to"),
        cells.Codes("chosen_indicators"),
        cells.Local("note"),
        cells.Day("recorded_on") ?? default);

    public static ComparisonRow Comparison(RowCells cells) =>
        new(cells.Source, cells.Code("pilot"), cells.Code("unit"), cells.Code("comparison_unit"));
}
