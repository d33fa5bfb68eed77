using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Units;

public sealed class LineageTests
{
    private readonly Lineage _lineage = Organisation.Lineage();

    [Theory]
    [InlineData("2018-09", Aggregation.Sum, "CB")]
    [InlineData("2018-10", Aggregation.Sum, "DB-1,DB-2")]
    [InlineData("2018-09", Aggregation.Own, "CB")]
    [InlineData("2018-10", Aggregation.Own, "DB")]
    [InlineData("2017", Aggregation.Own, "CB")]
    [InlineData("2018", Aggregation.Own, "DB")]
    [InlineData("2018-Q3", Aggregation.Sum, "CB")]
    [InlineData("2018", Aggregation.Sum, "DB-1,DB-2")]
    public void PartsIn_FollowsTheEvent(string text, Aggregation aggregation, string expected)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(expected.Split(','), _lineage.PartsIn(period, aggregation).Select(unit => unit.Code));
    }

    [Fact]
    public void PartsIn_PredecessorTogetherWithTheBodyAboveIt_CountsOnce()
    {
        var change = Organisation.Event();
        change.Parties.Add(new UnitEventParty { UnitId = Organisation.Ward, IsSuccessor = false });
        change.Parties.Add(new UnitEventParty { UnitId = Organisation.OtherBranch, IsSuccessor = false });
        var lineage = new Lineage(Organisation.Tree(), Organisation.SubCommittee, change);

        Assert.Equal(["CB", "CB-9"], lineage.PartsIn(Period.Month(2018, 9), Aggregation.Sum).Select(unit => unit.Code).Order());
    }

    /// <summary>Figures of a month are entered by those who stand at its end; asking its first day would call the month missing.</summary>
    [Theory]
    [InlineData("2019-02", "DB-1,DB-2")]
    [InlineData("2019-03", "DB-1,DB-3,DB-4")]
    [InlineData("2019-Q1", "DB-1,DB-3,DB-4")]
    [InlineData("2019-04", "DB-1,DB-3,DB-4")]
    public void PartsIn_LaterSplitInsideThePeriod_BelongsToWhoStandsAtItsEnd(string text, string expected)
    {
        Assert.True(Period.TryParse(text, out var period));
        var lineage = new Lineage(Organisation.TreeAfterALaterSplit(new DateOnly(2019, 3, 15)), Organisation.SubCommittee, Organisation.Event());

        Assert.Equal(expected.Split(','), lineage.PartsIn(period, Aggregation.Sum).Select(unit => unit.Code));
    }

    [Theory]
    [InlineData("2018-12", "CB-9")]
    [InlineData("2019-01", "CB-9")]
    [InlineData("2019-02", "")]
    public void PartsIn_CarrierEndsInsideThePeriod_StillCarriesIt(string text, string expected)
    {
        Assert.True(Period.TryParse(text, out var period));
        var tree = Organisation.Tree();
        tree[Organisation.OtherBranch].ValidTo = new DateOnly(2019, 1, 20);

        Assert.Equal(expected, string.Join(',', new Lineage(tree, Organisation.OtherBranch, null).PartsIn(period, Aggregation.Sum).Select(unit => unit.Code)));
    }

    [Fact]
    public void Continuity_ReadsTheTransferTable()
    {
        var continuity = Assert.IsType<Continuity>(Continuity.Of(Organisation.Event()));

        Assert.Equal(new Continuity(90, 85, 90, 5), continuity);
        Assert.Equal(85.0 / 90, continuity.StayedShare, 12);
        Assert.Equal(5.0 / 90, continuity.NewcomerShare, 12);
    }

    [Fact]
    public void Continuity_WithoutTransfers_IsNotKnown()
    {
        var change = Organisation.Event();
        change.Transfers.Clear();

        Assert.Null(Continuity.Of(change));
    }
}
