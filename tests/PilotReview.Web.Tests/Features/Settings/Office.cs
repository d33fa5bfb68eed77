using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
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
