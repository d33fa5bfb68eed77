using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class ReviewAccessTests
{
    [Theory]
    [InlineData(Role.Appraiser, ReviewState.Draft, true, true)]
    [InlineData(Role.CommitteeMember, ReviewState.Draft, true, true)]
    [InlineData(Role.WardOfficial, ReviewState.Draft, true, false)]
    [InlineData(Role.WardOfficial, ReviewState.Published, true, true)]
    [InlineData(Role.Viewer, ReviewState.Concluded, false, false)]
    [InlineData(Role.Viewer, ReviewState.Published, true, true)]
    [InlineData(Role.Observer, ReviewState.Published, false, false)]
    [InlineData(Role.Administrator, ReviewState.Published, false, false)]
    public void Review_OpensByRoleAndState(Role role, ReviewState state, bool isSeen, bool isDownloaded)
    {
        var actor = new Actor(1, role, role == Role.WardOfficial ? DossierUnits.Ward : null);
        Assert.Equal(isSeen, ReviewAccess.MaySee(actor, InState(state)));
        Assert.Equal(isDownloaded, ReviewAccess.MayDownload(actor, InState(state)));
    }

    [Theory]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, DossierUnits.SubCommittee, true)]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, DossierUnits.Predecessor, true)]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, 21, false)]
    [InlineData(Role.WardOfficial, DossierUnits.OtherWard, 21, true)]
    [InlineData(Role.WardOfficial, null, DossierUnits.SubCommittee, false)]
    [InlineData(Role.Viewer, null, 21, true)]
    public void Unit_OpensWithinTheScope(Role role, int? scope, int unit, bool isSeen) =>
        Assert.Equal(isSeen, ReviewAccess.MaySee(new Actor(1, role, scope), unit, DossierUnits.Tree()));

    private static Review InState(ReviewState state) => new()
    {
        Code = "SK", PilotId = 1, Title = new LocalText("Sơ kết"), AsOf = new(2021, 9, 30), BeforeFrom = Period.Month(2016, 10),
        AfterTo = Period.Month(2021, 9), SettlingMonths = 3, State = state,
    };
}
