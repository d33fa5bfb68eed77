using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Data.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

/// <summary>The sample with its draft review on the way: two wards and the school block are asked, and people of every role act on 24/10/2026.</summary>
internal sealed class ReviewStage : IAsyncDisposable
{
    public const string Code = "SK-2023";
    public const string Ward = "P1";
    public const string OtherWard = "P2";

    private readonly Dictionary<string, int> _units = [];
    private readonly Dictionary<Role, int> _accounts = [];

    private ReviewStage(TempDatabase database) => Database = database;

    public TempDatabase Database { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 10, 24, 9, 30, 0, TimeSpan.FromHours(7)));

    public ReviewReader Reader => new(Database);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ReviewStage> OpenAsync(ReviewState state) => await OnAsync(await TempDatabase.CreateWithDraftAsync(Token), state);

    /// <summary>The same on a database that holds the sample.</summary>
    public static async Task<ReviewStage> OnAsync(TempDatabase database, ReviewState state)
    {
        var stage = new ReviewStage(database);
        await using (var db = stage.Database.CreateDbContext())
        {
            foreach (var unit in await db.Units.Where(unit => unit.Code == Ward || unit.Code == OtherWard || unit.Code == "KTH").ToListAsync(Token))
            {
                stage._units[unit.Code] = unit.Id;
            }

            var review = await db.Reviews.FirstAsync(known => known.Code == Code, Token);
            review.Justification = "Theo kế hoạch";
            db.ReviewCommittees.AddRange(stage._units.Values.Order().Select(unit => new ReviewCommittee { ReviewId = review.Id, UnitId = unit }));
            foreach (var role in Enum.GetValues<Role>())
            {
                var account = new Account { UserName = $"stage.{role}", Post = $"Post {role}", Role = role };
                db.Users.Add(account);
                await db.SaveChangesAsync(Token);
                stage._accounts[role] = account.Id;
            }
        }

        await stage.MoveToAsync(state);
        return stage;
    }

    public int UnitId(string code) => _units[code];

    public Writer As(Role role, string? ward = null) =>
        new(new Actor(_accounts[role], role, ward is null ? role == Role.WardOfficial ? UnitId(Ward) : null : UnitId(ward)), AuditAuthor.OfWeb(_accounts[role], "10.0.0.7"));

    /// <summary>Takes the steps that lead on, up to the one before the conclusion.</summary>
    public async Task MoveToAsync(ReviewState state)
    {
        await using var db = Database.CreateDbContext();
        while ((await db.Reviews.AsNoTracking().FirstAsync(review => review.Code == Code, Token)).State is var now && now < state)
        {
            var seen = await TakenAsync(db);
            var role = ReviewSteps.TurnOf(now) ?? Role.Appraiser;
            var answer = await ReviewStepStore.TakeAsync(db, Code, new StepRequest(now + 1, role, seen, string.Empty, null, IsSure: true), Time.GetUtcNow(), null, Token);
            Assert.True(answer.Outcome.IsDone, $"{answer.Outcome.Refusal} {string.Join(' ', answer.Hindrances)}");
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Sends the review back from the standing committee.</summary>
    public async Task GoBackAsync()
    {
        await using var db = Database.CreateDbContext();
        var request = new StepRequest(ReviewState.Appraisal, Role.CommitteeMember, await TakenAsync(db), "Bổ sung", null, IsSure: true);
        Assert.True((await ReviewStepStore.TakeAsync(db, Code, request, Time.GetUtcNow(), _accounts[Role.CommitteeMember], Token)).Outcome.IsDone);
    }

    public async Task<ReviewDesk> DeskAsync(Role role)
    {
        await using var db = Database.CreateDbContext();
        return await ReviewDesk.OpenAsync(db, Code, As(role).Actor, Token) ?? throw new InvalidOperationException("The review is not for this role.");
    }

    /// <summary>Fields as a browser sends them.</summary>
    public static PostedForm Form(IReadOnlyDictionary<string, string> fields) =>
        new(new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value))));

    private static async Task<int> TakenAsync(AppDb db) => await db.ReviewSteps.CountAsync(step => db.Reviews.Any(review => review.Id == step.ReviewId && review.Code == Code), Token);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
