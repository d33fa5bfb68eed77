using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Tests.Units;

namespace PilotReview.Core.Tests.Comparison;

/// <summary>Made observations and plans around <see cref="Organisation"/>.</summary>
internal static class Attendance
{
    public static Indicator Indicator(
        IndicatorKind kind = IndicatorKind.Proportion, PeriodKind period = PeriodKind.Month, Aggregation aggregation = Aggregation.Sum,
        string? scale = null) => new()
        {
            Id = 1,
            Code = "DSH",
            Name = new LocalText("Dự sinh hoạt"),
            ShortName = new LocalText("Dự sinh hoạt"),
            Kind = kind,
            Direction = Direction.HigherIsBetter,
            PeriodKind = period,
            Aggregation = aggregation,
            ScaleCode = scale,
        };

    public static Observation Share(int unit, Period period, int numerator, int denominator, ObservationState state = ObservationState.Approved) =>
        Of(unit, period, new ObservationFigure { Numerator = numerator, Denominator = denominator }, state, null);

    public static Observation Mark(int unit, Period period, decimal value, int? scale = null) =>
        Of(unit, period, new ObservationFigure { Value = value }, ObservationState.Approved, scale);

    public static Observation Level(int unit, Period period, int rank, int? scale) =>
        Of(unit, period, new ObservationFigure { LevelRank = rank }, ObservationState.Approved, scale);

    /// <summary>The plan for the sub-committee over 24 months before and <paramref name="monthsAfter"/> months after.</summary>
    public static ComparisonPlan Plan(Indicator indicator, int monthsAfter = 36, int settlingMonths = 3) => ComparisonPlan.For(
        Organisation.Lineage(), Organisation.Event(), indicator,
        new ReviewWindow(Period.Month(2016, 10), Period.Month(2018, 10).Plus(monthsAfter - 1), settlingMonths));

    public static ComparisonResult Compare(ComparisonPlan plan, IReadOnlyList<Observation> observations, int? scaleAtCut = null)
    {
        var points = new SeriesBuilder(Organisation.Tree(), observations)
            .Build(plan.Indicator, plan.Lineage, plan.First, plan.Last, plan.Cut, plan.Settling);
        return BeforeAfter.Compare(plan, points, scaleAtCut is { } id ? Scale(id) : null);
    }

    private static ScaleVersion Scale(int id) => new()
    {
        Id = id, Code = $"v{id}", ScaleCode = "diem", Name = new LocalText("Thang"), From = new DateOnly(2010, 1, 1), Min = 0, Max = 100,
    };

    /// <summary>60/90 each month before; 48/60 and 27/30 each month after.</summary>
    public static List<Observation> Steady(ComparisonPlan plan)
    {
        var before = Period.Range(plan.First, plan.Cut.Plus(-1)).Select(month => Share(Organisation.BigBranch, month, 60, 90));
        var after = Period.Range(plan.Cut, plan.Last).SelectMany(month => new[]
        {
            Share(Organisation.FirstBranch, month, 48, 60), Share(Organisation.SecondBranch, month, 27, 30),
        });
        return [.. before, .. after];
    }

    private static Observation Of(int unit, Period period, ObservationFigure figure, ObservationState state, int? scale)
    {
        var observation = new Observation { UnitId = unit, IndicatorId = 1, Period = period, ScaleVersionId = scale };
        observation.Record(figure, state, new ObservationEntry());
        return observation;
    }
}
