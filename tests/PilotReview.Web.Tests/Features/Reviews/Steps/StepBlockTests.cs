using Bunit;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Steps;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Reviews.Scope;
using Xunit;
using TestContext = Xunit.TestContext;

namespace PilotReview.Web.Tests.Features.Reviews.Steps;

public sealed class StepBlockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Block_LeadsEachToItsOwnWork()
    {
        await using var house = await ReviewHouse.OpenAsync();
        await using var context = new ComponentContext();
        await AssertWayAsync(context, house, house.Appraiser, Urls.ReviewSteps(ReviewHouse.Code), isOwn: true, "Đang chờ: Ban Tổ chức");
        await AssertWayAsync(context, house, house.Ward, Urls.ReviewSteps(ReviewHouse.Code), isOwn: false, "Đang chờ: Ban Tổ chức");
        await house.MoveAsync(ReviewState.DataCheck, ReviewState.Assessment);
        await AssertWayAsync(context, house, house.Ward, Urls.ReviewAssessment(ReviewHouse.Code, ReviewHouse.OwnUnit), isOwn: true, "(còn 02 đơn vị), rồi");
        await AssertWayAsync(context, house, house.Committee, Urls.ReviewSteps(ReviewHouse.Code), isOwn: false, "(còn 02 đơn vị), rồi");
        await house.MoveAsync(ReviewState.Appraisal, ReviewState.ForDecision);
        await AssertWayAsync(context, house, house.Committee, Urls.ReviewConclusion(ReviewHouse.Code), isOwn: true, "Đang chờ: Ban Thường vụ");
    }

    private static async Task AssertWayAsync(ComponentContext context, ReviewHouse house, Writer who, string address, bool isOwn, string turn)
    {
        await using var db = house.Database.CreateDbContext();
        var desk = await ReviewDesk.OpenAsync(db, ReviewHouse.Code, who.Actor, Token) ?? throw new InvalidOperationException(ReviewHouse.Code);
        var block = context.Render<StepBlock>(parameters => parameters.Add(part => part.Desk, desk));
        Assert.Contains(turn, block.Find("h2").TextContent, StringComparison.Ordinal);
        var link = block.Find("a");
        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal(isOwn, link.ClassList.Contains("pri"));
    }
}
