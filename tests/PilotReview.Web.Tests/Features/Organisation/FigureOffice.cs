using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Organisation;
using PilotReview.Core.Units;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Features.Organisation;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Organisation;

/// <summary>A database with a city, two wards of branches and the congress table of 2022, and whoever writes in it.</summary>
internal sealed class FigureOffice : IAsyncDisposable
{
    public const string Table = "DH-2022";
    public const string City = "TU";
    public const string Ward = "P1";
    public const string OtherWard = "P2";

    private readonly Dictionary<string, int> _units = [];
    private readonly int _account;

    private FigureOffice(TempDatabase database, int account) => (Database, _account) = (database, account);

    public TempDatabase Database { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 29, 10, 3, 0, TimeSpan.FromHours(7)));

    public OrganisationService Read => new(Database, Time);

    public OrganisationChangesService Changes => new(Database, Time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<FigureOffice> OpenAsync()
    {
        var database = await TempDatabase.CreateAsync(Token);
        var account = new Account { UserName = "ban.to.chuc", Post = "Ban Tổ chức Thành ủy", Role = Role.Appraiser };
        await database.ChangeAsync(db => db.Users.Add(account), Token);
        var office = new FigureOffice(database, account.Id);
        await office.FillAsync();
        return office;
    }

    public Writer As(Role role, string? unit = null)
    {
        var actor = new Actor(_account, role, unit is null ? null : _units[unit]);
        return new Writer(actor, AuditAuthor.OfWeb(_account, "10.0.0.7"));
    }

    public int UnitId(string code) => _units[code];

    public async Task<FigureTableView> ViewAsync(string code = Table) =>
        await Read.FindAsync(As(Role.Appraiser).Actor, code, Token) ?? throw new InvalidOperationException($"There is no {code}.");

    /// <summary>The stored table as its form shows it.</summary>
    public async Task<FigureDraft> DraftAsync()
    {
        var view = await ViewAsync();
        return FigureDraft.Of(view.Table, view.Line.Unit.Code, view.CategoryCodes);
    }

    public async Task<IReadOnlyList<string>> LogAsync(string entity)
    {
        await using var db = Database.CreateDbContext();
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Entity == entity && entry.AccountId != null).OrderBy(entry => entry.Seq).ToListAsync(Token);
        return [.. entries.Select(entry => $"{entry.Action} {entry.Field} {entry.OldValue ?? "-"} {entry.NewValue ?? "-"}")];
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task FillAsync()
    {
        await using var db = Database.CreateDbContext();
        var kind = new UnitKind { Code = "chi-bo", Name = new("Chi bộ", "Branch") };
        var category = new UnitCategory { Code = "khom", Name = new("Khóm, ấp", "Quarters") };
        db.AddRange(kind, category);
        await db.SaveChangesAsync(Token);
        foreach (var (code, parent) in new[] { (City, null), (Ward, City), (OtherWard, City), ("P1-K1", Ward), ("P1-K2", Ward), ("P2-K1", OtherWard) })
        {
            var unit = new Unit { Code = code, ValidFrom = new(2015, 1, 1) };
            unit.Add(new UnitVersion
            {
                From = unit.ValidFrom, Name = new("Đảng bộ " + code), ShortName = new(code), ParentId = parent is null ? null : _units[parent], KindId = kind.Id,
                CategoryId = code.Contains('K', StringComparison.Ordinal) ? category.Id : null,
            });
            db.Units.Add(unit);
            await db.SaveChangesAsync(Token);
            _units[code] = unit.Id;
        }

        db.FigureTables.Add(Congress(Table, _units[City], category.Id));
        db.FigureTables.Add(Congress("DH-P1", _units[Ward], category.Id));
        db.FigureTables.Add(Congress("DH-P2", _units[OtherWard], category.Id));
        await db.SaveChangesAsync(Token);
    }

    private static FigureTable Congress(string code, int unit, int category)
    {
        LocalText form = new("hình thức lãnh đạo", "form of leadership");
        LocalText branches = new("chi bộ", "branches");
        return new FigureTable
        {
            Code = code, UnitId = unit, Subject = FigureSubject.Congress, FromYear = 2022, ToYear = 2025, Title = new("Đại hội chi bộ"),
            Lines =
            [
                new FigureLine { Number = 1, Order = 1, Label = new("Chi bộ phải đại hội"), Noun = branches, Value = 245 },
                new FigureLine { Number = 2, Order = 2, Label = new("Bầu chi ủy"), Noun = branches, Value = 197, Relation = LineRelation.PartOfAll, Of = 1, Breakdown = form },
                new FigureLine { Number = 3, Order = 3, Label = new("Bầu bí thư, phó bí thư"), Noun = branches, Value = 37, Relation = LineRelation.PartOfAll, Of = 1, Breakdown = form },
                new FigureLine { Number = 4, Order = 4, Label = new("Chỉ bầu bí thư"), Noun = branches, Value = 5, Relation = LineRelation.PartOfAll, Of = 1, Breakdown = form },
                new FigureLine { Number = 5, Order = 5, Label = new("Khóm, ấp"), Noun = branches, Value = 80, Relation = LineRelation.PartAmong, Of = 1, CategoryId = category },
                new FigureLine { Number = 6, Order = 6, Label = new("Cấp ủy viên"), Value = 812 },
                new FigureLine { Number = 7, Order = 7, Label = new("Tái cử"), Value = 623, Relation = LineRelation.ShareOf, Of = 6, PrintedPercent = 76.72m, PercentDecimals = 2 },
            ],
        };
    }
}
