using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Tests.Units;
using Xunit;

namespace PilotReview.Core.Tests.Access;

public sealed class UnitScopeTests
{
    [Fact]
    public void WardOfficial_SeesEndedUnitsOfItsOwnWardToo()
    {
        var scope = new UnitScope(Organisation.Tree(), new Actor(1, Role.WardOfficial, Organisation.Ward));
        Assert.True(scope.Sees(Organisation.BigBranch));
        Assert.True(scope.Sees(Organisation.SecondBranch));
        Assert.Equal(Organisation.Ward, scope.TopUnitId);
    }

    [Fact]
    public void WardOfficial_SeesNothingAboveOrBeside()
    {
        var scope = new UnitScope(Organisation.Tree(), new Actor(1, Role.WardOfficial, Organisation.SubCommittee));
        Assert.False(scope.Sees(Organisation.Ward));
        Assert.False(scope.Sees(Organisation.OtherBranch));
    }

    [Fact]
    public void WardOfficialWithoutUnit_SeesNothing()
    {
        var scope = new UnitScope(Organisation.Tree(), new Actor(1, Role.WardOfficial, null));
        Assert.True(scope.IsLimited);
        Assert.False(scope.Sees(Organisation.Ward));
    }

    [Theory]
    [InlineData(Role.Appraiser)]
    [InlineData(Role.CommitteeMember)]
    [InlineData(Role.Observer)]
    [InlineData(Role.Viewer)]
    public void OtherRole_IsLimitedByTheUnitOfItsAccount_AndSeesAllWithoutOne(Role role)
    {
        var limited = new UnitScope(Organisation.Tree(), new Actor(1, role, Organisation.SubCommittee));
        Assert.False(limited.Sees(Organisation.OtherBranch));
        Assert.Equal(Organisation.SubCommittee, limited.TopUnitId);
        var all = new UnitScope(Organisation.Tree(), new Actor(1, role, null));
        Assert.True(all.Sees(Organisation.OtherBranch));
        Assert.Null(all.TopUnitId);
    }

    [Fact]
    public void OrderOfAPost_IsForWhoeverHasNoSubtree()
    {
        var (ofUnit, ofPost) = (Order(Organisation.Ward), Order(null));
        var ward = new UnitScope(Organisation.Tree(), new Actor(1, Role.WardOfficial, Organisation.Ward));
        Assert.True(ward.Sees(ofUnit));
        Assert.False(ward.Sees(ofPost));
        Assert.False(new UnitScope(Organisation.Tree(), new Actor(1, Role.WardOfficial, Organisation.OtherBranch)).Sees(ofUnit));
        Assert.True(new UnitScope(Organisation.Tree(), new Actor(1, Role.Appraiser, null)).Sees(ofPost));
    }

    [Theory]
    [InlineData(Organisation.SubCommittee, true)]
    [InlineData(Organisation.OtherBranch, true)]
    [InlineData(Organisation.FirstBranch, false)]
    public void Pilot_ReachesTheUnitsThatTakePartAndThoseThatAreCompared(int unit, bool isSeen)
    {
        var pilot = new Pilot
        {
            Code = "TD", Name = new("Thí điểm"), Model = new("Đảng bộ bộ phận"), Start = new DateOnly(2021, 9, 1),
            Enrolments =
            [
                new Enrolment { UnitId = Organisation.SubCommittee, EventId = 1, ChoiceReason = ChoiceReason.Volunteered, RecordedOn = new DateOnly(2021, 9, 1), ComparisonUnits = [new ComparisonUnit { UnitId = Organisation.OtherBranch }] },
            ],
        };
        Assert.Equal(isSeen, new UnitScope(Organisation.Tree(), new Actor(1, Role.WardOfficial, unit)).Sees(pilot));
        Assert.True(new UnitScope(Organisation.Tree(), new Actor(1, Role.Appraiser, null)).Sees(pilot));
    }

    private static ReviewOrder Order(int? unit) => new() { ActId = 1, Number = 1, Text = "Ban hành quy chế", UnitId = unit, Due = new DateOnly(2026, 12, 31) };
}
