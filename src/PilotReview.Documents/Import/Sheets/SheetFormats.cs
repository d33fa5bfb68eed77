namespace PilotReview.Documents.Import.Sheets;

/// <summary>The sheets of the workbook with their columns, as in docs/workbook.md.</summary>
internal static class SheetFormats
{
    public static IReadOnlyList<SheetFormat> All { get; } =
    [
        SheetFormat.Of("kinds", "code* name_vi* name_en from to", UnitSheets.Kind, rows => rows.Kinds),
        SheetFormat.Of("categories", "code* name_vi* name_en", UnitSheets.Category, rows => rows.Categories),
        SheetFormat.Of(
            "legal_bases", "number* title_vi* title_en date in_force_from in_force_to", PilotSheets.LegalBasis, rows => rows.LegalBases),
        SheetFormat.Of(
            "units", "code* from* to name_vi* name_en short_vi* short_en kind* category parent official probationary exempt away",
            UnitSheets.Unit, rows => rows.Units),
        SheetFormat.Of(
            "events",
            "code* kind* decision_number decision_date effective_date* predecessors successors note_vi note_en",
            UnitSheets.Event, rows => rows.Events),
        SheetFormat.Of("transfers", "event* from_unit to_unit members*", UnitSheets.Transfer, rows => rows.Transfers),
        SheetFormat.Of(
            "scales", "scale* version* name_vi* name_en from* to min max levels_vi levels_en basis_vi basis_en",
            IndicatorSheets.Scale, rows => rows.Scales),
        SheetFormat.Of(
            "indicators",
            "code* name_vi* name_en short_vi* short_en definition_vi definition_en numerator_vi numerator_en denominator_vi denominator_en "
            + "source_vi source_en kind* direction* period* aggregation* measure_vi measure_en decimals smallest_change lower_bound upper_bound "
            + "sensitive scale target target_from target_to target_basis_vi target_basis_en method_vi method_en responsible_vi responsible_en yes_no "
            + "denominator_from denominator_code balance applies_to in_use_from in_use_to order from_visits",
            IndicatorSheets.Indicator, rows => rows.Indicators),
        SheetFormat.Of(
            "observations", "unit* indicator* period* numerator denominator value level state comment evidence",
            IndicatorSheets.Observation, rows => rows.Observations),
        SheetFormat.Of("visits", "post* unit* month* state made_on reason filed_on score copied notes", VisitSheet.Visit, rows => rows.Visits),
        SheetFormat.Of("marks", "lane* from* to* text_vi* text_en unit", IndicatorSheets.Mark, rows => rows.Marks),
        SheetFormat.Of(
            "pilots", "code* name_vi* name_en model_vi* model_en question_vi question_en start* planned_review legal_bases",
            PilotSheets.Pilot, rows => rows.Pilots),
        SheetFormat.Of("yardstick", "pilot* indicator* order* smallest_change fixed_on*", PilotSheets.Yardstick, rows => rows.Yardstick),
        SheetFormat.Of(
            "enrolments",
            "pilot* unit* event* reason* chosen_from chosen_to chosen_indicators note_vi note_en recorded_on*",
            PilotSheets.Enrolment, rows => rows.Enrolments),
        SheetFormat.Of("comparisons", "pilot* unit* comparison_unit*", PilotSheets.Comparison, rows => rows.Comparisons),
        SheetFormat.Of(
            "reviews",
            "code* pilot* title_vi* title_en as_of* before_from* after_to* settling_months* state* superior issuer place symbol authority office "
            + "conclusion_date conclusion_number conclusion_vi conclusion_en encouraged_vi encouraged_en collectives individuals",
            ReviewSheet.Review, rows => rows.Reviews),
        SheetFormat.Of(
            "figure_tables", "code* unit* subject* year* to_year title_vi* title_en document_number document_date as_of note_vi note_en",
            FigureTableSheets.Table, rows => rows.FigureTables),
        SheetFormat.Of(
            "figure_lines",
            "table* order* label_vi* label_en noun_vi noun_en category value relation of breakdown_vi breakdown_en percent percent_decimals",
            FigureTableSheets.Line, rows => rows.FigureLines),
    ];

    /// <summary>The format of a sheet by its name; case and surrounding blanks do not matter.</summary>
    public static SheetFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
}
