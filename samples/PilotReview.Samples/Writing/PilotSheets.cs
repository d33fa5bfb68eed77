using ClosedXML.Excel;
using PilotReview.Core.Import;

namespace PilotReview.Samples.Writing;

/// <summary>The sheets about the pilot: pilots, yardstick, enrolments, comparisons, reviews.</summary>
internal static class PilotSheets
{
    private const string ReviewColumns =
        "code pilot title_vi title_en as_of before_from after_to settling_months state superior issuer place symbol authority office"
        + " conclusion_date conclusion_number conclusion_vi conclusion_en encouraged_vi encouraged_en collectives individuals";

    public static void Write(IXLWorkbook workbook, ScenarioRows rows)
    {
        var pilots = new SheetWriter(
            workbook, "pilots", "code name_vi name_en model_vi model_en question_vi question_en start planned_review legal_bases");
        foreach (var row in rows.Pilots)
        {
            pilots.Append(
                row.Code, row.Name.Vi, row.Name.En, row.Model.Vi, row.Model.En, row.Question.Vi, row.Question.En, row.Start, row.PlannedReview,
                row.LegalBases);
        }

        var yardstick = new SheetWriter(workbook, "yardstick", "pilot indicator order smallest_change fixed_on");
        foreach (var row in rows.Yardstick)
        {
            yardstick.Append(row.Pilot, row.Indicator, row.Order, row.SmallestChange, row.FixedOn);
        }

        WriteEnrolments(workbook, rows);
        WriteReviews(workbook, rows);
    }

    private static void WriteEnrolments(IXLWorkbook workbook, ScenarioRows rows)
    {
        var enrolments = new SheetWriter(
            workbook, "enrolments", "pilot unit event reason chosen_from chosen_to chosen_indicators note_vi note_en recorded_on");
        foreach (var row in rows.Enrolments)
        {
            enrolments.Append(
                row.Pilot, row.Unit, row.Event, row.Reason, row.ChosenFrom, row.ChosenTo, row.ChosenIndicators, row.Note.Vi, row.Note.En,
                row.RecordedOn);
        }

        var comparisons = new SheetWriter(workbook, "comparisons", "pilot unit comparison_unit");
        foreach (var row in rows.Comparisons)
        {
            comparisons.Append(row.Pilot, row.Unit, row.ComparisonUnit);
        }
    }

    private static void WriteReviews(IXLWorkbook workbook, ScenarioRows rows)
    {
        var reviews = new SheetWriter(workbook, "reviews", ReviewColumns);
        foreach (var row in rows.Reviews)
        {
            var head = row.Letterhead;
            var end = row.Conclusion;
            reviews.Append(
                row.Code, row.Pilot, row.Title.Vi, row.Title.En, row.AsOf, row.BeforeFrom, row.AfterTo, row.SettlingMonths, row.State,
                head.Superior, head.Issuer, head.Place, head.Symbol, head.Authority, head.Office, end?.Date, end?.Number, end?.Text.Vi,
                end?.Text.En, end?.Encouraged.Vi, end?.Encouraged.En, end?.CommendedCollectives, end?.CommendedIndividuals);
        }
    }
}
