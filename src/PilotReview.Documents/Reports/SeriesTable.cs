using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The series of one finding on its unit's sheet, period by period, with the totals of both sides as formulas.</summary>
/// <remarks>A figure that does not count on its side (another scale) is text, so that sums and means pass it over.</remarks>
internal sealed class SeriesTable(ReviewContext context, Finding finding)
{
    public const int NumeratorColumn = 1;
    public const int DenominatorColumn = 2;
    public const int ValueColumn = 3;

    private readonly IReadOnlyList<SeriesPoint> _points = finding.Result.Points;

    public string Key { get; } = $"series.{finding.Enrolment.Id}.{finding.Indicator.Id}";

    private bool IsRatio => finding.Indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count;

    /// <summary>The row of a side's total; the group row stands first, the totals last.</summary>
    public int TotalRow(Side side) => _points.Count + (side == Side.Before ? 1 : 2);

    public Table Build() => new()
    {
        Key = Key,
        Columns =
        [
            context.Column("period", 10), context.Column("n", 9, Align.Right), context.Column("denominator", 9, Align.Right),
            context.Column("value", 9, Align.Right), context.Column("side", 10), context.Column("state", 14), context.Column("parts", 9, Align.Centre),
            context.Column("scale", 12), context.Column("source", 18),
        ],
        Rows =
        [
            new Row(
                [new Cell(context.Say("sheet.unit.indicator", ("code", finding.Code), ("indicator", finding.Indicator.Name.In(context.Culture))))],
                RowStyle.Group),
            .. _points.Select(Line),
            Total(Side.Before),
            Total(Side.After),
        ],
    };

    private Row Line(SeriesPoint point, int index)
    {
        var row = index + 1;
        var counts = point.Side == Side.Settling || finding.Result.IsUsed(point);
        return new Row(
            [
                new Cell(Formats.PeriodName(point.Period, context.Culture)),
                Amount(point.Value is null ? null : point.Numerator, counts),
                Amount(point.Value is null ? null : point.Denominator, counts),
                Value(point, row, counts),
                new Cell(Words.Of(point.Side, context.Culture)),
                new Cell(Status(point, counts)),
                new Cell($"{context.Whole(point.PartsReported)}/{context.Whole(point.PartsDue)}"),
                new Cell(context.Dossier.Scale(point.ScaleVersionId)?.Name.In(context.Culture) ?? string.Empty),
                new Cell(Source(point)),
            ],
            counts && point.Side != Side.Settling ? RowStyle.Body : RowStyle.Quiet);
    }

    private Cell Amount(decimal? amount, bool counts)
    {
        if (!IsRatio || amount is not { } value)
        {
            return Cell.Empty;
        }

        var text = FigureWording.Amount(value, context.Culture);
        return counts ? new Cell(text) { Number = value, Decimals = value == decimal.Truncate(value) ? 0 : 2 } : new Cell(text);
    }

    private Cell Value(SeriesPoint point, int row, bool counts)
    {
        var text = FigureWording.Point(finding.Indicator, point, context.Dossier, context.Culture);
        if (point.Value is not { } value || !counts || finding.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return new Cell(text);
        }

        return IsRatio && point is { Numerator: { } numerator, Denominator: { } denominator }
            ? SheetFigures.Level(finding.Indicator, text, numerator / denominator) with { Formula = RatioAt(row) }
            : SheetFigures.Level(finding.Indicator, text, (decimal)value);
    }

    private Ratio RatioAt(int row) => new(new CellOf(Key, row, NumeratorColumn), new CellOf(Key, row, DenominatorColumn));

    private Row Total(Side side)
    {
        var summary = FigureWording.SummaryOf(finding, side);
        var row = TotalRow(side);
        return new Row(
            [
                new Cell(Label(side)),
                Sum(summary.Numerator, NumeratorColumn, side),
                Sum(summary.Denominator, DenominatorColumn, side),
                Level(side, summary, row),
                new Cell(Words.Of(side, context.Culture)),
                new Cell(context.PeriodsText(summary.Periods, finding)),
                Cell.Empty, new Cell(context.Dossier.Scale(summary.ScaleVersionId)?.Name.In(context.Culture) ?? string.Empty), Cell.Empty,
            ],
            RowStyle.Total);
    }

    private string Label(Side side)
    {
        var what = finding.Indicator.Kind switch { IndicatorKind.Ordinal => "levels", _ when IsRatio => "total", _ => "mean" };
        return context.Text($"sheet.unit.{what}_{(side == Side.Before ? "before" : "after")}");
    }

    private Cell Sum(decimal? sum, int column, Side side)
    {
        if (!IsRatio || finding.Result.HidesLevels || Rows(side) is not var (first, last))
        {
            return Cell.Empty;
        }

        var text = sum is { } value ? FigureWording.Amount(value, context.Culture) : string.Empty;
        return new Cell(text) { Number = sum, Formula = new SumOf(Key, column, first, last) };
    }

    private Cell Level(Side side, SideSummary summary, int row)
    {
        if (finding.Indicator.Kind == IndicatorKind.Ordinal || Rows(side) is not var (first, last))
        {
            return Cell.Empty;
        }

        if (finding.Result.HidesLevels)
        {
            // the figures that are left would add up to another total
            return new Cell(FigureWording.NoLevel(finding, context.Culture));
        }

        var text = summary.Value is { } level ? FigureWording.Value(finding.Indicator, level, context.Culture) : string.Empty;
        var cell = SheetFigures.Level(finding.Indicator, text, SheetFigures.Exact(summary));
        return cell with { Formula = IsRatio ? RatioAt(row) : new MeanOf(Key, ValueColumn, first, last) };
    }

    /// <summary>The body rows of a side; null when the window has none.</summary>
    private (int First, int Last)? Rows(Side side)
    {
        var rows = Enumerable.Range(0, _points.Count).Where(index => _points[index].Side == side).Select(index => index + 1).ToList();
        return rows.Count == 0 ? null : (rows[0], rows[^1]);
    }

    private string Status(SeriesPoint point, bool counts) => point switch
    {
        { Value: null } => Words.Of(point.Gap == Gap.None ? Gap.NoFigure : point.Gap, context.Culture),
        { IsChosenFor: true } => context.Text("cell.chosen"),
        _ when !counts => context.Text("cell.left_out"),
        { IsPartial: true } => context.Text("cell.partial"),
        _ => Words.Of(Gap.None, context.Culture),
    };

    /// <summary>The file with the cell where one figure stands behind the period; the files or ways of entry where several do.</summary>
    private string Source(SeriesPoint point) => point.Observations switch
    {
        [{ Entry: { Cell.Length: > 0 } entry }] => context.Say("cell.source.one", ("file", Source(entry)), ("cell", entry.Cell)),
        var several => string.Join("; ", several.Select(observation => Source(observation.Entry)).Distinct()),
    };

    private string Source(ObservationEntry entry) => entry.ImportBatchId is { } id && context.Dossier.ImportFiles.TryGetValue(id, out var file)
        ? file
        : Words.Of(entry.Source, context.Culture);
}
