using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

/// <summary>A database of its own, a clock that stands on 29/11/2026, and an administrator who writes.</summary>
internal sealed class Office : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 29);

    private Office(TempDatabase database, Writer writer) => (Database, Writer) = (database, writer);

    public TempDatabase Database { get; }

    public Writer Writer { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 29, 10, 3, 0, TimeSpan.FromHours(7)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Office> OpenAsync()
    {
        var database = await TempDatabase.CreateAsync(Token);
        var account = new Account { UserName = "quan.tri", Post = "Văn phòng Thành ủy", Role = Role.Administrator };
        await database.ChangeAsync(db => db.Users.Add(account), Token);
        return new Office(database, new Writer(new Actor(account.Id, Role.Administrator, null), AuditAuthor.OfWeb(account.Id, "10.0.0.7")));
    }

    /// <summary>A document of a review that was issued on a day, in the term 2020–2025.</summary>
    public async Task IssueAsync(DateOnly day)
    {
        var pilot = new Pilot { Code = "TD", Name = new LocalText("Thí điểm"), Model = new LocalText("Đảng bộ bộ phận"), Start = new DateOnly(2018, 9, 1) };
        await Database.ChangeAsync(db => db.Pilots.Add(pilot), Token);
        var review = new Review
        {
            Code = "SK", PilotId = pilot.Id, Title = new LocalText("Sơ kết"), AsOf = new DateOnly(2021, 9, 30), BeforeFrom = Period.Month(2016, 10), AfterTo = Period.Month(2021, 9), SettlingMonths = 3,
        };
        await Database.ChangeAsync(db => db.Reviews.Add(review), Token);
        await Database.ChangeAsync(
            db => db.IssuedDocuments.Add(new IssuedDocument
            {
                ReviewId = review.Id, Code = "SK-1", Version = 1, Number = 1, Symbol = "BC/ThU", Issuer = "THÀNH ỦY", Date = day, Title = new LocalText("Báo cáo"), Term = "2020–2025", SnapshotHash = "00",
                RecordedAt = Time.GetUtcNow(),
            }),
            Token);
    }

    /// <summary>Somebody of another role, from the same place.</summary>
    public Writer As(Role role) => Writer with { Actor = Writer.Actor with { Role = role } };

    /// <summary>What the log says of the rows of one kind since the database was made: action, field, old and new.</summary>
    public async Task<IReadOnlyList<string>> LogAsync(string entity)
    {
        await using var db = Database.CreateDbContext();
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Entity == entity).OrderBy(entry => entry.Seq).ToListAsync(Token);
        Assert.All(entries.Where(entry => entry.AccountId is not null), entry => Assert.Equal("web 10.0.0.7", entry.Origin));
        return [.. entries.Select(entry => $"{entry.Action} {entry.Field} {entry.OldValue ?? "-"} {entry.NewValue ?? "-"}")];
    }

    public static void AssertRefused(Saving saving, Reason reason)
    {
        Assert.False(saving.IsDone);
        Assert.Equal(reason, saving.Outcome.Refusal);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
