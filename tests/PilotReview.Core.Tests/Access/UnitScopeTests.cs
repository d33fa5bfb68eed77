using PilotReview.Core.Access;
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
}
