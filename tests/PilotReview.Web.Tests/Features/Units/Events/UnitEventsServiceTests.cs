using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data.Audit;
using PilotReview.Data.Identity;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Features.Units.Events;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units.Events;

/// <summary>Decisions recorded on the sample.</summary>
public sealed class UnitEventsServiceTests : IAsyncLifetime
{
    private static readonly DateOnly Effective = new(2026, 12, 1);

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

    [Fact]
    public async Task Split_SentTwice_IsOneEvent_WithItsUnitsAndMembers()
    {
        var (saving, code) = await RecordAsync(EventForm.Split);
        Assert.True(saving.IsDone);
        Assert.Equal("tach-20261201-1", code);
        Assert.Equal((true, code), await DoneAsync(EventForm.Split));
        var sheet = await SheetAsync();
        Assert.Equal(new DateOnly(2026, 11, 30), sheet.Tree.Find("MH-02")?.ValidTo);
        var body = sheet.Tree.Find("P2-X");
        Assert.Equal((Effective, "P2", 42, 4), (body?.ValidFrom, sheet.Tree[body?.Versions[0].ParentId ?? 0].Code, body?.Versions[0].Members, body?.Versions[0].ExemptMembers));
        Assert.Equal(["P2-X.1", "P2-X.2"], sheet.Tree.ChildrenOn(body?.Id ?? 0, Effective).Select(unit => unit.Code));
        var change = sheet.Events.Single(known => known.Code == code);
        Assert.Equal(new Continuity(46, 40, 42, 2), Continuity.Of(change));
        Assert.Equal(4, change.Parties.Count);
    }

    /// <summary>Nothing is said of the probationary members of the second branch: there are none, for the official ones are all who came.</summary>
    [Fact]
    public async Task NumberLeftBlank_WhereTheOtherIsAll_IsNone_AndTheBodyHasAllOfThem()
    {
        var form = EventForm.Split.With(("n1-probationary", ""), ("n2-official", "20"), ("n2-probationary", "2"), ("n2-away", ""));
        Assert.True((await RecordAsync(form)).Saving.IsDone);
        Assert.True((await RecordAsync(form)).Saving.IsDone);
        var tree = (await SheetAsync()).Tree;
        Assert.Equal(
            [new MemberCounts(40, 2, 4, null), new(20, 0, 0, 0), new(20, 2, 4, null)],
            new[] { "P2-X", "P2-X.1", "P2-X.2" }.Select(code => MemberCounts.Of(tree.Find(code)?.Versions[0] ?? throw new InvalidOperationException(code))));
    }

    [Theory]
    [InlineData("n1-name-vi", "", "n1-name-vi sum-s0")]
    [InlineData("n1-name-vi", "§¶ng bé x·", "n1-name-vi sum-s0")]
    [InlineData("note-en", "§¶ng bé x·", "note-en sum-s0")]
    public async Task WrongTexts_AreToldTogetherWithTheSum(string field, string value, string fields)
    {
        var (saving, _) = await RecordAsync(EventForm.Split.With(("move-s0-x", "1"), (field, value)));
        Assert.Equal(fields, string.Join(' ', saving.Problems.Select(problem => problem.Field)));
        Assert.False((await RecordAsync(EventForm.Split.With((field, value)))).Saving.IsDone);
        var first = await Events.ReadAsync(Writer.Actor, EventForm.Split.With(("table", ""), (field, value)).Draft(), Token);
        Assert.Equal((false, 1), (first.AsksForMembers, first.Problems.Count));
    }

    [Fact]
    public async Task Members_ThatDoNotSum_AreToldWithHowToMend()
    {
        var (saving, _) = await RecordAsync(EventForm.Split.With(("move-s0-x", "1")));
        var problem = Assert.Single(saving.Problems);
        Assert.Equal("sum-s0", problem.Field);
        Assert.StartsWith("CB minh họa 02 có 46 đảng viên ngày 30/11/2026 nhưng bảng chuyển chỉ có 41: còn thiếu 5.", problem.Text, StringComparison.Ordinal);
        var sheet = await SheetAsync();
        Assert.Null(sheet.Tree.Find("P2-X"));
        Assert.Null(sheet.Tree.Find("MH-02")?.ValidTo);
    }

    [Theory]
    [InlineData("number", "", "number")]
    [InlineData("from", "", "from")]
    [InlineData("s0-unit", "khong-co", "s0-unit")]
    [InlineData("s0-unit", "", "")]
    [InlineData("n1-code", "có dấu", "n1-code n2-parent")]
    [InlineData("n1-code", "mh-01", "n1-code")]
    [InlineData("n1-parent", "khong-co", "n1-parent")]
    [InlineData("n1-kind", "99", "n1-kind")]
    [InlineData("n1-official", "21", "n1-official")]
    [InlineData("n1-official", "hai", "n1-official")]
    [InlineData("n2-away", "30", "n2-exempt")]
    [InlineData("move-x-n2", "nhiều", "move-x-n2")]
    public async Task Wrong_SaysWhere(string field, string value, string fields)
    {
        var (saving, _) = await RecordAsync(EventForm.Split.With((field, value)));
        Assert.False(saving.IsDone);
        var told = saving.Problems.Select(problem => problem.Field).Distinct();
        Assert.Equal(fields.Split(' ')[0], told.First());
    }

