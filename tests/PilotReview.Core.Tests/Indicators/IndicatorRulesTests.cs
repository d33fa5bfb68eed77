using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using Xunit;

namespace PilotReview.Core.Tests.Indicators;

public sealed class IndicatorRulesTests
{
    private static readonly Indicator Present = Of("DSH", IndicatorKind.Proportion);

    private static readonly Dictionary<string, Indicator> Around = new[]
    {
        Present, Of("DG", IndicatorKind.Proportion, PeriodKind.Quarter), Of("dv-dau", IndicatorKind.Measure), Of("dv-vao", IndicatorKind.Count), Of("dv-ra", IndicatorKind.Count),
        Of("DCL", IndicatorKind.Score), Of("kin", IndicatorKind.Proportion, isSensitive: true), Of("kin-do", IndicatorKind.Measure, isSensitive: true),
        Of("theo", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator, from: "nguon"), Of("bang", IndicatorKind.Measure, balance: "dv-dau + can"), Of("nam", IndicatorKind.Measure, PeriodKind.Year),
    }.ToDictionary(indicator => indicator.Code);

    public static TheoryData<string, IndicatorFault?, string> Balances => new()
    {
        { "dv-dau + dv-vao - dv-ra", null, "" },
        { "dv-cuoi + dv-vao − dv-ra", null, "" },
        { "- dv-ra + dv-vao", null, "" },
        { "dv-dau+dv-vao", IndicatorFault.BalanceUnknown, "dv-dau+dv-vao" },
        { "dv-dau dv-vao", IndicatorFault.BalanceUnreadable, "" },
        { "dv-dau +", IndicatorFault.BalanceUnreadable, "" },
        { "+ - dv-dau", IndicatorFault.BalanceUnreadable, "" },
        { "+", IndicatorFault.BalanceUnreadable, "" },
        { "dv-dau + la", IndicatorFault.BalanceUnknown, "la" },
        { "dv-dau + nam", IndicatorFault.BalanceOtherPeriod, "nam" },
        { "dv-dau + DSH", IndicatorFault.BalanceNotCounted, "DSH" },
        { "dv-dau + DCL", IndicatorFault.BalanceNotCounted, "DCL" },
        { "dv-dau + dv-ra - dv-ra", IndicatorFault.BalanceTwice, "dv-ra" },
    };

    public static TheoryData<Indicator, IndicatorFault> Faulty => new()
    {
        { Of("a", IndicatorKind.Score, aggregation: Aggregation.Sum), IndicatorFault.AggregationNotOfKind },
        { Of("a", IndicatorKind.Ordinal, aggregation: Aggregation.Own), IndicatorFault.ScaleMissing },
        { Of("a", IndicatorKind.Proportion, scale: "diem"), IndicatorFault.ScaleNotOfKind },
        { Of("a", IndicatorKind.Score, aggregation: Aggregation.Own, scale: "la"), IndicatorFault.ScaleUnknown },
        { Of("a", IndicatorKind.Measure, low: 2, high: 1), IndicatorFault.BoundsTurned },
        { Of("a", IndicatorKind.Measure, decimals: 7), IndicatorFault.DecimalsOutside },
        { Of("a", IndicatorKind.Count, isYesNo: true), IndicatorFault.YesNoNotProportion },
        { Of("a", IndicatorKind.Count, source: DenominatorSource.Members), IndicatorFault.DenominatorNotProportion },
        { Of("a", IndicatorKind.Proportion, isYesNo: true, source: DenominatorSource.Members), IndicatorFault.DenominatorOfYesNo },
        { Of("a", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator), IndicatorFault.DenominatorCodeMissing },
        { Of("a", IndicatorKind.Proportion, source: DenominatorSource.Members, from: "DSH"), IndicatorFault.DenominatorCodeUnused },
        { Of("a", IndicatorKind.Proportion, from: "DSH"), IndicatorFault.DenominatorCodeUnused },
        { Of("a", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator, from: "la"), IndicatorFault.DenominatorUnknown },
        { Of("a", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator, from: "a"), IndicatorFault.DenominatorItself },
        { Of("a", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator, from: "DCL"), IndicatorFault.DenominatorNotCounted },
        { Of("a", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator, from: "DG"), IndicatorFault.DenominatorOtherPeriod },
        { Of("a", IndicatorKind.Proportion, applies: "khom-ap; la"), IndicatorFault.CategoryUnknown },
        { Of("a", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator, from: "kin"), IndicatorFault.DenominatorSensitive },
        { Of("a", IndicatorKind.Measure, balance: "dv-dau + kin-do"), IndicatorFault.BalanceSensitive },
        { Of("a", IndicatorKind.Measure, balance: "dv-dau", isSensitive: true), IndicatorFault.BalanceSensitive },
        { Of("nguon", IndicatorKind.Proportion, isSensitive: true), IndicatorFault.SensitiveReferredTo },
        { Of("can", IndicatorKind.Measure, isSensitive: true), IndicatorFault.SensitiveReferredTo },
    };

