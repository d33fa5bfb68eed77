using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Testing;

/// <summary>The figures of <see cref="DossierBuilder"/>. Among the months after: one submitted, one returned, one where a branch of four is missing.</summary>
public static class DossierObservations
{
    public const int ImportBatchId = 1;
    private const int Seed = 20211023;

    public static Period Submitted { get; } = Period.Month(2020, 4);

    public static Period Returned { get; } = Period.Month(2020, 5);

    public static Period Partial { get; } = Period.Month(2020, 6);

    public static List<Observation> All()
    {
        var random = new Random(Seed);
        var all = new List<Observation>();
        foreach (var indicator in DossierIndicators.All())
        {
            var kind = indicator.PeriodKind;
            foreach (var period in Period.Range(Period.Of(kind, new(2016, 1, 1)), Period.Of(kind, new(2021, 9, 1))))
            {
                foreach (var unit in Reporters(indicator, period))
                {
                    if (Make(all.Count + 1, indicator, unit, period, random) is { } made)
                    {
                        all.Add(made);
                    }
                }
            }
        }

        return all;
    }

    private static IEnumerable<int> Reporters(Indicator indicator, Period period)
    {
        var isBefore = period.End < DossierUnits.Start;
        IEnumerable<int> own = (isBefore, indicator.Aggregation) switch
        {
            (true, _) => [DossierUnits.Predecessor],
            (_, Aggregation.Own) => [DossierUnits.SubCommittee],
            _ => DossierUnits.Branches,
        };
        return own.Concat(DossierUnits.Comparisons);
    }

    private static Observation? Make(long id, Indicator indicator, int unit, Period period, Random random)
    {
        var isAfter = DossierUnits.Branches.Contains(unit) || unit == DossierUnits.SubCommittee;
        var figure = Figure(indicator, unit, period, isAfter, random);
        var isLeftOut = (indicator.Code == DossierIndicators.Patchy && !isAfter && period.Index % 2 == 0)
            || (period == Partial && unit == DossierUnits.Branches[0]);
        if (isLeftOut)
        {
            return null;
        }

        var made = new Observation
        {
            Id = id, UnitId = unit, IndicatorId = indicator.Id, Period = period, ScaleVersionId = Scale(indicator, period),
        };
        made.Record(figure, State(period, isAfter), new ObservationEntry
        {
            Source = isAfter ? ObservationSource.Typed : ObservationSource.Imported,
            ImportBatchId = isAfter ? null : ImportBatchId,
            Cell = isAfter ? string.Empty : "observations!F" + (id + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Comment = period == Returned ? "=1+1" : string.Empty,
        });
        return made;
    }

    private static ObservationState State(Period period, bool isAfter) => period switch
    {
        _ when isAfter && period == Submitted => ObservationState.Submitted,
        _ when isAfter && period == Returned => ObservationState.Returned,
        _ => ObservationState.Approved,
    };

    private static int? Scale(Indicator indicator, Period period) => indicator.Code switch
    {
        DossierIndicators.Score => period.Start < new DateOnly(2018, 7, 1) ? DossierIndicators.OldSheet : DossierIndicators.NewSheet,
        DossierIndicators.OldScore => DossierIndicators.NewSheet,
        DossierIndicators.Classification => period.Year < 2018 ? DossierIndicators.OldLevels : DossierIndicators.NewLevels,
        DossierIndicators.Premises => DossierIndicators.PremisesLevels,
        _ => null,
    };

    private static ObservationFigure Figure(Indicator indicator, int unit, Period period, bool isAfter, Random random) => indicator.Kind switch
    {
        IndicatorKind.Proportion when indicator.Code == DossierIndicators.Small && !isAfter => Share(2, 0.5, random),
        IndicatorKind.Proportion => Share(unit == DossierUnits.Predecessor ? 210 : 50, isAfter ? 0.88 : 0.71, random),
        IndicatorKind.Count => new() { Numerator = random.Next(0, 3), Denominator = 1 },
        IndicatorKind.Ordinal => new() { LevelRank = random.Next(1, 4) },
        IndicatorKind.Score when Scale(indicator, period) == DossierIndicators.OldSheet => new() { Value = 12 + random.Next(0, 5) },
        IndicatorKind.Score => new() { Value = 80 + random.Next(0, 10) },
        _ => new() { Value = (isAfter ? 5 : 9) + random.Next(0, 4) },
    };

    private static ObservationFigure Share(int denominator, double share, Random random)
    {
        var due = denominator + random.Next(0, 2);
        return new() { Numerator = Math.Min(due, (int)Math.Round(due * share) + random.Next(-1, 2)), Denominator = due };
    }
}
