using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using Xunit;

namespace PilotReview.Core.Tests.Visits;

public sealed class TwoSourcesTests
{
    private const int Scale = 3;
    private static readonly Period First = Period.Month(2022, 3);

    private static readonly ScaleVersion[] Scales =
    [
        new() { Id = Scale, Code = "d-100", ScaleCode = "d", Name = new("100"), From = DateOnly.MinValue, Min = 0, Max = 100 },
        new() { Id = 4, Code = "d-20", ScaleCode = "d", Name = new("20"), From = DateOnly.MinValue, Min = 0, Max = 20 },
    ];

    [Fact]
    public void IndependentPairs_GiveMeanGapAndShareWithin()
    {
        var sources = Sources([Own(First, 86), Own(First.Next, 90)], [Seen(First, 84), Seen(First.Next, 80)]);
        Assert.Equal((6m, 1, (First, First.Next)), (sources.MeanGap, sources.Within, sources.Months));
        Assert.Equal(10m, Assert.Single(sources.Largest(5)).Gap);
    }

    [Fact]
    public void GapAtTheTolerance_IsWithin() => Assert.Equal(1, Sources([Own(First, 85)], [Seen(First, 80)]).Within);

    [Fact]
    public void SmallerScale_HasASmallerTolerance()
    {
        var own = Own(First, 18, scale: 4);
        Assert.Equal(0, Sources([own], [Seen(First, 16) with { ScaleVersionId = 4 }]).Within);
        Assert.Equal(1, Sources([own], [Seen(First, 17) with { ScaleVersionId = 4 }]).Within);
    }

    [Fact]
    public void SameAccount_IsNotIndependent() => AssertLeftOut(PairStanding.NotIndependent, Own(First, 86, account: 7), Seen(First, 84) with { AccountId = 7 });

    [Fact]
    public void CopiedMark_IsNotIndependent() => AssertLeftOut(PairStanding.NotIndependent, Own(First, 86), Seen(First, 86) with { IsCopied = true });

    [Fact]
    public void TwoMarksFromFiles_AreNotOneAccount() => Assert.Single(Sources([Own(First, 86)], [Seen(First, 84)]).Counted);

    [Fact]
    public void WhoApprovesAFigure_IsNotItsAuthor()
    {
        var own = Own(First, 86, account: 2);
        own.RecordOn(Scale, own.Figure, ObservationState.Approved, new ObservationEntry { At = DateTimeOffset.UnixEpoch, AccountId = 7 });
        Assert.Single(Sources([own], [Seen(First, 84) with { AccountId = 7 }]).Counted);
        AssertLeftOut(PairStanding.NotIndependent, own, Seen(First, 84) with { AccountId = 2 });
    }

    [Fact]
    public void OtherScale_IsNotSubtracted() => AssertLeftOut(PairStanding.OtherScale, Own(First, 18, scale: 4), Seen(First, 84));

    [Fact]
    public void FigureThatIsNotApproved_IsNoOwnMark()
    {
        var own = new Observation { UnitId = 1, IndicatorId = 1, Period = First };
        own.RecordOn(Scale, new ObservationFigure { Value = 86 }, ObservationState.Submitted, new ObservationEntry { At = DateTimeOffset.UnixEpoch });
        AssertLeftOut(PairStanding.NoOwn, own, Seen(First, 84));
    }

    private static void AssertLeftOut(PairStanding standing, Observation own, ObserverScore score)
    {
        var sources = Sources([own], [score]);
        Assert.Equal(standing, Assert.Single(sources.Pairs).Standing);
        Assert.Null(sources.MeanGap);
        Assert.Equal((standing, 1), Assert.Single(Assert.Single(sources.ByMonth).Others));
    }

    private static TwoSources Sources(Observation[] own, ObserverScore[] scores) => TwoSources.Of(own, scores, Scales, 5);

    private static Observation Own(Period month, decimal mark, int? account = null, int scale = Scale)
    {
        var own = new Observation { UnitId = 1, IndicatorId = 1, Period = month };
        own.RecordOn(scale, new ObservationFigure { Value = mark }, ObservationState.Approved, new ObservationEntry { At = DateTimeOffset.UnixEpoch, AccountId = account });
        return own;
    }

    private static ObserverScore Seen(Period month, decimal mark) => new(1, month, "A", mark, Scale, null, false);
}
