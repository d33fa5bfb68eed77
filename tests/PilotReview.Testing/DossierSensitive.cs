using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Testing;

/// <summary>A sensitive indicator for <see cref="DossierBuilder"/>, in two worlds that differ in figures of one and two people alone: what somebody outside is shown of both must be
/// the same to the last byte.</summary>
public static class DossierSensitive
{
    public const int Id = 77;
    public const string Code = "KL";

    /// <summary>The remark on every small figure of one person; on that of two another.</summary>
    public const string Remark = "Một đồng chí bị khiển trách";

    public static Indicator Discipline(PeriodKind period = PeriodKind.Month) => new()
    {
        Id = Id, Code = Code, Name = new("Tỷ lệ đảng viên bị kỷ luật", "Members disciplined"), ShortName = new("Kỷ luật", "Discipline"),
        NumeratorLabel = new("Bị kỷ luật", "Disciplined"), DenominatorLabel = new("Đảng viên", "Members"), Kind = IndicatorKind.Proportion,
        Direction = Direction.LowerIsBetter, PeriodKind = period, Aggregation = Aggregation.Sum, Measure = new("%", "%"), SmallestChange = 1, Decimals = 3, IsSensitive = true,
    };

    /// <param name="world">0 or 1.</param>
    /// <param name="kind">Months, or years, which are listed and never judged.</param>
    public static IEnumerable<Observation> Observations(int world, PeriodKind kind = PeriodKind.Month)
    {
        var id = 100_000L;
        foreach (var period in Period.Range(Period.Of(kind, new(2016, 1, 1)), Period.Of(kind, new(2021, 9, 1))))
        {
            foreach (var (unit, amounts) in Amounts(period))
            {
                var observation = new Observation { Id = ++id, UnitId = unit, IndicatorId = Id, Period = period };
                var amount = amounts[world];
                var entry = new ObservationEntry { Comment = amount is 1 or 2 ? $"{Remark}: {amount}" : string.Empty, Evidence = amount is 1 or 2 ? $"QĐ {amount}" : string.Empty };
                if (amount is 1 or 2)
                {
                    // typed wrong at first
                    observation.Record(new ObservationFigure { Numerator = 3 - amount, Denominator = 60 }, ObservationState.Draft, entry);
                }

                observation.Record(new ObservationFigure { Numerator = amount, Denominator = unit == DossierUnits.Predecessor ? 233 : 60 }, StateOf(unit, period), entry);
                yield return observation;
            }
        }
    }

    private static ObservationState StateOf(int unit, Period period) =>
        unit == DossierUnits.Branches[0] && period.Index % 11 == 3 ? ObservationState.Submitted : ObservationState.Approved;

    private static IEnumerable<(int Unit, int[] Amounts)> Amounts(Period period)
    {
        var (at, isBefore) = (period.Index, period.End < DossierUnits.Start);
        IEnumerable<(int, int[])> own = (isBefore, at % 4) switch
        {
            (true, 1) => [(DossierUnits.Predecessor, [1, 2])],
            (true, _) => [(DossierUnits.Predecessor, [8 + (at % 3), 8 + (at % 3)])],
            (_, 0) => Branches([1, 2], [2, 1], [5, 5], [3, 3]),
            (_, 1) => Branches([2, 1], [0, 0], [0, 0], [0, 0]),
            (_, 2) => Branches([0, 0], [6, 6], [3, 3], [4, 4]),
            _ => Branches([1, 2], [1, 2], [7, 7], [0, 0]),
        };
        return own.Append((DossierUnits.Comparisons[0], at % 5 == 0 ? [1, 2] : [3, 3])).Append((DossierUnits.Comparisons[1], at % 5 < 2 ? [2, 1] : [4, 4]));
    }

    private static IEnumerable<(int Unit, int[] Amounts)> Branches(params int[][] amounts) => DossierUnits.Branches.Zip(amounts);
}
