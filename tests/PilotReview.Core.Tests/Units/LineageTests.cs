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
