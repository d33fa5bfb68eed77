using FsCheck;
using FsCheck.Fluent;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;
using Xunit;

namespace PilotReview.Core.Tests.Verdicts;

/// <summary>What must hold for every series, tried on made ones with a fixed seed.</summary>
public sealed class VerdictPropertiesTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20181001, 7);

    private static readonly double?[] Odd = [null, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -3, 0, 1, 5, 1e308, 0.5];

    private static readonly Gen<(double Before, double After, int Seed)> Levels =
        from before in Gen.Choose(20, 80)
        from after in Gen.Choose(20, 80)
        from seed in Gen.Choose(0, 10_000)
        select (before / 100.0, after / 100.0, seed);

    private static readonly Gen<IReadOnlyList<PeriodFigure>> Anything =
        from times in Gen.Choose(-3, 70).ListOf()
        from amounts in Gen.Elements(Odd).ListOf(times.Count)
        from sizes in Gen.Elements(Odd).ListOf(times.Count)
        from isSorted in Gen.Elements(true, true, true, false)
        select (IReadOnlyList<PeriodFigure>)[.. (isSorted ? times.Order().Distinct() : times).Select((time, index) => new PeriodFigure(time, amounts[index], sizes[index]))];

    [Fact]
    public void AnyInput_GivesAnAnswerWithoutNaN() => Check.One(Config, Prop.ForAll(
        (from figures in Anything from other in Anything from type in Gen.Elements(Enum.GetValues<SeriesType>()) from period in Gen.Elements(0, 1, 4, 12) select (figures, other, type, period)).ToArbitrary(),
        drawn =>
        {
            var question = MadeSeries.Question(drawn.figures, drawn.type) with { Calendar = new StepCalendar(drawn.period, MadeSeries.Cut, 3) };
            var verdict = ControlledRule.Conclude(ControlledMeasurement.Of(question, [drawn.other, MadeSeries.Shares(0.5, 0.5)], new HashSet<int> { 3, 5 }));
            Assert.True(Enum.IsDefined(verdict.Kind) && Enum.IsDefined(verdict.Reason));
            Assert.All(Numbers(verdict), number => Assert.True(double.IsFinite(number), $"{number} in {verdict.Kind}"));
        }));

    [Fact]
    public void ComparisonUnits_InAnyOrder_GiveTheSameVerdict() => Check.One(Config, Prop.ForAll(Levels.ToArbitrary(), drawn =>
    {
        var own = MadeSeries.Question(MadeSeries.Shares(drawn.Before, drawn.After, drawn.Seed));
        var units = Enumerable.Range(1, 5).Select(unit => MadeSeries.Shares(0.5, 0.55, drawn.Seed + unit)).ToList();
        var shuffled = units.ToArray();
        new Random(drawn.Seed).Shuffle(shuffled);

        var first = ControlledRule.Conclude(ControlledMeasurement.Of(own, units));
        var second = ControlledRule.Conclude(ControlledMeasurement.Of(own, shuffled));

        Assert.Equal((first.Kind, first.Reason), (second.Kind, second.Reason));
        Assert.Equal(first.Net?.Step?.Change ?? 0, second.Net?.Step?.Change ?? 0, 1e-12);
    }));

    [Fact]
    public void Scores_ScaledAndShiftedWithTheirThreshold_KeepTheVerdict() => Check.One(Config, Prop.ForAll(
        (from levels in Levels from factor in Gen.Elements(0.01, 0.5, 3.0, 250.0) from shift in Gen.Elements(-40.0, 0.0, 7.5) select (levels, factor, shift)).ToArbitrary(),
        drawn =>
        {
            var figures = MadeSeries.Scores(100 * drawn.levels.Before, 100 * drawn.levels.After, drawn.levels.Seed, swing: 30);
            var moved = figures.Select(figure => figure with { Amount = (figure.Amount * drawn.factor) + drawn.shift }).ToList();

            var first = VerdictRule.Judge(MadeSeries.Question(figures, SeriesType.Score, delta: 5));
            var second = VerdictRule.Judge(MadeSeries.Question(moved, SeriesType.Score, delta: 5 * drawn.factor));

            Assert.Equal((first.Kind, first.Reason), (second.Kind, second.Reason));
            Assert.Equal(first.Step?.P ?? 0, second.Step?.P ?? 0, 1e-9);
        }));

    [Fact]
    public void TimeTurnedRound_FlipsTheVerdict() => Check.One(Config, Prop.ForAll(Levels.ToArbitrary(), drawn =>
    {
        var figures = MadeSeries.Shares(drawn.Before, drawn.After, drawn.Seed);
        var turned = figures.Reverse().Select(figure => figure with { Time = (2 * MadeSeries.Cut) - 1 - figure.Time }).ToList();

        var first = VerdictRule.Judge(MadeSeries.Question(figures));
        var second = VerdictRule.Judge(MadeSeries.Question(turned));

        Assert.Equal(Turned(first.Kind), second.Kind);
        Assert.Equal(-first.Step?.Change ?? 0, second.Step?.Change ?? 0, 1e-10);
        Assert.Equal(first.Step?.StandardError ?? 0, second.Step?.StandardError ?? 0, 1e-10);
    }));

    [Fact]
    public void OtherDirection_FlipsTheVerdict() => Check.One(Config, Prop.ForAll(Levels.ToArbitrary(), drawn =>
    {
        var figures = MadeSeries.Shares(drawn.Before, drawn.After, drawn.Seed);

        var first = VerdictRule.Judge(MadeSeries.Question(figures));
        var second = VerdictRule.Judge(MadeSeries.Question(figures, higherIsBetter: false));

        Assert.Equal(Turned(first.Kind), second.Kind);
    }));

    private static VerdictKind Turned(VerdictKind kind) => kind switch
    {
        VerdictKind.Improved => VerdictKind.Worsened,
        VerdictKind.Worsened => VerdictKind.Improved,
        _ => kind,
    };

    private static IEnumerable<double> Numbers(ControlledVerdict verdict) =>
        new[] { verdict.Own, verdict.Net }.OfType<SeriesVerdict>().SelectMany(NumbersOf).OfType<double>();

    private static IEnumerable<double?> NumbersOf(SeriesVerdict verdict) =>
    [
        verdict.Measurement.Delta, verdict.Step?.Change, verdict.Step?.StandardError, verdict.Step?.P, verdict.Step?.Interval?.Lower,
        verdict.Step?.Interval?.Upper, verdict.Step?.LagOne, verdict.Step?.ResidualsWithWaves, verdict.Measurement.Trend?.Change,
        verdict.Measurement.Trend?.StandardError, verdict.Checks?.P, verdict.Checks?.TrendPOneSided,
    ];
}
