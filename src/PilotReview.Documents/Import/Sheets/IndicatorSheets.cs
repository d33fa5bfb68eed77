using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Rows about what is measured, and the figures.</summary>
internal static class IndicatorSheets
{
    /// <summary>States that a figure of a file may have; an empty one is left out of the file.</summary>
    private static readonly ObservationState[] States =
        [ObservationState.Draft, ObservationState.Submitted, ObservationState.Returned, ObservationState.Approved];

    public static ScaleRow Scale(RowCells cells) => new(
        cells.Source,
        cells.Code("scale"),
        cells.Code("version"),
        cells.Local("name"),
        cells.Day("from") ?? default,
        cells.Day("to"),
        cells.Number("min"),
        cells.Number("max"),
        Levels(cells),
        cells.Local("basis"));

    public static IndicatorRow Indicator(RowCells cells) => new(cells.Source, new Indicator
    {
        Code = cells.Code("code"),
        Name = cells.Local("name"),
        ShortName = cells.Local("short"),
        Definition = cells.Local("definition"),
        NumeratorLabel = cells.Local("numerator"),
        DenominatorLabel = cells.Local("denominator"),
        Source = cells.Local("source"),
        Kind = cells.Choice<IndicatorKind>("kind") ?? default,
        Direction = cells.Choice<Direction>("direction") ?? default,
        PeriodKind = cells.Choice<PeriodKind>("period") ?? default,
        Aggregation = cells.Choice<Aggregation>("aggregation") ?? default,
        Measure = cells.Local("measure"),
        Decimals = cells.Whole("decimals") ?? 1,
        SmallestChange = cells.Number("smallest_change"),
        LowerBound = cells.Number("lower_bound"),
        UpperBound = cells.Number("upper_bound"),
        IsSensitive = cells.YesNo("sensitive") ?? false,
        ScaleCode = cells.OptionalCode("scale"),
        Targets = Targets(cells),
        Method = cells.Local("method"),
        Responsible = cells.Local("responsible"),
        IsYesNo = cells.YesNo("yes_no") ?? false,
        DenominatorSource = cells.Choice<DenominatorSource>("denominator_from"),
        DenominatorCode = cells.Code("denominator_code"),
        Balance = Balance(cells.Text("balance")),
        AppliesTo = string.Join(Core.Indicators.Indicator.CategoryStroke, cells.Codes("applies_to")),
        InUseFrom = cells.Day("in_use_from"),
        InUseTo = cells.Day("in_use_to"),
        Order = cells.Whole("order"),
        FromVisits = cells.Choice<VisitFigure>("from_visits"),
    });

    public static ObservationRow Observation(RowCells cells) => new(
        cells.Source,
        cells.Code("unit"),
        cells.Code("indicator"),
        cells.Period("period") ?? default,
        cells.Number("numerator"),
        cells.Number("denominator"),
        cells.Number("value"),
        cells.OptionalText("level"),
        cells.Choice("state", States) ?? ObservationState.Approved,
        cells.Text("comment"),
        cells.Text("evidence"));

    public static MarkRow Mark(RowCells cells) => new(
        cells.Source,
        cells.Code("lane"),
        cells.Day("from") ?? default,
        cells.Day("to") ?? default,
        cells.Local("text"),
        cells.OptionalCode("unit"));

    /// <summary>In the one way in which it is stored; what cannot be read stays for the check to name.</summary>
    private static string Balance(string text) => IndicatorBalance.Read(text) is { } terms ? IndicatorBalance.Write(terms) : text;

    private static List<LocalText> Levels(RowCells cells)
    {
        var vi = cells.List("levels_vi");
        var en = cells.List("levels_en");
        if (en.Count > 0 && en.Count != vi.Count)
        {
            cells.Report(
                "levels_en", ImportProblemCode.CountsDiffer, "levels_en", ImportValue.Of(en.Count), "levels_vi", ImportValue.Of(vi.Count));
            return [];
        }

        return [.. vi.Select((name, at) => new LocalText(name, en.Count > 0 ? en[at] : string.Empty))];
    }

    private static List<IndicatorTarget> Targets(RowCells cells)
    {
        var isMeant = cells.IsFilled("target") || cells.IsFilled("target_from") || cells.IsFilled("target_to");
        if (!isMeant)
        {
            return [];
        }

        RequireWithTarget(cells, "target");
        RequireWithTarget(cells, "target_from");
        return
        [
            new IndicatorTarget
            {
                Value = cells.Number("target") ?? 0,
                From = cells.Day("target_from") ?? default,
                To = cells.Day("target_to"),
                Basis = cells.Local("target_basis"),
            },
        ];
    }

    private static void RequireWithTarget(RowCells cells, string column)
    {
        if (!cells.IsFilled(column))
        {
            cells.Require(column);
        }
    }
}
