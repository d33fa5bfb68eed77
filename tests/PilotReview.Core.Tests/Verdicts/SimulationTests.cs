using MathNet.Numerics.Distributions;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;
using Xunit;

namespace PilotReview.Core.Tests.Verdicts;

/// <summary>How often the rule errs on made series of which the truth is known: members attend with a chance that swings from month to month (AR(1) on the logit, standard
/// deviation 0.3) around a level and a season, 24 months before and 36 after.</summary>
[Trait("Category", "Slow")]
public sealed class SimulationTests
{
    private const int Series = 4000;
    private const int Before = 24;
    private const int Months = 60;
    private const double Swing = 0.3;
    private const double Season = 0.3;

    [Fact]
    public void NothingChanged_TheRuleSeldomSaysSo()
    {
        (int Members, double Correlation)[] cells = [(20, 0), (60, 0), (235, 0), (20, 0.6), (60, 0.6), (235, 0.6)];
        var guarded = new List<double>();
        foreach (var (members, correlation) in cells)
        {
            var verdicts = Judge(members, correlation, 0.71, 0.71, delta: 0);
            var isFalse = verdicts.Average(verdict => verdict.IsClear ? 1.0 : 0);
            var isStep = verdicts.Average(verdict => verdict.Step?.P < VerdictRule.Level ? 1.0 : 0);
            TestContext.Current.TestOutputHelper?.WriteLine($"n {members}, rho {correlation}: guarded {isFalse:P2}, step alone {isStep:P2}");
            Assert.InRange(isFalse, 0, 0.05);
            Assert.InRange(isStep, 0.035, 0.08);
            guarded.Add(isFalse);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"mean {guarded.Average():P2}");
        Assert.InRange(guarded.Average(), 0.015, 0.045);
    }

    [Fact]
    public void RiseOfNinePoints_IsSeenInTwoOfThreeAndNeverTheWrongWay()
    {
        var verdicts = Judge(60, 0.4, 0.71, 0.80, delta: 0.05);
        var improved = verdicts.Average(verdict => verdict.Kind == VerdictKind.Improved ? 1.0 : 0);
        var wrong = verdicts.Average(verdict => verdict.Kind == VerdictKind.Worsened ? 1.0 : 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"71 to 80: improved {improved:P2}, worsened {wrong:P2}");
        Assert.InRange(improved, 0.55, 0.70);
        Assert.InRange(wrong, 0, 0.003);
    }

    private static List<SeriesVerdict> Judge(int members, double correlation, double before, double after, double delta)
    {
        var random = new Random(members + (int)(100 * correlation) + (int)(10_000 * after));
        var question = new SeriesQuestion
        {
            Type = SeriesType.Proportion, Calendar = new StepCalendar(12, Before, 0), HigherIsBetter = true, Delta = delta, Figures = [],
        };
        return [.. Enumerable.Range(0, Series).Select(_ => VerdictRule.Judge(question with { Figures = Make(random, members, correlation, before, after) }))];
    }

    private static PeriodFigure[] Make(Random random, int members, double correlation, double before, double after)
    {
        var figures = new PeriodFigure[Months];
        var swing = Normal.Sample(random, 0, 1);
        for (var month = 0; month < Months; month++)
        {
            swing = month == 0 ? swing : (correlation * swing) + (Math.Sqrt(1 - (correlation * correlation)) * Normal.Sample(random, 0, 1));
            var level = month < Before ? before : after;
            // one smooth wave and a dip in the month of the lunar new year
            var season = Season * (Math.Cos(2 * Math.PI * (month - 1) / 12) - (month % 12 == 1 ? 1 : 0));
            var chance = 1 / (1 + Math.Exp(-(Math.Log(level / (1 - level)) + (Swing * swing) + season)));
            figures[month] = new PeriodFigure(month, Enumerable.Range(0, members).Count(_ => random.NextDouble() < chance), members);
        }

        return figures;
    }
}
