using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Units;
using PilotReview.Data.Identity;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Features.Units.Events;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units.Events;

/// <summary>Decisions on the sample that would leave something out of joint: entered again, taken back, or seen by a review.</summary>
public sealed class UnitEventsConsequencesTests : IAsyncLifetime
{
    private TempDatabase? _database;
    private int _account;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("There is no database.");

    private Writer Writer => new(new Actor(_account, Role.Appraiser, null), AuditAuthor.OfWeb(_account, "10.0.0.7"));

    private UnitEventsService Events => new(Database, new FakeTime(new DateTimeOffset(2026, 11, 29, 10, 3, 0, TimeSpan.FromHours(7))));

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _database = await TempDatabase.CreateWithSampleAsync(Token);
        var account = new Account { UserName = "ban.to.chuc", Post = "Ban Tổ chức", Role = Role.Appraiser };
        await Database.ChangeAsync(db => db.Users.Add(account), Token);
        _account = account.Id;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Theory]
    [InlineData("n1-name-vi", "Chi bộ khác")]
    [InlineData("n1-kind", "2")]
    [InlineData("decided", "2026-11-21")]
    [InlineData("note-vi", "Ghi chú khác")]
    [InlineData("n2-exempt", "3")]
    public async Task DecisionEnteredAgain_WithOtherContent_IsToldOf(string field, string value)
    {
        var (_, code) = await RecordAsync(EventForm.Split);
        var problem = Assert.Single((await RecordAsync(EventForm.Split.With((field, value)))).Saving.Problems);
        Assert.Equal("number", problem.Field);
        Assert.Contains(code, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DecisionEnteredAgain_WithOtherMoves_IsToldOf_AndBeforeTheTableItIsKnown()
    {
        var (_, code) = await RecordAsync(EventForm.Split);
        var other = EventForm.Split.With(("move-s0-n1", "19"), ("move-s0-x", "7"), ("move-x-n1", "1"));
        Assert.Equal("number", Assert.Single((await RecordAsync(other)).Saving.Problems).Field);
        Assert.Equal(code, (await Events.ReadAsync(Writer.Actor, EventForm.Split.With(("table", "")).Draft(), Token)).RecordedAs);
    }

    [Fact]
    public async Task Withdrawal_ThatLeavesAUnitUnderAnEndedBody_IsRefused_AndNamesBoth()
    {
        Assert.True((await RecordAsync(EventForm.Split)).Saving.IsDone);
        var (moved, code) = await RecordAsync(EventForm.Transfer("P2-X.1", "P2", "2027-01-01"));
        Assert.True(moved.IsDone);
        var end = EventForm.Transfer("P2-X.2", "P2", "2027-02-01").With(("kind", nameof(UnitEventKind.Dissolved)), ("standing-rows", "2"), ("s1-unit", "P2-X"), ("s1-fate", "ends"));
        Assert.True((await RecordAsync(end)).Saving.IsDone);
        var problem = Assert.Single((await Events.WithdrawAsync(Writer, code, "Ghi nhầm", Token)).Problems);
        Assert.Contains("Chi bộ 1, Khóm X", problem.Text, StringComparison.Ordinal);
        Assert.Contains("ĐBBP Khóm X", problem.Text, StringComparison.Ordinal);
        Assert.Contains("01/02/2027", problem.Text, StringComparison.Ordinal);
        Assert.Contains((await SheetAsync()).Events, known => known.Code == code);
    }

    [Fact]
    public async Task Withdrawal_OfADecisionThatReachesElsewhere_IsRefusedToWhoSeesOneSide()
    {
        await RecordAsync(EventForm.Split);
        var (_, code) = await RecordAsync(EventForm.Transfer("P2-X.1", "P1", "2027-01-01"));
        var one = Writer with { Actor = Writer.Actor with { ScopeUnitId = (await SheetAsync()).Tree.Find("P1")?.Id } };
        Assert.NotNull(await Events.FindAsync(one.Actor, code, Token));
        Assert.Contains("ĐBBP Khóm X", Assert.Single((await Events.WithdrawAsync(one, code, "Ghi nhầm", Token)).Problems).Text, StringComparison.Ordinal);
        Assert.True((await Events.WithdrawAsync(Writer, code, "Ghi nhầm", Token)).IsDone);
    }

    [Fact]
    public async Task UnitThatComesUnderOneOfASettledReview_NeedsAWord()
    {
        var changes = new UnitChangesService(Database, TimeProvider.System);
        var seen = (await SheetAsync()).Tree;
        Assert.True((await changes.AddAsync(Writer, new UnitDraft("NGOAI", "2015-01-01") { NameVi = "Chi bộ ngoài", Kind = "4" }, Token)).IsDone);
        var form = EventForm.Transfer("NGOAI", "P1-K1-BP", "2021-03-01");
        Assert.NotNull(seen.Find("P1-K1-BP"));
        var problem = Assert.Single((await RecordAsync(form)).Saving.Problems);
        Assert.Equal("from", problem.Field);
        Assert.Contains("SK-2021", problem.Text, StringComparison.Ordinal);
        var moved = await changes.ChangeAsync(Writer, "NGOAI", new UnitDraft(string.Empty, "2021-03-01") { NameVi = "Chi bộ ngoài", Kind = "4", Parent = "P1-K1-BP" }, Token);
        Assert.Contains("SK-2021", Assert.Single(moved.Problems).Text, StringComparison.Ordinal);
        Assert.True((await RecordAsync(form.With(("sure", "true")))).Saving.IsDone);
    }

    private Task<(Saving Saving, string Code)> RecordAsync(Dictionary<string, string> fields) => Events.RecordAsync(Writer, fields.Draft(), Token);

    private async Task<UnitSheet> SheetAsync()
    {
        await using var db = Database.CreateDbContext();
        return await UnitSheetQuery.LoadAsync(db, Token);
    }
}
