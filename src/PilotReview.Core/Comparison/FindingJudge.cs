using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Statistics;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Comparison;

/// <summary>Judges one unit and indicator: measures once, then concludes with the p of the family, and puts the product's own answers around the rule: ceiling,
/// scale, membership (methods, section 4).</summary>
internal sealed class FindingJudge(ComparisonPlan plan, IReadOnlyList<SeriesPoint> points, ScaleVersion? scale)
{
    /// <summary>Neighbouring residuals correlated by more than this are told.</summary>
    private const double SlowLagOne = 0.4;

    /// <summary>Comparison units below this number are few.</summary>
    private const int EnoughComparisonUnits = 5;

    /// <summary>Upper tail that a power of 80 % leaves.</summary>
    private const double MissedChanges = 0.20;

    private readonly Indicator _indicator = plan.Indicator;

    /// <summary>Smallest change that matters, in the unit of the values; null for the default of the type.</summary>
    public double? Delta { get; init; }

    /// <summary>Series of the units that the unit is compared with, on the same scale version.</summary>
    public IReadOnlyList<IReadOnlyList<PeriodFigure>> Comparisons { get; init; } = [];

    /// <summary>Numbers of the periods for which the unit was chosen.</summary>
    public IReadOnlySet<int> Picking { get; init; } = new HashSet<int>();

    /// <summary>The unit was chosen for poor results, but nobody wrote down of which months; they cannot be dropped.</summary>
    public bool IsChoiceUndated { get; init; }

    /// <summary>Whether the unit was restructured; else it is itself looked at beside one that was.</summary>
    public bool IsEnrolled { get; init; }

    /// <summary>The indicator was fixed after the pilot began.</summary>
    public bool IsChosenAfter { get; init; }

    /// <summary>The measured series; null where the rule is not asked: levels and yearly figures of one unit are listed.</summary>
    public ControlledMeasurement? Measurement { get; private set; }

    /// <summary>Whether the rule has the least data.</summary>
    public bool IsMeasured => Measurement is { Own.IsMeasured: true };

    /// <summary>Measures the series.</summary>
    public FindingJudge Measure()
    {
        if (_indicator.Kind == IndicatorKind.Ordinal || _indicator.PeriodKind == PeriodKind.Year)
        {
            return this;
        }

        var question = new SeriesQuestion
        {
            Type = EngineSeries.TypeOf(_indicator.Kind),
            Calendar = EngineSeries.CalendarOf(plan),
            HigherIsBetter = _indicator.Direction != Direction.LowerIsBetter,
            Delta = Delta,
            Figures = EngineSeries.Figures(_indicator, points, scale?.Id),
        };
        var measured = ControlledMeasurement.Of(question, Comparisons, Picking);
        Measurement = IsChoiceUndated ? measured with { IsCappedForChoice = true } : measured;
        return this;
    }

    /// <summary>The verdict.</summary>
    /// <param name="before">The side before, as it is printed.</param>
    /// <param name="isOnTwoScales">The sides stand on two scale versions.</param>
    /// <param name="q">p adjusted for the family; null when the family has one or the indicator no p.</param>
    /// <param name="family">Indicators looked at together.</param>
    public Verdict Conclude(SideSummary before, bool isOnTwoScales, double? q, int family)
    {
        if (Measurement is not { } measured || !measured.Own.IsMeasured)
        {
            return new Verdict
            {
                Kind = isOnTwoScales ? VerdictKind.DifferentScale : VerdictKind.NotEnoughData,
                Reason = isOnTwoScales ? Reason.DifferentScale : Measurement?.Own.Shortage ?? Reason.TooFewPoints,
                Rule = Measurement is null ? null : ControlledRule.Conclude(Measurement),
                Sign = Sign,
                DroppedPeriods = Dropped,
                Notes = IsChosenAfter ? [VerdictNote.ChosenAfter] : [],
            };
        }

        var rule = ControlledRule.Conclude(measured, q);
        var (kind, reason) = Around(rule, before);
        var headline = rule.Headline;
        var unusual = Unusual(before);
        return new Verdict
        {
            Kind = kind,
            Reason = reason,
            Rule = rule,
            Sign = Sign,
            Delta = measured.Own.Delta,
            Q = q,
            FamilySize = family,
            Detectable = Detectable(headline),
            DroppedPeriods = Dropped,
            UnusualPeriods = unusual,
            IsLowJustBefore = IsLowJustBefore(),
            Notes = [.. Notes(rule, q, unusual.Count > 0)],
        };
    }

    private IReadOnlyList<Period> Dropped =>
    [
        .. (Measurement?.Dropped ?? new HashSet<int>()).Where(index => index >= plan.First.Index).Order()
            .Select(index => Period.FromIndex(plan.Cut.Kind, index)),
    ];

