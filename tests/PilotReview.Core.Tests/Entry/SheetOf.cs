using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Tests.Entry;

/// <summary>Makes a sheet of one ward's month by hand.</summary>
internal sealed class SheetOf
{
    public static readonly Period Month = Period.Month(2026, 10);

    private static readonly DateOnly Start = new(2020, 1, 1);

    private readonly List<Indicator> _indicators = [];
    private readonly List<Observation> _stored = [];
    private readonly List<EarlierFigure> _earlier = [];
    private readonly List<Unit> _branches = [];
    private readonly Unit _ward = new() { Id = 1, Code = "P", ValidFrom = Start };

    public SheetOf()
    {
        _ward.Add(new UnitVersion { From = Start, Name = new LocalText("Phường"), ShortName = new LocalText("Phường"), KindId = 1 });
    }

    public List<CheckExplanation> Explanations { get; } = [];

    public HashSet<int> OverOneUnit { get; } = [];

    public static EntryKey Key(int branch, int indicator) => new(branch, indicator, Month);

    public SheetOf Branch(int id, int members = 50, int? exempt = 0)
    {
        var unit = new Unit { Id = id, Code = $"P-{id}", ValidFrom = Start };
        unit.Add(new UnitVersion
        {
            From = Start, Name = new LocalText($"Chi bộ {id}"), ShortName = new LocalText($"CB {id}"), ParentId = 1, KindId = 2, OfficialMembers = members, ExemptMembers = exempt,
        });
        _branches.Add(unit);
        return this;
    }

    public SheetOf Indicator(Indicator indicator)
    {
        _indicators.Add(indicator);
        return this;
    }

    public static Indicator Make(int id, string code, IndicatorKind kind, DenominatorSource? source = null, string from = "", string balance = "", string over = "", decimal? least = null, decimal? most = null) => new()
    {
        Id = id, Code = code, Name = new LocalText(code), ShortName = new LocalText(code), Kind = kind, Direction = Direction.HigherIsBetter, PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum, DenominatorSource = source, DenominatorCode = from, DenominatorLabel = new LocalText(over), Balance = balance, LowerBound = least, UpperBound = most,
    };

    public SheetOf Put(int branch, int indicator, ObservationFigure figure, ObservationState state = ObservationState.Draft, int account = 7)
    {
        var observation = new Observation { UnitId = branch, IndicatorId = indicator, Period = Month };
        observation.Record(figure, state, new ObservationEntry { At = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), AccountId = account });
        _stored.Add(observation);
        return this;
    }

    public SheetOf Before(int branch, int indicator, params ObservationFigure[] figures)
    {
        _earlier.AddRange(figures.Select((figure, at) => new EarlierFigure(branch, indicator, Month.Plus(at - figures.Length), null, figure)));
        return this;
    }

    public EntrySheet Build() => new EntrySheetBuilder
    {
        Tree = new UnitTree([_ward, .. _branches]),
        Unit = _ward,
        Rows = [.. _branches.Select(branch => (branch, Month))],
        IsYear = false,
        Month = Month,
        Columns = EntrySheetBuilder.ColumnsOf(_indicators, [Month]),
        Scales = [],
        Due = new DueRule(new Dictionary<int, string>()),
        Stored = _stored,
        Earlier = _earlier,
        OverOneUnit = OverOneUnit,
        Explanations = Explanations,
    }.Build();

    public static ObservationFigure Pair(int numerator, int denominator) => new() { Numerator = numerator, Denominator = denominator };

    public static ObservationFigure Value(decimal value) => new() { Value = value };
}
