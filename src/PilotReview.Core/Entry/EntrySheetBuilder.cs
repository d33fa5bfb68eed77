using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>Lays rows, columns and stored figures out as a sheet.</summary>
public sealed class EntrySheetBuilder
{
    /// <summary>Periods before a cell that its series is read from.</summary>
    private const int EarlierPeriods = 24;

    private readonly Dictionary<EntryKey, EarlierFigure> _earlier = [];
    private readonly Dictionary<EntryKey, Observation> _stored = [];
    private ILookup<EntryKey, CheckExplanation>? _explanations;

    public required UnitTree Tree { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>The rows, each a unit in a month.</summary>
    public required IReadOnlyList<(Unit Unit, Period Month)> Rows { get; init; }

    public required bool IsYear { get; init; }

    public required Period Month { get; init; }

    public required IReadOnlyList<Indicator> Columns { get; init; }

    public required IReadOnlyList<ScaleVersion> Scales { get; init; }

    public required DueRule Due { get; init; }

    public required IReadOnlyList<Observation> Stored { get; init; }

    public required IReadOnlyList<EarlierFigure> Earlier { get; init; }

    /// <summary>Ids of counts of which these units never had a figure over anything but one unit, and had one.</summary>
    public IReadOnlySet<int> OverOneUnit { get; init; } = new HashSet<int>();

    public required IReadOnlyList<CheckExplanation> Explanations { get; init; }

    /// <summary>The indicators collected for one of the months, as they are defined in the last of them; a quarter and a year are collected with the month
    /// they end in.</summary>
    public static IReadOnlyList<Indicator> ColumnsOf(IEnumerable<Indicator> indicators, IReadOnlyList<Period> months) => months.Count == 0
        ? []
        :
        [
            .. indicators.Where(indicator => months.Any(month => DueRule.PeriodIn(indicator, month) is { } period && indicator.IsCollectedIn(period)))
                .Select(indicator => indicator.On(months[^1].End))
                .OrderBy(indicator => indicator.Order ?? int.MaxValue).ThenBy(indicator => indicator.Id),
        ];

    /// <summary>The periods that the columns have in the months.</summary>
    public static IEnumerable<Period> PeriodsOf(IReadOnlyList<Indicator> columns, IReadOnlyList<Period> months) =>
        months.SelectMany(month => columns.Select(column => DueRule.PeriodIn(column, month)).OfType<Period>()).Distinct();

    /// <summary>The periods before these that limits and last year are read from.</summary>
    public static IEnumerable<Period> EarlierPeriodsOf(IReadOnlyCollection<Period> periods) => periods.GroupBy(period => period.Kind)
        .SelectMany(kind => Period.Range(kind.Min().Plus(-EarlierPeriods), kind.Max().Plus(-1)));

    public EntrySheet Build()
    {
        foreach (var figure in Earlier)
        {
            _earlier[new EntryKey(figure.UnitId, figure.IndicatorId, figure.Period)] = figure;
        }

        foreach (var observation in Stored)
        {
            _stored[new EntryKey(observation.UnitId, observation.IndicatorId, observation.Period)] = observation;
        }

        _explanations = Explanations.ToLookup(given => new EntryKey(given.UnitId, given.IndicatorId, given.Period));
        return new EntrySheet { Unit = Unit, Month = Month, IsYear = IsYear, Columns = Columns, Tree = Tree, Rows = [.. Rows.Select(Row)] };
    }

    private EntryRow Row((Unit Unit, Period Month) row)
    {
        var parent = row.Unit.On(row.Month.End).ParentId;
        return new EntryRow(row.Unit, row.Month, IsYear || parent == Unit.Id ? null : parent, [.. Columns.Select(column => Cell(row.Unit, row.Month, column))]);
    }

    private EntryCell Cell(Unit unit, Period month, Indicator column)
    {
        var ending = DueRule.PeriodIn(column, month);
        var period = ending ?? Period.Of(column.PeriodKind, month.End);
        var key = new EntryKey(unit.Id, column.Id, period);
        var stored = ending is null ? null : _stored.GetValueOrDefault(key);
        var scale = Scales.FirstOrDefault(version => version.ScaleCode == column.ScaleCode && version.IsInForceOn(period.Start));
        var earlier = Period.Range(period.Plus(-EarlierPeriods), period.Plus(-1)).Select(before => Before(key, before)).ToList();
        return new EntryCell
        {
            Key = key,
            Rule = new CellRule(column, scale, KnownDenominator(unit, period, column, key), stored?.Figure.Denominator ?? OneUnitBefore(column, earlier), MostDenominator(unit, period, column)),
            IsDue = Due.IsDue(column, unit, month) && Tree.ChildrenOn(unit.Id, month.End).Count == 0,
            Ends = ending is not null,
            Stored = stored,
            StoredScale = stored is null ? scale : ScaleOf(stored.ScaleVersionId),
            LastYear = OnScale(Before(key, period.Plus(-period.PerYear)), scale)?.Figure ?? ObservationFigure.Empty,
            Previous = earlier.LastOrDefault(figure => figure is { Figure.IsEmpty: false }) is { } previous ? (previous.Period, previous.Figure, ScaleOf(previous.ScaleVersionId)) : null,
            Earlier = [.. earlier.Select(figure => OnScale(figure, scale) is { } same ? FigureText.Point(same.Figure) : null)],
            Explanations = [.. _explanations?[key] ?? []],
        };
    }

    /// <summary>A figure before, from the sheet itself when it is among its months.</summary>
    private EarlierFigure? Before(EntryKey key, Period period)
    {
        var at = key with { Period = period };
        return _stored.TryGetValue(at, out var stored)
            ? new EarlierFigure(key.UnitId, key.IndicatorId, period, stored.ScaleVersionId, stored.Figure)
            : _earlier.GetValueOrDefault(at);
    }

    private ScaleVersion? ScaleOf(int? id) => id is null ? null : Scales.FirstOrDefault(version => version.Id == id);

    private static EarlierFigure? OnScale(EarlierFigure? figure, ScaleVersion? scale) => figure?.ScaleVersionId == scale?.Id ? figure : null;

    /// <summary>A count that was over one unit the period before is so again, and one that never was over anything else is so from the first; what was over a target
    /// has a new target each time.</summary>
    private decimal? OneUnitBefore(Indicator column, List<EarlierFigure?> earlier) =>
        OverOneUnit.Contains(column.Id)
        || (column.Kind == IndicatorKind.Count && earlier.LastOrDefault(figure => figure is { Figure.IsEmpty: false })?.Figure.Denominator == CellRule.OneUnit)
            ? CellRule.OneUnit
            : null;

    /// <summary>Nobody has said who is exempt or away: those who must attend are some of the members.</summary>
    private static decimal? MostDenominator(Unit unit, Period period, Indicator column) =>
        column.DenominatorSource == DenominatorSource.MustAttend && unit.On(period.End) is { MustAttend: null, Members: { } members } ? members : null;

    private decimal? KnownDenominator(Unit unit, Period period, Indicator column, EntryKey key) => column.DenominatorSource switch
    {
        DenominatorSource.Members => unit.On(period.End).Members,
        DenominatorSource.MustAttend => unit.On(period.End).MustAttend,
        DenominatorSource.OtherNumerator when Columns.FirstOrDefault(other => other.Code == column.DenominatorCode) is { } source =>
            _stored.GetValueOrDefault(key with { IndicatorId = source.Id })?.Figure.Numerator,
        _ => null,
    };
}