    [Theory]
    [MemberData(nameof(Balances))]
    public void Balance_IsReadOrTheTermNamed(string balance, IndicatorFault? fault, string code)
    {
        var end = Of("dv-cuoi", IndicatorKind.Measure, balance: balance);
        (IndicatorFault, string)[] expected = fault is { } known ? [(known, code)] : [];
        Assert.Equal(expected, FaultsOf(end));
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Sheet_HasItsFault(Indicator indicator, IndicatorFault fault) => Assert.Equal(fault, Assert.Single(FaultsOf(indicator)).Fault);

    [Fact]
    public void Sheet_OfEveryKind_IsSound()
    {
        Indicator[] sound =
        [
            Present, Of("PB", IndicatorKind.Proportion, source: DenominatorSource.OtherNumerator, from: "DSH", applies: "khom-ap"),
            Of("co", IndicatorKind.Proportion, isYesNo: true), Of("XL", IndicatorKind.Ordinal, aggregation: Aggregation.Own, scale: "diem"),
            Of("TK", IndicatorKind.Measure, aggregation: Aggregation.MemberWeightedMean, low: 0, high: 31),
        ];
        Assert.All(sound, indicator => Assert.Empty(FaultsOf(indicator)));
    }

    [Fact]
    public void Balance_IsWrittenInOneWay()
    {
        Assert.Equal("- dv-ra + dv-vao", IndicatorBalance.Write(IndicatorBalance.Read("  –  dv-ra +   dv-vao ") ?? []));
        Assert.Equal("a - b", IndicatorBalance.Write(IndicatorBalance.Read("+ a − b") ?? []));
        Assert.Empty(IndicatorBalance.Read(" ") ?? [new BalanceTerm(1, "?")]);
    }

    [Theory]
    [InlineData(ReviewState.Appraisal, "2021-09-30", null)]
    [InlineData(ReviewState.ForDecision, "2021-09-30", "2021-10-01")]
    [InlineData(ReviewState.Concluded, "2020-01-01", "2021-10-01")]
    [InlineData(ReviewState.Published, "2021-10-01", null)]
    public void Freeze_HoldsUpToTheDayOfTheReview(ReviewState state, string from, string? earliest)
    {
        var freeze = DefinitionFreeze.Of(7, DateOnly.Parse(from, null), [PilotWith(1, 7), PilotWith(2, 8)], [ReviewOf(1, state), ReviewOf(2, ReviewState.Published)]);
        Assert.Equal(earliest, freeze?.Earliest.ToString("yyyy-MM-dd", null));
        Assert.Equal(earliest is null ? null : "R1", freeze?.Review.Code);
    }

    private static IEnumerable<(IndicatorFault Fault, string Code)> FaultsOf(Indicator indicator) => IndicatorRules.FaultsOf(indicator, Around, ["diem"], ["khom-ap"]);

    private static Indicator Of(
        string code, IndicatorKind kind, PeriodKind period = PeriodKind.Month, Aggregation? aggregation = null, string? scale = null, decimal? low = null, decimal? high = null,
        int decimals = 1, bool isYesNo = false, DenominatorSource? source = null, string from = "", string balance = "", string applies = "", bool isSensitive = false) => new()
        {
            Code = code, Name = new LocalText(code), ShortName = new LocalText(code), Kind = kind, PeriodKind = period, Direction = Direction.Neutral,
            Aggregation = aggregation ?? (kind == IndicatorKind.Score ? Aggregation.Own : Aggregation.Sum), ScaleCode = scale, LowerBound = low, UpperBound = high, Decimals = decimals,
            IsYesNo = isYesNo, DenominatorSource = source, DenominatorCode = from, Balance = balance, AppliesTo = applies, IsSensitive = isSensitive,
        };

    private static Pilot PilotWith(int id, int indicator) => new()
    {
        Id = id, Code = $"P{id}", Name = new LocalText("P"), Model = new LocalText("M"), Start = new DateOnly(2018, 10, 1),
        Yardstick = [new YardstickItem { IndicatorId = indicator, Order = 1, FixedOn = new DateOnly(2018, 9, 1) }],
    };

    private static Review ReviewOf(int pilot, ReviewState state) => new()
    {
        Code = $"R{pilot}", PilotId = pilot, Title = new LocalText("R"), AsOf = new DateOnly(2021, 9, 30), BeforeFrom = Period.Month(2016, 10), AfterTo = Period.Month(2021, 9),
        SettlingMonths = 3, State = state,
    };
}
