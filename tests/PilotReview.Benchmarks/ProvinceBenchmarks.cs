using BenchmarkDotNet.Attributes;
using PilotReview.Core.Comparison;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Benchmarks;

/// <summary>A province: every unit × 12 indicators × 72 months; 20 pilot units on 4 dates with full verdicts, families and ranks among all the others.</summary>
[MemoryDiagnoser]
[InProcess]
[WarmupCount(1)]
[IterationCount(3)]
[InvocationCount(1)]
public class ProvinceBenchmarks
{
    private const int Indicators = 12;
    private const int Pilots = 20;
    private const int Comparisons = 12;

    private static readonly int[] Cuts = [30, 33, 36, 39];

    private UnitFigures[][] _units = [];

    /// <summary>Twice the units should take twice the time.</summary>
    [Params(1250, 2500, 5000)]
    public int Units { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(20181001);
        _units =
        [
            .. Enumerable.Range(0, Indicators).Select(_ => Enumerable.Range(0, Units)
                .Select(unit => new UnitFigures(unit, MadeFigures.Shares(random, unit < Pilots ? 0.1 : 0, Cuts[unit % Cuts.Length]))).ToArray()),
        ];
    }

    [Benchmark]
    public int VerdictsAndRanks()
    {
        var ranks = new NeighbourRank?[Pilots, Indicators];
        foreach (var (date, cut) in Cuts.Index())
        {
            for (var indicator = 0; indicator < Indicators; indicator++)
            {
                var panel = NeighbourPanel.Measure(SeriesType.Proportion, CalendarAt(cut), new ArraySegment<UnitFigures>(_units[indicator], Pilots, Units - Pilots));
                var others = panel.OfType<UnitStep>().Select(unit => ((double?)unit.Change, (double?)unit.StandardError)).ToList();
                for (var unit = date; unit < Pilots; unit += Cuts.Length)
                {
                    var own = StepSeries.Of(SeriesType.Proportion, CalendarAt(cut), _units[indicator][unit].Figures).Value;
                    var fit = own is null ? null : SlowWaveTest.Fit(own).Value;
                    ranks[unit, indicator] = NeighbourRank.Place(true, fit?.Change, fit?.StandardError, others).Value;
                }
            }
        }

        return Enumerable.Range(0, Pilots).Sum(Verdicts) + ranks.Cast<NeighbourRank?>().Count(rank => rank is { Rank: 1 });
    }

    private int Verdicts(int unit)
    {
        var measured = Enumerable.Range(0, Indicators).Select(indicator => ControlledMeasurement.Of(
            new SeriesQuestion
            {
                Type = SeriesType.Proportion, Calendar = CalendarAt(Cuts[unit % Cuts.Length]), HigherIsBetter = true, Figures = _units[indicator][unit].Figures,
            },
            [.. Enumerable.Range(Pilots, Comparisons).Select(other => _units[indicator][other].Figures)])).ToList();
        var q = BenjaminiHochberg.Of([.. measured.Select(found => found.P ?? 1)]).Value?.Q ?? [];
        return measured.Zip(q, (found, adjusted) => ControlledRule.Conclude(found, adjusted)).Count(verdict => verdict.Kind == VerdictKind.Improved);
    }

    private static StepCalendar CalendarAt(int cut) => new(12, cut, 3);
}