    [Fact]
    public async Task BeforeTheTable_OnlyTheUnitsAreChecked()
    {
        var reading = await Events.ReadAsync(Writer.Actor, EventForm.Split.With(("table", ""), ("move-s0-n1", "")).Draft(), Token);
        Assert.True(reading.AsksForMembers);
        Assert.Empty(reading.Problems);
        Assert.Equal([46], reading.Table?.From.Select(unit => unit.Has));
        Assert.Equal(["n1", "n2"], reading.Table?.To.Select(unit => unit.Key));
        Assert.Null(reading.After);
    }

    [Fact]
    public async Task Mark_ChangesWithThePlan()
    {
        var first = await Events.ReadAsync(Writer.Actor, EventForm.Split.Draft(), Token);
        var second = await Events.ReadAsync(Writer.Actor, EventForm.Split.With(("n1-name-vi", "Khác")).Draft(), Token);
        Assert.True(first.IsReady);
        Assert.NotEqual(first.Mark, second.Mark);
        Assert.Equal(64, first.Mark.Length);
    }

    [Fact]
    public async Task PastOfAPublishedReview_NeedsAWord_AndNamesIt()
    {
        var form = EventForm.Rename("MH-05", "Chi bộ Khóm mới", "2021-06-01");
        var (saving, _) = await RecordAsync(form);
        Assert.Contains("SK-2021", Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
        Assert.Equal("from", saving.Problems[0].Field);
        Assert.True((await RecordAsync(form.With(("sure", "true")))).Saving.IsDone);
        Assert.Equal("Chi bộ Khóm mới", (await SheetAsync()).Tree.Find("MH-05")?.On(Effective).Name.Vi);
    }

    [Fact]
    public async Task End_WithFiguresAfterIt_IsRefused()
    {
        var form = EventForm.Split.With(("from", "2020-03-15"), ("decided", "2020-03-01"), ("sure", "true"));
        var problem = Assert.Single((await RecordAsync(form)).Saving.Problems);
        Assert.Contains("4/2020", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_GivesEverythingBack_AndKeepsTheReason()
    {
        var before = await SheetAsync();
        var (_, code) = await RecordAsync(EventForm.Split);
        Assert.Equal("reason", Assert.Single((await Events.WithdrawAsync(Writer, code, " ", Token)).Problems).Field);
        Assert.True((await Events.WithdrawAsync(Writer, code, "Ghi nhầm ngày", Token)).IsDone);
        var after = await SheetAsync();
        Assert.Null(after.Tree.Find("MH-02")?.ValidTo);
        Assert.Equal(before.Tree.Units.Count, after.Tree.Units.Count);
        Assert.Equal(before.Events.Count, after.Events.Count);
        await using var db = Database.CreateDbContext();
        var told = await db.AuditEntries.SingleAsync(entry => entry.Field == "Reason" && entry.Action == AuditActions.Removed, Token);
        Assert.Equal(("removed", "Ghi nhầm ngày", $"Unit:{after.Tree.Find("MH-02")?.Id}"), (told.Action, told.NewValue, told.Subject));
        Assert.Null((await LogCheck.VerifyAsync(db, [], compareData: true, Token)).Fault);
        Assert.True((await RecordAsync(EventForm.Split)).Saving.IsDone);
    }

    [Fact]
    public async Task Withdrawal_OfARename_GivesTheOldNameBack_AlsoLater()
    {
        await Database.ChangeAsync(db => db.Units.Single(unit => unit.Code == "MH-06").Add(UnitFacts.Of(db.Units.Single(unit => unit.Code == "MH-06").Versions[0]).From(new DateOnly(2026, 6, 1))), Token);
        var (_, code) = await RecordAsync(EventForm.Rename("MH-06", "Tên mới", "2026-01-01"));
        Assert.Equal(["Chi bộ minh họa 06", "Tên mới", "Tên mới"], (await SheetAsync()).Tree.Find("MH-06")?.Versions.Select(version => version.Name.Vi));
        Assert.True((await Events.WithdrawAsync(Writer, code, "Ghi nhầm", Token)).IsDone);
        Assert.Equal(["Chi bộ minh họa 06", "Chi bộ minh họa 06"], (await SheetAsync()).Tree.Find("MH-06")?.Versions.Select(version => version.Name.Vi));
    }

    [Fact]
    public async Task Withdrawal_IsRefused_WhileSomethingRestsOnTheDecision()
    {
        var sample = await Events.WithdrawAsync(Writer, "SK-K1-2018", "Thử", Token);
        Assert.Contains(sample.Problems, problem => problem.Text.Contains("DBBP", StringComparison.Ordinal));
        Assert.Contains(sample.Problems, problem => problem.Text.Contains("SK-2021", StringComparison.Ordinal));
        Assert.Contains(sample.Problems, problem => problem.Text.Contains("số liệu của tổ chức mới", StringComparison.Ordinal));
        var (_, code) = await RecordAsync(EventForm.Split);
        await Database.ChangeAsync(
            db => db.Observations.Add(new Observation
            {
                UnitId = db.Units.Single(unit => unit.Code == "P2-X.1").Id, IndicatorId = 1, Period = Period.Of(PeriodKind.Month, Effective),
            }),
            Token);
        Assert.Contains("số liệu của tổ chức mới", Assert.Single((await Events.WithdrawAsync(Writer, code, "Thử", Token)).Problems).Text, StringComparison.Ordinal);
        Assert.NotNull((await SheetAsync()).Tree.Find("P2-X.1"));
    }

    [Fact]
    public async Task Count_ThatContradictsTheTableOfADecision_IsRefused()
    {
        await RecordAsync(EventForm.Split);
        var changes = new UnitChangesService(Database, TimeProvider.System);
        UnitDraft On(string day) => new(string.Empty, day) { Members = new MemberDraft(string.Empty, "25", "0", string.Empty, string.Empty) };
        var problem = Assert.Single((await changes.CountAsync(Writer, "P2-X.1", On("2026-12-01"), Token)).Problems);
        Assert.Contains("21-QĐ/ĐU", problem.Text, StringComparison.Ordinal);
        Assert.True((await changes.CountAsync(Writer, "P2-X.1", On("2027-01-31"), Token)).IsDone);
    }

    [Fact]
    public async Task RowOfADecision_IsTakenBackWithTheDecision()
    {
        var changes = new UnitChangesService(Database, TimeProvider.System);
        var saving = await changes.WithdrawAsync(Writer, "MH-05", new UnitDraft(string.Empty, "2020-03-01") { IsSure = true }, Token);
        Assert.Contains("07-QĐ/ĐU", Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_InAPublishedReview_NeedsAWord()
    {
        var changes = new UnitChangesService(Database, TimeProvider.System);
        var draft = new UnitDraft(string.Empty, "2021-01-01") { Members = new MemberDraft(string.Empty, "40", "1", string.Empty, string.Empty) };
        Assert.Contains("SK-2021", Assert.Single((await changes.CountAsync(Writer, "MH-01", draft, Token)).Problems).Text, StringComparison.Ordinal);
        Assert.True((await changes.CountAsync(Writer, "MH-01", draft with { IsSure = true }, Token)).IsDone);
        Assert.True((await changes.CountAsync(Writer, "MH-01", draft with { From = "2021-10-01" }, Token)).IsDone);
    }

    [Fact]
    public async Task OtherRoles_AndOtherWards_RecordNothing()
    {
        foreach (var role in new[] { Role.Administrator, Role.WardOfficial, Role.CommitteeMember, Role.Viewer })
        {
            var writer = Writer with { Actor = Writer.Actor with { Role = role } };
            Assert.Equal(Reason.RoleMissing, (await Events.RecordAsync(writer, EventForm.Split.Draft(), Token)).Saving.Outcome.Refusal);
            Assert.Equal(Reason.RoleMissing, (await Events.WithdrawAsync(writer, "SK-K1-2018", "x", Token)).Outcome.Refusal);
        }

        var elsewhere = Writer with { Actor = Writer.Actor with { ScopeUnitId = (await SheetAsync()).Tree.Find("P1")?.Id } };
        var (saving, _) = await Events.RecordAsync(elsewhere, EventForm.Split.Draft(), Token);
        Assert.Contains("s0-unit", saving.Problems.Select(problem => problem.Field));
        Assert.Equal(Reason.NotFound, (await Events.WithdrawAsync(elsewhere, "DT-MH05-2020", "x", Token)).Outcome.Refusal);
        Assert.Null(await Events.FindAsync(elsewhere.Actor, "DT-MH05-2020", Token));
    }

    private Task<(Saving Saving, string Code)> RecordAsync(Dictionary<string, string> fields) => Events.RecordAsync(Writer, fields.Draft(), Token);

    private async Task<(bool IsDone, string Code)> DoneAsync(Dictionary<string, string> fields)
    {
        var (saving, code) = await RecordAsync(fields);
        return (saving.IsDone, code);
    }

    private async Task<UnitSheet> SheetAsync()
    {
        await using var db = Database.CreateDbContext();
        return await UnitSheetQuery.LoadAsync(db, Token);
    }
}
