using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Access;

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
        var access = Of(role, role == Role.WardOfficial ? DossierUnits.Ward : null);
        Assert.Equal(isSeen, access.MaySee(InState(state), Pilot));
        Assert.Equal(isDownloaded, access.MayDownload(InState(state), Pilot));
    }

    [Theory]
    [InlineData(99, ReviewState.Draft, false)]
    [InlineData(null, ReviewState.Draft, false)]
    [InlineData(99, ReviewState.Published, true)]
    public void Review_OfPilotsElsewhere_OpensOncePublished(int? scope, ReviewState state, bool isSeen) =>
        Assert.Equal(isSeen, Of(Role.WardOfficial, scope).MaySee(InState(state), Pilot));

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.WardOfficial, true)]
    [InlineData(Role.Appraiser, true)]
    [InlineData(Role.CommitteeMember, true)]
    public void Work_IsForThoseWhoWorkOnTheReview(Role role, bool isSeen) => Assert.Equal(isSeen, Of(role, null).MaySeeWork);

    [Theory]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, DossierUnits.SubCommittee, true)]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, DossierUnits.Predecessor, true)]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, 21, false)]
    [InlineData(Role.WardOfficial, DossierUnits.OtherWard, 21, true)]
    [InlineData(Role.WardOfficial, null, DossierUnits.SubCommittee, false)]
    [InlineData(Role.Viewer, null, 21, true)]
    public void Unit_OpensWithinTheScope(Role role, int? scope, int unit, bool isSeen) =>
        Assert.Equal(isSeen, Of(role, scope).MaySee(InState(role == Role.Viewer ? ReviewState.Published : ReviewState.Draft), unit));

    private static ReviewAccess Of(Role role, int? scope) => new(new Actor(1, role, scope), DossierUnits.Tree());

    private static Pilot Pilot => new()
    {
        Code = "DBBP", Name = new LocalText("Thí điểm"), Model = new LocalText("Đảng bộ bộ phận"), Start = new(2018, 10, 1),
        Enrolments =
        [
            new Enrolment { UnitId = DossierUnits.SubCommittee, EventId = 1, ChoiceReason = ChoiceReason.Other, RecordedOn = new(2018, 9, 1) },
        ],
    };

    private static Review InState(ReviewState state) => new()
    {
        Code = "SK", PilotId = 1, Title = new LocalText("Sơ kết"), AsOf = new(2021, 9, 30), BeforeFrom = Period.Month(2016, 10),
        AfterTo = Period.Month(2021, 9), SettlingMonths = 3, State = state,
    };
}
