using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Reviews;
using PilotReview.Data.Identity;
using PilotReview.Data.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews.Comments;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Claims;
using PilotReview.Web.Features.Reviews.Scope;
using PilotReview.Web.Features.Reviews.Steps;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Scope;

/// <summary>The sample in a database of its own, on 29/11/2026, with the posts that work on a review.</summary>
internal sealed class ReviewHouse : IAsyncDisposable
{
    public const string Code = "SK-2023";
    public const string OwnUnit = "P1-K1-BP";
    public const string OtherUnit = "KTH-NTL-BP";

    private ReviewHouse(TempDatabase database) => Database = database;

    public TempDatabase Database { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 29, 10, 3, 0, TimeSpan.FromHours(7)));

    public ReviewScopeService Scopes => new(Database, Time);

    public ReviewStepsService Steps => new(Database, new ReviewClaimsService(Database, new DocumentStyles(Database, Time), Time), Time);

    public CommentsService Comments => new(Database, Time);

    public required Writer Appraiser { get; init; }

    public required Writer Deputy { get; init; }

    /// <summary>The ward of <see cref="OwnUnit"/>.</summary>
    public required Writer Ward { get; init; }

    public required Writer Committee { get; init; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ReviewHouse> OpenAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        var database = await TempDatabase.CreateWithDraftAsync(Token);
        int ward;
        await using (var db = database.CreateDbContext())
        {
            ward = (await db.Units.FirstAsync(unit => unit.Code == "P1", Token)).Id;
        }

        return new ReviewHouse(database)
        {
            Appraiser = await PostAsync(database, "Ban Tổ chức", Role.Appraiser),
            Deputy = await PostAsync(database, "Phó Ban Tổ chức", Role.Appraiser),
            Ward = await PostAsync(database, "Văn phòng Đảng ủy Phường 1", Role.WardOfficial, ward),
            Committee = await PostAsync(database, "Ban Thường vụ", Role.CommitteeMember),
        };
    }

    /// <summary>Moves the review on, however it is written.</summary>
    public async Task MoveAsync(params ReviewState[] states)
    {
        foreach (var state in states)
        {
            await using var db = await Appraiser.OpenAsync(Database, Time, Token);
            var review = await db.Reviews.SingleAsync(item => item.Code == Code, Token);
            review.Justification = review.Justification.Length == 0 ? "Theo kế hoạch." : review.Justification;
            await db.SaveChangesAsync(Token);
            var taken = await db.ReviewSteps.CountAsync(step => step.ReviewId == review.Id, Token);
            var role = ReviewSteps.Find(review.State, state)?.Role ?? Role.Appraiser;
            var by = role == Role.CommitteeMember ? Committee : Appraiser;
            var answer = await ReviewStepStore.TakeAsync(
                db, Code, new StepRequest(state, role, taken, "Để thử", null, IsSure: true), Time.GetUtcNow(), by.Actor.AccountId, Token);
            Assert.True(answer.Outcome.IsDone, $"{answer.Outcome.Refusal} {state}");
        }
    }

    public async Task<Review> ReviewAsync(string code = Code)
    {
        await using var db = Database.CreateDbContext();
        return await db.Reviews.AsNoTracking().SingleAsync(review => review.Code == code, Token);
    }

    public static async Task<Writer> PostAsync(TempDatabase database, string post, Role role, int? unit = null)
    {
        var account = new Account { UserName = $"{role}{Guid.NewGuid():N}"[..20], Post = post, PersonName = "Nguyễn Văn Kín", Role = role, UnitId = unit };
        await database.ChangeAsync(db => db.Users.Add(account), Token);
        return new Writer(new Actor(account.Id, role, unit), AuditAuthor.OfWeb(account.Id, "10.0.0.7"));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
