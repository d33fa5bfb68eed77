using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data.Identity;
using PilotReview.Data.Reviews;
using PilotReview.Testing;
using PilotReview.Web;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>A product with the sample whose second review is being assessed, two officials of one ward, and an appraiser.</summary>
internal sealed class AssessmentHouse : IAsyncDisposable
{
    public const string Official = "phuong1";
    public const string Colleague = "phuong1.vp";
    public const string Appraiser = "ban.tochuc";
    public const string Review = "SK-2023";
    public const string Page = $"reviews/{Review}/assessment?unit=P1-K1-BP";

    private const string Password = "con meo treo cay cau";

    private readonly WebApplication _app;

    private AssessmentHouse(WebApplication app, TempDatabase database) => (_app, Database) = (app, database);

    public TempDatabase Database { get; }

    private string Root => _app.Urls.First() + "/";

    public static async Task<AssessmentHouse> OpenAsync()
    {
        var database = await TempDatabase.CreateWithDraftAsync();
        await database.ChangeAsync(db => db.Reviews.First(review => review.Code == Review).Justification = "Ba năm trước và sau.");
        var app = WebApp.Build(
            ["--urls", "http://127.0.0.1:0", "--database", database.File, "--PilotReview:Keys", Path.Combine(database.Folder, "keys")],
            builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        await app.StartAsync();
        var house = new AssessmentHouse(app, database);
        var ward = database.CreateDbContext().Units.First(unit => unit.Code == "P1").Id;
        await house.AddAccountAsync("quan.tri", "Quản trị", Role.Administrator, null);
        await house.AddAccountAsync(Official, "Đảng ủy Phường 1", Role.WardOfficial, ward);
        await house.AddAccountAsync(Colleague, "Văn phòng Phường 1", Role.WardOfficial, ward);
        await house.AddAccountAsync(Appraiser, "Ban Tổ chức", Role.Appraiser, null);
        await house.MoveOnAsync(ReviewState.Assessment);
        return house;
    }

    /// <summary>Takes the steps that lead on until the review is there.</summary>
    public async Task MoveOnAsync(ReviewState to)
    {
        for (var at = 0; at < 6; at++)
        {
            await using var db = Database.CreateDbContext();
            var review = await db.Reviews.AsNoTracking().FirstAsync(known => known.Code == Review);
            if (review.State == to)
            {
                return;
            }

            var taken = await db.ReviewSteps.CountAsync(step => step.ReviewId == review.Id);
            var answer = await ReviewStepStore.TakeAsync(db, Review, new StepRequest(review.State + 1, Role.Appraiser, taken, string.Empty, null, true), TimeProvider.System.GetUtcNow(), null, default);
            Assert.True(answer.Outcome.IsDone);
        }
    }

    /// <summary>A window of somebody who has signed in, on the assessment.</summary>
    public async Task<Visitor> VisitAsync(Product product, string account, int width = 1280)
    {
        var visitor = await product.VisitAsync(width, address: Root);
        await visitor.OpenAsync("sign-in");
        await visitor.Page.Locator("input[autocomplete=username]").FillAsync(account);
        await visitor.Page.Locator("input[type=password]").FillAsync(Password);
        await visitor.Page.Locator("form:has(input[type=password]) button[type=submit]").ClickAsync();
        await visitor.Page.WaitForURLAsync(Root);
        await OpenAsync(visitor.Page);
        return visitor;
    }

    public static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(Page);
        await page.WaitForSelectorAsync("[data-assess][data-ready=yes]");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task AddAccountAsync(string name, string post, Role role, int? unit)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.True((await accounts.CreateAsync(new Account { UserName = name, Role = role, UnitId = unit, Post = post }, Password)).Succeeded);
    }
}
