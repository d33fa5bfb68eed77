using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Audit;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Pilots;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Units;
using Xunit;

namespace PilotReview.Web.Tests.Access;

/// <summary>Asks in the name of an actor for what open pages ask their server for.</summary>
internal sealed class MatrixActions(MatrixHost host, Actor actor)
{
    public const string Unit = "P1-K1-BP";
    public const string Event = "SK-K1-2018";
    public const string Pilot = "DBBP";
    public const string DraftReview = "SK-2023";
    public const string PublishedReview = "SK-2021";

    private static readonly DateOnly Day = new(2021, 1, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whether anything is answered.</summary>
    public async Task<bool> AskAsync(string action, string review) => action switch
    {
        "overviews.read" => (await OverviewAsync()).IsReader,
        "inbox.read" => (await Get<InboxService>().ListAsync(actor, Token)).Count > 0,
        "orders.read" => (await Get<DueOrdersService>().ListAsync(actor, Token)).Orders.Count > 0,
        "pilots.read" => (await PilotsAsync()).Count > 0,
        "pilots.find" => await Get<PilotsService>().FindAsync(actor, Pilot, Token) is not null,
        "units.read" => (await UnitsAsync()).CountOn(Day) > 0,
        "units.find" => await Get<UnitsService>().FindAsync(actor, Unit, Token) is not null,
        "reviews.read" => (await ReviewsAsync()).Count > 0,
        "reviews.open" => await Get<ReviewReader>().OpenAsync(review, actor, Token) is not null,
        "log.history" => await Get<LogService>().HistoryAsync(actor, "Unit", Unit, null, Token) is not null,
        _ => throw new InvalidOperationException($"Nothing asks for {action}."),
    };

    /// <summary>The answer holds what lies in the actor's subtree, and nothing else.</summary>
    public Task AssertOwnPartAsync(string action, bool isInScope) => action switch
    {
        "overviews.read" => AssertOverviewAsync(isInScope),
        "inbox.read" => AssertInboxAsync(isInScope),
        "orders.read" => AssertOrdersAsync(),
        "pilots.read" => AssertPilotsAsync(isInScope),
        "units.read" => AssertUnitsAsync(isInScope),
        "reviews.read" => AssertReviewsAsync(isInScope),
        _ => throw new InvalidOperationException($"Nothing is known of the parts of {action}."),
    };

    /// <summary>The sample ends years ago: the month that ended last waits for every ward, and for nobody what another ward has to do.</summary>
    private async Task AssertInboxAsync(bool isInScope)
    {
        var inbox = await Get<InboxService>().ListAsync(actor, Token);
        var items = inbox.Months.Items;
        Assert.True(items.Count > 0 || actor.Role != Role.WardOfficial);
        Assert.All(items, item => Assert.StartsWith(isInScope ? MatrixHost.Ward : MatrixHost.OtherWard, item.Unit.Code, StringComparison.Ordinal));
        Assert.All(inbox.Reviews.Select(task => task.Unit).OfType<Core.Units.Unit>(), unit => Assert.StartsWith(isInScope ? MatrixHost.Ward : MatrixHost.OtherWard, unit.Code, StringComparison.Ordinal));
        Assert.True(isInScope || inbox.Reviews.Count == 0);
    }

    private async Task AssertOrdersAsync()
    {
        var sheet = await Get<DueOrdersService>().ListAsync(actor, Token);
        Assert.All(sheet.Orders, item => Assert.True(item.Order.UnitId is { } unit && sheet.Tree.IsWithin(unit, ActorsTop)));
    }

    private async Task AssertOverviewAsync(bool isInScope)
    {
        var overview = await OverviewAsync();
        var isShown = isInScope && actor.May(Permission.SeePublishedReviews);
        Assert.Equal(isShown ? [Pilot] : [], overview.Pilots.Select(pilot => pilot.Code));
        Assert.Equal(isShown, overview.Shown is not null);
        Assert.Equal(actor.Role == Role.Administrator, overview.Counts is not null);
        if (!isShown)
        {
            Assert.Empty(overview.Conclusions);
        }

        // the newest review is a draft, of which only those who work on reviews know
        Assert.Equal(isShown && actor.May(Permission.SeeReviews), overview.Shown?.Reviews.Any(review => review.Code == DraftReview) == true);
    }

    private async Task AssertPilotsAsync(bool isInScope)
    {
        var pilots = await PilotsAsync();
        Assert.Equal(isInScope ? [Pilot] : [], pilots.Select(sheet => sheet.Pilot.Code));
        var register = await UnitsAsync();
        Assert.All(pilots.SelectMany(sheet => sheet.Enrolments), enrolment => Assert.True(register.Tree.IsWithin(enrolment.UnitId, ActorsTop)));
        Assert.All(pilots.SelectMany(sheet => sheet.ComparisonUnits), unit => Assert.True(register.Tree.IsWithin(unit.Id, ActorsTop)));
    }

    private async Task AssertUnitsAsync(bool isInScope)
    {
        var register = await UnitsAsync();
        var (own, other) = isInScope ? (Unit, MatrixHost.OtherWard) : (MatrixHost.OtherWard, Unit);
        Assert.True(register.Scope.Sees(IdOf(register, own)));
        Assert.False(register.Scope.Sees(IdOf(register, other)));
        Assert.Equal([isInScope ? MatrixHost.Ward : MatrixHost.OtherWard], register.RootsOn(Day).Select(root => root.Code));
        Assert.NotEmpty(register.Search(own, Day));
        Assert.Empty(register.Search(other, Day));
        Assert.Equal(isInScope, register.Events.Count > 0);
    }

    private async Task AssertReviewsAsync(bool isInScope)
    {
        var codes = (await ReviewsAsync()).Select(row => row.Review.Code).ToList();
        Assert.Contains(PublishedReview, codes);
        Assert.Equal(isInScope && actor.May(Permission.SeeReviews), codes.Contains(DraftReview));
    }

    private int ActorsTop => actor.ScopeUnitId ?? throw new InvalidOperationException("The actor has no unit.");

    private static int IdOf(UnitRegister register, string code) => register.Tree.Find(code)?.Id ?? throw new InvalidOperationException($"There is no {code}.");

    private T Get<T>()
        where T : notnull => host.Web.Services.GetRequiredService<T>();

    private Task<Overview> OverviewAsync() =>
        Get<OverviewsService>().GetAsync(actor, new OverviewQuery(null, null, HasAllUnits: false), Formats.Vietnamese, Token);

    private Task<IReadOnlyList<PilotSheet>> PilotsAsync() => Get<PilotsService>().ListAsync(actor, Token);

    private Task<UnitRegister> UnitsAsync() => Get<UnitsService>().GetAsync(actor, Token);

    private Task<IReadOnlyList<ReviewRow>> ReviewsAsync() => Get<ReviewsService>().ListAsync(actor, Token);
}
