using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Features.Observations.Months;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>A ward ready to enter figures, its official, an appraiser, and a clock that stands on 3/11/2026.</summary>
internal sealed class EntryDesk : IAsyncDisposable
{
    private EntryDesk(TempDatabase database, int ward, int official, int appraiser)
    {
        Database = database;
        Official = new Writer(new Actor(official, Role.WardOfficial, ward), AuditAuthor.OfWeb(official, "10.0.0.5"));
        Appraiser = new Writer(new Actor(appraiser, Role.Appraiser, null), AuditAuthor.OfWeb(appraiser, "10.0.0.6"));
        Entries = new EntriesService(database, Time);
        Cells = new CellsService(database, Time);
        Months = new MonthsService(database, Time);
        Matrix = new MatrixService(database, Time);
    }

    public TempDatabase Database { get; }

    public Writer Official { get; }

    public Writer Appraiser { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 3, 9, 42, 0, TimeSpan.FromHours(7)));

    public EntriesService Entries { get; }

    public CellsService Cells { get; }

    public MonthsService Months { get; }

    public MatrixService Matrix { get; }

    public static EntryQuery Month => new(EntryOffice.Ward, EntryOffice.Month);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<EntryDesk> OpenAsync(int branches = 3)
    {
        var database = await TempDatabase.CreateAsync(Token);
        await EntryOffice.SeedAsync(database, branches, Token);
        var official = new Account { UserName = "phuong", Post = "Đảng ủy Phường thử", Role = Role.WardOfficial };
        var appraiser = new Account { UserName = "btc", Post = "Ban Tổ chức", Role = Role.Appraiser };
        await database.ChangeAsync(db => db.Users.AddRange(official, appraiser), Token);
        await using var db = database.CreateDbContext();
        return new EntryDesk(database, db.Units.First(unit => unit.Code == EntryOffice.Ward).Id, official.Id, appraiser.Id);
    }

    /// <summary>The name of a cell as the browser gives it.</summary>
    public string Name(int branch, string indicator)
    {
        using var db = Database.CreateDbContext();
        var key = EntryOffice.Key(db, branch, indicator);
        return $"{EntryOffice.Branch(branch)}~{key.IndicatorId}~{key.Period}";
    }

    public Task<CellsAnswer?> TypeAsync(Writer writer, params (string Key, string Text, int Base)[] cells) =>
        SendAsync(writer, [.. cells.Select(cell => new CellSent(cell.Key, cell.Text, cell.Base, 4))]);

    public Task<CellsAnswer?> SendAsync(Writer writer, params CellSent[] cells) => SendAsync(writer, new CellsSent
    {
        Unit = EntryOffice.Ward, Month = EntryOffice.Month.ToString(), Cells = cells,
    });

    public Task<CellsAnswer?> SendAsync(Writer writer, CellsSent sent) => Cells.SaveAsync(writer, sent, Formats.Vietnamese, Token);

    public Task<EntryView?> ViewAsync(Writer writer) => Entries.FindAsync(writer.Actor, Month, Formats.Vietnamese, Token);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
