using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Unit × indicator on one sheet. The figures of an enrolled unit point at its own sheet; levels and differences are formulas.</summary>
internal sealed class SummarySheet(ReviewContext context, IReadOnlyList<UnitSheet> units)
{
    private const string Key = "summary";
    private const int BeforeColumn = 5;
    private const int AfterColumn = 10;

    private const int PlainColumn = 13;
    private const int StepColumn = 14;

    private readonly List<Row> _rows = [];
    private readonly List<NamedCell> _names = [];

    public Sheet Build(string name, IReadOnlyList<string> notes)
    {
        foreach (var unit in units)
        {
            AddGroup(context.NameOf(unit.Enrolment.UnitId), context.FindingsOf(unit.Enrolment), unit);
            AddNeighbours(unit.Enrolment);
        }

        return new Sheet
        {
            Name = name,
            Title = context.Text("sheet.summary.title"),
            Notes = notes,
            Tables = [new Table { Key = Key, Columns = Columns(), Rows = _rows }],
            Names = _names,
            IsLandscape = true,
        };
    }

    private Column[] Columns() =>
    [
        context.Column("code", 14), context.Column("unit", 26), context.Column("indicator", 30),
        context.Column("n_before", 10, Align.Right), context.Column("denominator_before", 10, Align.Right), context.Column("before", 10, Align.Right),
        context.Column("periods_before", 8, Align.Right), context.Column("missing_before", 8, Align.Right),
        context.Column("n_after", 10, Align.Right), context.Column("denominator_after", 10, Align.Right), context.Column("after", 10, Align.Right),
        context.Column("periods_after", 8, Align.Right), context.Column("missing_after", 8, Align.Right),
        context.Column("plain_change", 11, Align.Right), context.Column("change", 11, Align.Right), context.Column("interval_low", 11, Align.Right),
        context.Column("interval_high", 11, Align.Right), context.Column("net", 11, Align.Right), context.Column("net_low", 11, Align.Right),
        context.Column("net_high", 11, Align.Right), context.Column("unit_of_change", 12), context.Column("status", 22), context.Column("reason", 24),
    ];

    private void AddNeighbours(Enrolment enrolment)
    {
        var neighbours = context.NeighboursOf(enrolment);
        if (neighbours.Count > 0)
        {
            AddGroup(context.Say("sheet.summary.comparisons", ("unit", context.NameOf(enrolment.UnitId))), neighbours, null);
        }
    }

    private void AddGroup(string title, IReadOnlyList<Finding> findings, UnitSheet? source)
    {
        _rows.Add(new Row([new Cell(title)], RowStyle.Group));
        foreach (var finding in findings)
        {
            if (source is not null)
            {
                Name(finding, _rows.Count);
            }

            _rows.Add(Line(finding, source, _rows.Count));
        }
    }

    /// <summary>The figures of an enrolled unit carry the code that the text prints beside them: Fig_K1_DSH_before.</summary>
    private void Name(Finding finding, int row)
    {
        foreach (var (what, column) in new[] { ("before", BeforeColumn), ("after", AfterColumn), ("plain_change", PlainColumn), ("change", StepColumn) })
        {
            _names.Add(new NamedCell($"{finding.Code}_{what}", new CellOf(Key, row, column)));
        }
    }

    private Row Line(Finding finding, UnitSheet? source, int row) => new(
    [
        new Cell(finding.Code), new Cell(context.NameOf(finding.Unit.Id)), new Cell(finding.Indicator.Name.In(context.Culture)),
        .. SideCells(finding, Side.Before, source, row, BeforeColumn),
        .. SideCells(finding, Side.After, source, row, AfterColumn),
        Plain(finding, row), Step(finding), End(finding, finding.Result.Interval?.Lower), End(finding, finding.Result.Interval?.Upper),
        End(finding, finding.Verdict.NetChange), End(finding, finding.Verdict.NetInterval?.Lower), End(finding, finding.Verdict.NetInterval?.Upper),
        new Cell(FigureWording.ChangeMeasure(finding.Indicator, context.Culture)),
        new Cell(FindingWording.Verdict(finding, context.Culture)), new Cell(FindingWording.WhyNot(finding, context.Culture)),
    ]);

    private IEnumerable<Cell> SideCells(Finding finding, Side side, UnitSheet? source, int row, int column)
    {
        var summary = FigureWording.SummaryOf(finding, side);
        yield return Amount(summary.Numerator, source?.Total(finding, side, SeriesTable.NumeratorColumn));
        yield return Amount(summary.Denominator, source?.Total(finding, side, SeriesTable.DenominatorColumn));
        yield return Level(finding, side, source, row, column);
        yield return Count(summary.Periods);
        yield return Count(summary.Missing);
    }

    private Cell Amount(decimal? amount, CellOf? total) => amount is { } value
        ? new Cell(FigureWording.Amount(value, context.Culture)) { Number = value, Formula = total is null ? null : new SameAs(total) }
        : Cell.Empty;

    private Cell Level(Finding finding, Side side, UnitSheet? source, int row, int column)
    {
        var summary = FigureWording.SummaryOf(finding, side);
        var text = FigureWording.Level(finding, side, context.Dossier, context.Culture);
        if (finding.Indicator.Kind == IndicatorKind.Ordinal || summary.Value is null)
        {
            return new Cell(text);
        }

        Formula? formula = summary switch
        {
            { Numerator: not null, Denominator: not null } => new Ratio(new CellOf(Key, row, column - 2), new CellOf(Key, row, column - 1)),
            _ when source is not null => new SameAs(source.Total(finding, side, SeriesTable.ValueColumn)),
            _ => null,
        };
        return SheetFigures.Level(finding.Indicator, text, SheetFigures.Exact(summary)) with { Formula = formula };
    }

    /// <summary>The change with the season taken out, or why there is none.</summary>
    private Cell Step(Finding finding) => finding.Result.Change is { } change ? End(finding, change) : new Cell(FindingWording.ChangeText(finding, context.Culture));

    /// <summary>Level after minus level before, as a formula that anybody can follow.</summary>
    private Cell Plain(Finding finding, int row)
    {
        if (finding.Result.PlainChange is not { } change)
        {
            return Cell.Empty;
        }

        var factor = (decimal)FigureWording.Factor(finding.Indicator);
        var exact = (SheetFigures.Exact(finding.Result.After) - SheetFigures.Exact(finding.Result.Before)) * factor;
        return SheetFigures.Change(finding.Indicator, FigureWording.ChangeNumber(finding.Indicator, change, context.Culture), exact) with
        {
            Formula = new Difference(new CellOf(Key, row, AfterColumn), new CellOf(Key, row, BeforeColumn), factor),
        };
    }

    private Cell End(Finding finding, double? end) => end is { } value
        ? SheetFigures.Change(
            finding.Indicator, FigureWording.ChangeNumber(finding.Indicator, value, context.Culture),
            (decimal)(value * FigureWording.Factor(finding.Indicator)))
        : Cell.Empty;

    private Cell Count(int count) => new(context.Whole(count)) { Number = count };
}
