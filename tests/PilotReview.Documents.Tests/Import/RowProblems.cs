using PilotReview.Core.Import;

namespace PilotReview.Documents.Tests.Import;

/// <summary>Problems that are found when the rows of a workbook are checked against one another and against what is stored.</summary>
public static class RowProblems
{
    private static readonly KnownCodes Stored = new()
    {
        Kinds = new HashSet<string> { "chi-bo" },
        Units = new Dictionary<string, (DateOnly From, DateOnly? To)> { ["K2"] = (new DateOnly(2015, 1, 1), null) },
        Enrolments = new HashSet<(string Pilot, string Unit)> { ("P1", "BP1") },
        Reviews = new HashSet<string> { "R1" },
        FigureTables = new HashSet<string> { "F1" },
    };

    public static IReadOnlyList<ProblemCase> All { get; } =
    [
        Twice("kinds!code 4", 4),
        Twice("units!code 8", 8),
        Twice("transfers!event 3", 3),
        Twice("scales!version 2", 2),
        Twice("observations!unit 2", 2),
        Twice("yardstick!indicator 2", 2),
        Twice("enrolments!unit 2", 2),
        Twice("comparisons!comparison_unit 2", 2),
        Twice("figure_tables!code 2", 2),
        Twice("figure_lines!order 2", 2),
        new("Figure table stored", ImportProblemCode.AlreadyStored, "figure_tables!code 2", _ => { }) { Known = Stored },
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "figure_tables!unit 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "figure_lines!table 5", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "figure_lines!category 3", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "figure_lines!of 4", 9),
        ProblemCase.Cell(ImportProblemCode.LinesHaveCycle, "figure_lines!of 4", 3),
        ProblemCase.Cell(ImportProblemCode.Required, "figure_lines!of 4", null),
        ProblemCase.Cell(ImportProblemCode.Required, "figure_lines!percent 3", null),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "figure_lines!of 2", 2),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "figure_lines!percent 2", 50),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "figure_lines!breakdown_vi 5", "loại"),
        ProblemCase.Cell(ImportProblemCode.Negative, "figure_lines!value 3", -1),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "figure_lines!percent 3", -1),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "figure_lines!percent_decimals 3", 5),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "figure_lines!order 2", 0),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "figure_tables!year 2", 22),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "figure_tables!to_year 2", 2021),
        new("Kind stored", ImportProblemCode.AlreadyStored, "kinds!code 4", _ => { }) { Known = Stored },
        new("Unit stored", ImportProblemCode.AlreadyStored, "units!code 8", _ => { }) { Known = Stored },
        new("Enrolment stored", ImportProblemCode.AlreadyStored, "enrolments!unit 2", _ => { }) { Known = Stored },
        new("Review stored", ImportProblemCode.AlreadyStored, "reviews!code 2", _ => { }) { Known = Stored },
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "units!kind 3", "to-dang"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "units!parent 3", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "units!category 3", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "events!predecessors 2", "K1;X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "transfers!event 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "transfers!to_unit 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "indicators!scale 4", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "indicators!applies_to 2", "khom; X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "indicators!balance 3", "visits - X"),
        ProblemCase.Cell(ImportProblemCode.UnfitIndicator, "indicators!balance 6", "days"),
        new("Denominator of nothing", ImportProblemCode.UnknownReference, "indicators!denominator_code 2", builder => OtherNumerator(builder, "X")),
        new("Denominator of a score", ImportProblemCode.UnfitIndicator, "indicators!denominator_code 2", builder => OtherNumerator(builder, "points")),
        new("Denominator without a code", ImportProblemCode.Required, "indicators!denominator_code 2", builder => OtherNumerator(builder, null)),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "indicators!denominator_code 2", "visits"),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "indicators!denominator_from 3", "members"),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "indicators!yes_no 3", "yes"),
        new("Denominator of a tick", ImportProblemCode.Unexpected, "indicators!denominator_from 2", builder => builder.Set("indicators", 2, "yes_no", "yes")),
        ProblemCase.Cell(ImportProblemCode.BalanceUnreadable, "indicators!balance 3", "visits visits"),
        ProblemCase.Cell(ImportProblemCode.UnfitIndicator, "indicators!balance 3", "visits + attend"),
        ProblemCase.Cell(ImportProblemCode.UnfitIndicator, "indicators!balance 3", "visits + days"),
        ProblemCase.Cell(ImportProblemCode.DateOrder, "indicators!in_use_to 2", GoodWorkbook.Day(2017, 12, 31)),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "indicators!order 2", 0),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "observations!unit 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "observations!indicator 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "marks!unit 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "pilots!legal_bases 2", "99-QĐ/TU"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "yardstick!pilot 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "yardstick!indicator 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "enrolments!event 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "enrolments!chosen_indicators 2", "attend;X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "comparisons!unit 2", "K1A"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "comparisons!comparison_unit 2", "X"),
        ProblemCase.Cell(ImportProblemCode.UnknownReference, "reviews!pilot 2", "X"),
        ProblemCase.Cell(ImportProblemCode.DateOrder, "kinds!to 3", GoodWorkbook.Day(2010, 1, 1)),
        ProblemCase.Cell(ImportProblemCode.DateOrder, "units!to 3", GoodWorkbook.Day(2016, 12, 31)),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "units!to 3", GoodWorkbook.Day(2018, 9, 30)),
        ProblemCase.Cell(ImportProblemCode.DateOrder, "marks!to 2", GoodWorkbook.Day(2019, 2, 1)),
        ProblemCase.Cell(ImportProblemCode.DateOrder, "enrolments!chosen_to 2", "2016-12"),
        ProblemCase.Cell(ImportProblemCode.DateOrder, "reviews!after_to 2", "2016-09"),
        ProblemCase.Cell(ImportProblemCode.Negative, "units!official 3", -1),
        ProblemCase.Cell(ImportProblemCode.Negative, "units!away 4", -1),
        ProblemCase.Cell(ImportProblemCode.MembersOverfull, "units!exempt 4", 233),
        ProblemCase.Cell(ImportProblemCode.MembersOverfull, "units!exempt 2", 1),
        ProblemCase.Cell(ImportProblemCode.Negative, "transfers!members 2", -1),
        ProblemCase.Cell(ImportProblemCode.Negative, "observations!numerator 2", -1),
        ProblemCase.Cell(ImportProblemCode.Negative, "reviews!settling_months 2", -1),
        ProblemCase.Cell(ImportProblemCode.NumeratorExceedsDenominator, "observations!numerator 2", 240),
        ProblemCase.Cell(ImportProblemCode.NotWhole, "observations!denominator 2", 235.5),
        ProblemCase.Cell(ImportProblemCode.NotWhole, "observations!numerator 4", 2.5),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "observations!value 5", 100.5),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "observations!value 8", 61),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "indicators!lower_bound 6", 61),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "scales!min 2", 101),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "yardstick!order 2", 0),
        ProblemCase.Cell(ImportProblemCode.OutOfBounds, "indicators!decimals 2", 7),
        ProblemCase.Cell(ImportProblemCode.WrongPeriodKind, "observations!period 5", "2018-11"),
        ProblemCase.Cell(ImportProblemCode.WrongPeriodKind, "reviews!before_from 2", "2016-Q3"),
        ProblemCase.Cell(ImportProblemCode.Required, "observations!denominator 2", null),
        ProblemCase.Cell(ImportProblemCode.Required, "scales!max 2", null),
        ProblemCase.Cell(ImportProblemCode.Required, "indicators!scale 5", null),
        ProblemCase.Cell(ImportProblemCode.Required, "enrolments!chosen_to 2", null),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "observations!value 2", 1),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "observations!level 5", "Tốt"),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "scales!levels_vi 2", "Yếu; Tốt"),
        ProblemCase.Cell(ImportProblemCode.Unexpected, "indicators!scale 2", "quality"),
        new(
            "Months of a volunteer", ImportProblemCode.Unexpected, "enrolments!chosen_from 2",
            builder => builder.Set("enrolments", 2, "reason", "volunteered")),
        ProblemCase.Cell(ImportProblemCode.UnitDoesNotExistThen, "observations!period 2", "2018-10"),
        ProblemCase.Cell(ImportProblemCode.UnitDoesNotExistThen, "observations!period 3", "2018-09"),
        ProblemCase.Cell(ImportProblemCode.NoScaleVersion, "observations!period 5", "2026-Q1"),
        ProblemCase.Cell(ImportProblemCode.UnknownLevel, "observations!level 6", "Xuất sắc"),
        ProblemCase.Cell(ImportProblemCode.UnknownLevel, "observations!level 6", 4),
        new("Scale version too early", ImportProblemCode.ScaleVersionsOverlap, "scales!from 4", AddScaleVersion),
        new("Circle since the split", ImportProblemCode.TreeHasCycle, "units!parent 5", builder => builder.Set("units", 2, "parent", "BP1")),
        ProblemCase.Cell(ImportProblemCode.TreeHasCycle, "units!parent 8", "K2"),
        new("One too few leaves", ImportProblemCode.TransfersDoNotSum, "events!predecessors 2", builder => builder.Set("transfers", 3, "members", 114)),
        new("One too many arrives", ImportProblemCode.TransfersDoNotSum, "events!successors 2", builder => builder.Set("units", 6, "official", 117)),
        ProblemCase.Cell(ImportProblemCode.NotAPartyOfEvent, "transfers!to_unit 2", "K2"),
        ProblemCase.Cell(ImportProblemCode.NotAPartyOfEvent, "enrolments!unit 2", "K2"),
        ProblemCase.Cell(ImportProblemCode.ComparedWithItself, "comparisons!comparison_unit 2", "BP1"),
    ];

    private static void OtherNumerator(WorkbookBuilder builder, string? code) =>
        builder.Set("indicators", 2, "denominator_from", "other_numerator").Set("indicators", 2, "denominator_code", code);

    /// <summary>A row stands twice; the second one is named.</summary>
    private static ProblemCase Twice(string place, int row)
    {
        var parts = place.Split('!', ' ');
        var last = parts[0] switch { "kinds" => 5, "units" => 9, "transfers" or "scales" => 4, "observations" => 9, "figure_lines" => 6, _ => 3 };
        return new ProblemCase(
            $"{place} twice", ImportProblemCode.DuplicateKey, $"{parts[0]}!{parts[1]} {last}", builder => builder.Repeat(parts[0], row));
    }

    private static void AddScaleVersion(WorkbookBuilder builder)
    {
        var row = builder.Repeat("scales", 2);
        builder.Set("scales", row, "version", "quality-2025").Set("scales", row, "from", GoodWorkbook.Day(2025, 12, 31))
            .Set("scales", row, "to", null);
    }
}
