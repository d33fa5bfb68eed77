using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using Xunit;

namespace PilotReview.Core.Tests.Access;

public sealed class PermissionsTests
{
    [Theory]
    [InlineData(Role.Appraiser, ReviewState.Draft, true)]
    [InlineData(Role.WardOfficial, ReviewState.Draft, true)]
    [InlineData(Role.Viewer, ReviewState.Draft, false)]
    [InlineData(Role.Viewer, ReviewState.Concluded, false)]
    [InlineData(Role.Viewer, ReviewState.Published, true)]
    [InlineData(Role.Observer, ReviewState.Published, false)]
    [InlineData(Role.Administrator, ReviewState.Published, false)]
    public void Review_IsSeenByRoleAndState(Role role, ReviewState state, bool isSeen)
    {
        var review = new Review
        {
            Code = "R", PilotId = 1, Title = new("Sơ kết"), AsOf = new(2021, 9, 30), BeforeFrom = Period.Month(2016, 10),
            AfterTo = Period.Month(2021, 9), SettlingMonths = 3, State = state,
        };
        Assert.Equal(isSeen, Permissions.AllowReview(role, review));
    }
}
