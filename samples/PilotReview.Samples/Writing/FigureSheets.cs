using ClosedXML.Excel;
using PilotReview.Core.Import;

namespace PilotReview.Samples.Writing;

/// <summary>The sheets about figures: scales, indicators, observations, marks.</summary>
internal static class FigureSheets
{
    private const string IndicatorColumns =
        "code name_vi name_en short_vi short_en definition_vi definition_en numerator_vi numerator_en denominator_vi denominator_en source_vi"
        + " source_en kind direction period aggregation measure_vi measure_en decimals smallest_change lower_bound upper_bound sensitive scale"
        + " target target_from target_to target_basis_vi target_basis_en denominator_from denominator_code";

    public static void Write(IXLWorkbook workbook, ScenarioRows rows)
    {
        var scales = new SheetWriter(workbook, "scales", "scale version name_vi name_en from to min max levels_vi levels_en basis_vi basis_en");
        foreach (var row in rows.Scales)
        {
            scales.Append(
                row.Scale, row.Version, row.Name.Vi, row.Name.En, row.From, row.To, row.Min, row.Max, row.Levels.Select(level => level.Vi),
                row.Levels.Select(level => level.En), row.Basis.Vi, row.Basis.En);
        }

        WriteIndicators(workbook, rows);
        var observations = new SheetWriter(
            workbook, "observations", "unit indicator period numerator denominator value level state comment evidence");
        foreach (var row in rows.Observations)
        {
            observations.Append(
                row.Unit, row.Indicator, row.Period, row.Numerator, row.Denominator, row.Value, row.Level, row.State, row.Comment, row.Evidence);
        }

        WriteVisits(workbook, rows);
        var marks = new SheetWriter(workbook, "marks", "lane from to text_vi text_en unit");
        foreach (var row in rows.Marks)
        {
            marks.Append(row.Lane, row.From, row.To, row.Text.Vi, row.Text.En, row.Unit);
        }
    }

    private static void WriteVisits(IXLWorkbook workbook, ScenarioRows rows)
    {
        if (rows.Visits.Count == 0)
        {
            return;
        }

        var visits = new SheetWriter(workbook, "visits", "post unit month state made_on reason filed_on score copied notes");
        foreach (var row in rows.Visits)
        {
            var told = row.Told;
            visits.Append(
                row.Post, row.Unit, row.Month, told.State, told.MadeOn, told.Reason, told.FiledOn, told.Score, told.Score is null ? null : told.IsScoreCopied, told.Notes);
        }
    }

    private static void WriteIndicators(IXLWorkbook workbook, ScenarioRows rows)
    {
        // a workbook without visits stays as it was
        var hasVisits = rows.Indicators.Exists(row => row.Indicator.FromVisits is not null);
        var indicators = new SheetWriter(workbook, "indicators", hasVisits ? IndicatorColumns + " from_visits" : IndicatorColumns);
        foreach (var row in rows.Indicators.Select(row => row.Indicator))
        {
            var target = row.Targets.SingleOrDefault();
            object?[] cells =
            [
                row.Code, row.Name.Vi, row.Name.En, row.ShortName.Vi, row.ShortName.En, row.Definition.Vi, row.Definition.En,
                row.NumeratorLabel.Vi, row.NumeratorLabel.En, row.DenominatorLabel.Vi, row.DenominatorLabel.En, row.Source.Vi, row.Source.En,
                row.Kind, row.Direction, row.PeriodKind, row.Aggregation, row.Measure.Vi, row.Measure.En, row.Decimals, row.SmallestChange,
                row.LowerBound, row.UpperBound, row.IsSensitive, row.ScaleCode, target?.Value, target?.From, target?.To, target?.Basis.Vi,
                target?.Basis.En, row.DenominatorSource, row.DenominatorCode,
            ];
            indicators.Append(hasVisits ? [.. cells, row.FromVisits] : cells);
        }
    }
}
