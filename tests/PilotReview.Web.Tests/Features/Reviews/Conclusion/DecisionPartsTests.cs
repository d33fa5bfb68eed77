using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Conclusion;
using PilotReview.Web.Features.Reviews.Recommendations;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Conclusion;

/// <summary>The blocks that other pages show: the tally, what was asked last time, orders that are due, the conclusion in short.</summary>
public sealed class DecisionPartsTests : IAsyncLifetime
{
    private ReviewStage? _stage;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private ReviewStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async ValueTask InitializeAsync()
    {
        _stage = await ReviewStage.OpenAsync(ReviewState.ForDecision);
        var desk = await Stage.DeskAsync(Role.CommitteeMember);
        var request = new ConclusionRequest(
            new ReviewConclusion { Date = new DateOnly(2023, 10, 23), Text = new LocalText("Duy trì") },
            [new ConclusionDecision { EnrolmentId = desk.Enrolments[0].Id, Option = ConclusionOption.Keep, For = 9, Against = 1, Abstained = 1 }],
            [.. Enumerable.Range(1, 7).Select(at => new OrderRequest($"Việc {at}", Stage.UnitId(at == 1 ? ReviewStage.OtherWard : ReviewStage.Ward), "", new DateOnly(2021, 10, 3).AddDays(at * 5)))],
            13, 11, "");
        await using var db = Stage.Database.CreateDbContext();
        var step = new StepRequest(ReviewState.Concluded, Role.CommitteeMember, desk.Work.Steps.Count, "", null, true);
        Assert.True((await ConclusionStore.ConcludeAsync(db, ReviewStage.Code, request, step, Stage.Time.GetUtcNow(), null, Token)).IsDone);
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    [Theory]
    [InlineData(Role.CommitteeMember, true)]
    [InlineData(Role.Appraiser, true)]
    [InlineData(Role.WardOfficial, false)]
    public async Task Tally_IsForThoseWhoSeeAll(Role role, bool isShown)
    {
        using var context = new ComponentContext();
        var desk = await Stage.DeskAsync(role);
        Assert.Equal(isShown, context.Render<TallyCard>(parameters => parameters.Add(card => card.Desk, desk)).FindAll(".tally").Count == 1);
    }

    [Fact]
    public async Task Tally_ForAllOncePublished()
    {
        await Stage.MoveToAsync(ReviewState.Published);
        using var context = new ComponentContext(Formats.English);
        var desk = await Stage.DeskAsync(Role.Viewer);
        var card = context.Render<TallyCard>(parameters => parameters.Add(part => part.Desk, desk).Add(part => part.IsWhole, true));
        Assert.Equal("Recommendations of the committees (3)", card.Find("h2").TextContent);
        Assert.Contains("Committees asked: 3.", card.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Contains("Not yet: ", card.Find(".sub").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Appraiser, 5)]
    [InlineData(Role.WardOfficial, 5)]
    [InlineData(Role.Viewer, 0)]
    public void Overview_NamesFiveOrdersAtMost(Role role, int lines)
    {
        using var context = new ComponentContext();
        context.Services.AddSingleton<IDbContextFactory<AppDb>>(Stage.Database);
        context.Services.AddSingleton<DueOrdersService>();
        context.SignIn(role, unitId: role == Role.WardOfficial ? Stage.UnitId(ReviewStage.Ward) : null);
        var section = context.Render<OrdersSection>();
        Assert.Equal(lines, section.FindAll("li").Count);
        if (role == Role.Appraiser)
        {
            Assert.Equal("Phường 2: Việc 1quá hạn 10 ngày", section.Find("li.late").Words().Replace(" quá", "quá", StringComparison.Ordinal));
            Assert.Contains("7 việc", section.Find(".orders > .sub").TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LastTime_IsShownWhenThereWasOne()
    {
        using var context = new ComponentContext();
        await using var db = Stage.Database.CreateDbContext();
        var sheet = await OrdersQuery.LoadAsync(db, Stage.As(Role.WardOfficial).Actor, Token);
        var section = context.Render<LastTimeSection>(parameters => parameters.Add(part => part.Last, sheet));
        Assert.Equal(6, section.FindAll("tbody tr").Count);
        Assert.StartsWith("SK-2023, việc 2: Việc 2", section.Find("tbody th").TextContent, StringComparison.Ordinal);
        Assert.Empty(context.Render<LastTimeSection>(parameters => parameters.Add(part => part.Last, sheet with { Orders = [] })).FindAll("section"));
    }

    [Fact]
    public async Task ConclusionInShort_HasVotesAndSnapshotWhenTheActIsGiven()
    {
        using var context = new ComponentContext();
        var desk = await Stage.DeskAsync(Role.WardOfficial);
        var act = desk.Work.Acts[0];
        var card = context.Render<ConclusionCard>(parameters => parameters.Add(part => part.Conclusion, act.Content).Add(part => part.Act, act).Add(part => part.Desk, desk));
        Assert.Equal(["9", "1", "1"], card.FindAll(".decisions td").Select(cell => cell.TextContent));
        Assert.Contains(ReviewSnapshot.ShortOf(act.SnapshotHash), card.Markup, StringComparison.Ordinal);
    }
}