    private int Sign => _indicator.Direction == Direction.LowerIsBetter ? -1 : 1;

    private (VerdictKind Kind, Reason Reason) Around(ControlledVerdict rule, SideSummary before)
    {
        if (_indicator.Direction == Direction.Neutral)
        {
            // without a better side nothing can be better or worse
            return (VerdictKind.NotEnoughData, Reason.BadInput);
        }

        var isOpen = rule.Kind == VerdictKind.NoClearChange || rule is { Kind: VerdictKind.NotEnoughData, Reason: Reason.TooImprecise };
        if (isOpen && rule.Own.Kind != VerdictKind.Worsened && IsAtCeiling(before, rule.Measurement.Own.Delta))
        {
            return (VerdictKind.AtCeiling, Reason.AtCeiling);
        }

        var isClear = rule.Kind is VerdictKind.Improved or VerdictKind.Worsened;
        return isClear && Membership is { IsOtherBody: true }
            ? (VerdictKind.NoClearChange, Reason.MembershipChanged)
            : (rule.Kind, rule.Reason);
    }

    private Continuity? Membership => plan.Lineage.Restructuring is { } change ? Continuity.Of(change) : null;

    private bool IsAtCeiling(SideSummary before, double delta) => before.Value is { } level && Bound() is { } bound && (bound == level || Math.Abs(bound - level) < delta);

    /// <summary>The best that the indicator can be: 100 %, the end of the scale, or 0 when lower is better.</summary>
    private double? Bound() => (_indicator.Kind, Sign) switch
    {
        (IndicatorKind.Proportion, 1) => 1,
        (IndicatorKind.Proportion or IndicatorKind.Count, -1) => 0,
        (IndicatorKind.Score, 1) => (double?)(scale?.Max ?? _indicator.UpperBound),
        (IndicatorKind.Score, -1) => (double?)(scale?.Min ?? _indicator.LowerBound ?? 0),
        (IndicatorKind.Measure, 1) => (double?)_indicator.UpperBound,
        (IndicatorKind.Measure, -1) => (double?)(_indicator.LowerBound ?? 0),
        _ => null,
    };

    private static double? Detectable(SeriesVerdict headline) => headline.Step is { StandardError: > 0 } step
        ? step.StandardError * (StudentQuantiles.Upper(step.Waves) + StudentQuantiles.Above(step.Waves, MissedChanges))
        : null;

    private IReadOnlyList<Period> Unusual(SideSummary before) => before.Swings is not { } swings
        ? []
        : [.. Kept().Where(point => swings.IsBeyond(point.Value.GetValueOrDefault())).Select(point => point.Period)];

    private List<SeriesPoint> Kept() =>
    [
        .. points.Where(point => point.Side == Side.Before && point.Value is not null && point.ScaleVersionId == scale?.Id
            && Measurement?.Dropped.Contains(point.Period.Index) != true),
    ];

    /// <summary>The last half-year before lies on the worse side of every earlier half-year.</summary>
    private bool IsLowJustBefore()
    {
        var kept = Kept();
        var half = plan.Cut.PerYear / 2;
        if (half == 0 || kept.Count < 2 * half)
        {
            return false;
        }

        var (first, end) = (kept[0].Period.Index, kept[^1].Period.Index + 1);
        var last = MeanFrom(end - half);
        return Enumerable.Range(first, Math.Max(0, end - (2 * half) - first + 1)).Select(MeanFrom).All(earlier => earlier is null || last < earlier);

        // a half-year with less than half of its figures has no mean to hold against
        double? MeanFrom(int from)
        {
            var values = kept.Where(point => point.Period.Index >= from && point.Period.Index < from + half).Select(point => Sign * point.Value.GetValueOrDefault()).ToList();
            return 2 * values.Count >= half ? values.Average() : null;
        }
    }

    private IEnumerable<VerdictNote> Notes(ControlledVerdict rule, double? q, bool hasUnusual)
    {
        var headline = rule.Headline;
        (VerdictNote Note, bool Applies)[] notes =
        [
            (VerdictNote.ShortBaseline, headline.IsBaselineShort == true),
            (VerdictNote.TrendConflict, headline.Checks is { IsTrendConflict: true }),
            (VerdictNote.UnusualEvent, hasUnusual),
            (VerdictNote.SlowWaves, headline.Step?.LagOne > SlowLagOne),
            (VerdictNote.OneOfMany, rule.Measurement.P < VerdictRule.Level && q >= VerdictRule.Level),
            (VerdictNote.NoComparison, IsEnrolled && rule.Measurement.UnitsGiven == 0),
            (VerdictNote.FewComparisonUnits, rule.Measurement.UnitsUsed is > 0 and < EnoughComparisonUnits),
            (VerdictNote.ChosenAfter, IsChosenAfter),
        ];
        return notes.Where(note => note.Applies).Select(note => note.Note);
    }
}
