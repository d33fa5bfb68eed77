using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Reviews;
using PilotReview.Data.Identity;
using PilotReview.Data.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews.Assessment;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Assessment;

/// <summary>The sample with its second review at the step of assessment: two officials of the ward of one unit, one of another ward, the appraiser; a clock that stands on 29/11/2026.</summary>
internal sealed class AssessmentHouse : IAsyncDisposable
{
    public const string Review = "SK-2023";
    public const string Unit = "P1-K1-BP";
    public const string OtherUnit = "KTH-NTL-BP";
    public const string Ward = "P1";

    private AssessmentHouse(TempDatabase database, IReadOnlyDictionary<string, Writer> writers)
    {
        (Database, Official, Colleague, Stranger, Appraiser, Member) = (database, writers["p1"], writers["p1b"], writers["p2"], writers["btc"], writers["tv"]);
        Presence = new AssessmentPresence(Time);
        Paragraphs = new ParagraphsService(database, Presence, Time);
        Points = new PointsService(database, Time);
        Submissions = new SubmissionService(database, Time);
        Reader = new AssessmentReader(database);
    }

    public TempDatabase Database { get; }

    public Writer Official { get; }

    public Writer Colleague { get; }

    public Writer Stranger { get; }

    public Writer Appraiser { get; }

    public Writer Member { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 29, 10, 3, 0, TimeSpan.FromHours(7)));

    public AssessmentPresence Presence { get; }

    public ParagraphsService Paragraphs { get; }

    public PointsService Points { get; }

    public SubmissionService Submissions { get; }

    public AssessmentReader Reader { get; }

    public static (string Review, string? Unit) Place => (Review, Unit);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<AssessmentHouse> OpenAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        var database = await TempDatabase.CreateWithDraftAsync(Token);
        await MoveOnAsync(database, ReviewState.Assessment);
        await using var db = database.CreateDbContext();
        var (ward, other) = (db.Units.First(unit => unit.Code == Ward).Id, db.Units.First(unit => unit.Code == OtherUnit).Id);
        List<Account> accounts =
        [
            new() { UserName = "p1", Post = "Đảng ủy Phường 1", Role = Role.WardOfficial, UnitId = ward }, new() { UserName = "p1b", Post = "Văn phòng Đảng ủy Phường 1", Role = Role.WardOfficial, UnitId = ward },
            new() { UserName = "p2", Role = Role.WardOfficial, UnitId = other }, new() { UserName = "btc", Post = "Ban Tổ chức Thành ủy", Role = Role.Appraiser },
            new() { UserName = "tv", Post = "Ban Thường vụ", Role = Role.CommitteeMember },
        ];
        await database.ChangeAsync(inside => inside.Users.AddRange(accounts), Token);
        return new AssessmentHouse(
            database, accounts.ToDictionary(account => account.UserName ?? string.Empty, account => new Writer(new Actor(account.Id, account.Role, account.UnitId), AuditAuthor.OfWeb(account.Id, "10.0.0.5"))));
    }

    /// <summary>Takes the steps that lead on until the review is there.</summary>
    public static async Task MoveOnAsync(TempDatabase database, ReviewState to)
    {
        await database.ChangeAsync(db => db.Reviews.First(review => review.Code == Review).Justification = "Ba năm trước và sau sắp xếp.", Token);
        await using var db = database.CreateDbContext();
        for (var at = 0; at < 6; at++)
        {
            var (state, taken) = (db.Reviews.AsNoTracking().First(review => review.Code == Review), db.ReviewSteps.Count(step => step.ReviewId == db.Reviews.First(review => review.Code == Review).Id));
            if (state.State == to)
            {
                return;
            }

            await using var fresh = database.CreateDbContext();
            var answer = await ReviewStepStore.TakeAsync(fresh, Review, new StepRequest(state.State + 1, Role.Appraiser, taken, string.Empty, null, true), TimeProvider.System.GetUtcNow(), null, Token);
            Assert.True(answer.Outcome.IsDone, string.Join(", ", answer.Hindrances.Select(hindrance => hindrance.Kind)));
        }
    }

    public Task MoveOnAsync(ReviewState to) => MoveOnAsync(Database, to);

    public static ParagraphSent Point(string text, Guid key, int version = 0, NarrativeSection section = NarrativeSection.Limits, string? unit = Unit, string? tried = null) => new()
    {
        Kind = ParagraphSent.Save, Review = Review, Unit = unit, Page = "a", Key = key.ToString("D"), Section = section.ToString(), Text = text, Version = version, Tried = tried,
    };

    public async Task<ParagraphAnswer?> SaveAsync(Writer writer, ParagraphSent sent) => await Paragraphs.AnswerAsync(writer, sent, Formats.Vietnamese, Token);

    /// <summary>Writes a point that is taken.</summary>
    public async Task<ParagraphAnswer> WriteAsync(Writer writer, string text, NarrativeSection section = NarrativeSection.Limits)
    {
        var answer = await SaveAsync(writer, Point(text, Guid.NewGuid(), section: section));
        Assert.Equal(ParagraphAnswer.Saved, answer?.Outcome);
        return answer ?? throw new InvalidOperationException();
    }

    public async Task<IReadOnlyList<ReviewParagraph>> ParagraphsAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.ReviewParagraphs.AsNoTracking().OrderBy(paragraph => paragraph.Section).ThenBy(paragraph => paragraph.Order).ToListAsync(Token);
    }

    public async Task<AssessmentView> ViewAsync(Writer reader, string? unit = Unit) =>
        await Reader.OpenAsync(reader.Actor, Review, unit, CultureInfo.CurrentUICulture, Token) ?? throw new InvalidOperationException("Not for this reader.");

    public async Task<string> SeenAsync(Writer reader) => (await ViewAsync(reader)).Desk.Seen;

    public async Task SendAsync() =>
        Assert.True((await Submissions.SendAsync(Official, Place, await SeenAsync(Official), isSure: true, Token)).IsDone);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
