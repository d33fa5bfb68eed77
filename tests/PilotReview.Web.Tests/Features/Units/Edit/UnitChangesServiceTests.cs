using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Units.Edit;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Settings;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units.Edit;

/// <summary>An office that begins empty.</summary>
public sealed class UnitChangesServiceTests : IAsyncLifetime
{
    private static readonly UnitDraft Ward = new("P1", "2015-01-01") { NameVi = "Đảng bộ Phường 1", ShortVi = "Phường 1", Kind = "1" };
    private static readonly UnitDraft Branch = new("K1", "2015-01-01") { NameVi = "Chi bộ Khóm 1", Kind = "2", Parent = "p1", Members = Members("40", "2", "5", "3") };

    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private Writer Writer => Office.As(Role.Appraiser);

    private UnitChangesService Changes => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
        await Office.Database.ChangeAsync(
            db => db.UnitKinds.AddRange(
                new UnitKind { Code = "dang-bo", Name = new LocalText("Đảng bộ") }, new UnitKind { Code = "chi-bo", Name = new LocalText("Chi bộ"), To = new DateOnly(2027, 12, 31) }),
            Token);
        Assert.True((await Changes.AddAsync(Writer, Ward, Token)).IsDone);
        Assert.True((await Changes.AddAsync(Writer, Branch, Token)).IsDone);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task Add_SentTwice_IsOneUnit_WithTheFullNameForAShortOne()
    {
        Assert.True((await Changes.AddAsync(Writer, Branch, Token)).IsDone);
        var unit = await UnitAsync("K1");
        var version = Assert.Single(unit.Versions);
        Assert.Equal(("Chi bộ Khóm 1", 1, 42, 34), (version.ShortName.Vi, version.ParentId, version.Members, version.MustAttend));
        Assert.Contains("created ExemptMembers - 5", await Office.LogAsync(nameof(UnitVersion)));
    }

    [Theory]
    [InlineData("chi bộ", "code")]
    [InlineData("new", "code")]
    [InlineData("k1", "code")]
    [InlineData("", "code")]
    public async Task Add_WithABadCode_SaysSo(string code, string field) =>
        Assert.Equal(field, Assert.Single((await Changes.AddAsync(Writer, Branch with { Code = code, NameVi = "Khác" }, Token)).Problems).Field);

    [Fact]
    public async Task Add_Wrong_SaysWhere()
    {
        UnitDraft[] drafts =
        [
            Branch with { Code = "X", NameVi = "", Kind = "" }, Branch with { Code = "X", Parent = "khong-co" }, Branch with { Code = "X", From = "2014-12-31" },
            Branch with { Code = "X", From = "2028-01-01" }, Branch with { Code = "X", Members = Members("4", "", "3", "2") }, Branch with { Code = "X", Members = Members("4,5", "-1", "", "") },
        ];
        var fields = new List<string>();
        foreach (var draft in drafts)
        {
            fields.Add(string.Join(' ', (await Changes.AddAsync(Writer, draft, Token)).Problems.Select(problem => problem.Field)));
        }

        Assert.Equal(["name-vi kind", "parent", "parent", "kind", "exempt", "official probationary"], fields);
    }

    [Fact]
    public async Task Count_OnADay_IsAVersionOfThatDay()
    {
        Assert.True((await CountAsync("2026-11-01", "45", "1")).IsDone);
        Assert.True((await CountAsync("2026-11-01", "45", "1")).IsDone);
        Assert.True((await CountAsync("2026-11-01", "46", "1")).IsDone);
        var unit = await UnitAsync("K1");
        Assert.Equal([42, 47], unit.Versions.Select(version => version.Members));
        Assert.Equal("Chi bộ Khóm 1", unit.Versions[1].Name.Vi);
        Assert.Contains("changed OfficialMembers 45 46", await Office.LogAsync(nameof(UnitVersion)));
    }

    [Theory]
    [InlineData("2014-12-31", "40", "from")]
    [InlineData("", "40", "from")]
    [InlineData("2026-11-01", "", "official")]
    [InlineData("2026-11-01", "bốn mươi", "official")]
    public async Task Count_Wrong_SaysWhere(string day, string official, string field) =>
        Assert.Equal(field, Assert.Single((await CountAsync(day, official, string.Empty)).Problems).Field);

    [Fact]
    public async Task Change_OfARecordedDay_CorrectsIt_AndLaterRowsThatRepeatedIt()
    {
        await CountAsync("2026-11-01", "45", "1");
        Assert.True((await ChangeAsync(Branch with { NameVi = "Chi bộ Khóm 1 (sửa)", ShortVi = "CB Khóm 1" })).IsDone);
        var unit = await UnitAsync("K1");
        Assert.Equal(["Chi bộ Khóm 1 (sửa)", "Chi bộ Khóm 1 (sửa)"], unit.Versions.Select(version => version.Name.Vi));
        Assert.Equal([42, 46], unit.Versions.Select(version => version.Members));
        Assert.Contains("changed Name.Vi Chi bộ Khóm 1 Chi bộ Khóm 1 (sửa)", await Office.LogAsync(nameof(UnitVersion)));
    }

    [Theory]
    [InlineData("§¶ng bé 02", "", "name-vi")]
    [InlineData("Đảng bộ 02", "§¶ng bé x·", "name-en")]
    public async Task Change_ToANameInAnOldEncoding_IsRefused(string name, string english, string field)
    {
        var saving = await ChangeAsync(Branch with { NameVi = name, NameEn = english });
        Assert.Equal(field, Assert.Single(saving.Problems).Field);
        Assert.Equal("Chi bộ Khóm 1", (await UnitAsync("K1")).Versions[0].Name.Vi);
    }

    [Fact]
    public async Task Change_UnderItself_IsRefused()
    {
        var saving = await Changes.ChangeAsync(Writer, "P1", Ward with { Parent = "K1" }, Token);
        Assert.Contains(saving.Problems, problem => problem.Field == "parent" && problem.Text.Contains("dưới chính nó", StringComparison.Ordinal));
        Assert.Null((await UnitAsync("P1")).Versions[0].ParentId);
    }

    [Fact]
    public async Task Withdraw_TakesBackARow_ButNotTheFirst()
    {
        await CountAsync("2026-11-01", "45", "1");
        Assert.True((await WithdrawAsync("2026-11-01")).IsDone);
        Assert.True((await WithdrawAsync("2026-11-01")).IsDone);
        Assert.Single((await UnitAsync("K1")).Versions);
        Assert.Contains("removed OfficialMembers 45 -", await Office.LogAsync(nameof(UnitVersion)));
        Assert.False((await WithdrawAsync("2015-01-01")).IsDone);
    }

    [Fact]
    public async Task UnitBelowABranch_ThatHasFiguresThen_IsRefused_WithWhatToDo()
    {
        await EnterAsync("K1", Aggregation.Sum, Period.Month(2026, 10));
        await EnterAsync("P1", Aggregation.Sum, Period.Month(2026, 12));
        await EnterAsync("K1", Aggregation.Own, Period.Month(2026, 12));
        var below = Branch with { Code = "K1.1", Parent = "K1", From = "2026-10-31" };
        var problem = Assert.Single((await Changes.AddAsync(Writer, below, Token)).Problems);
        Assert.Equal("parent", problem.Field);
        Assert.Contains("31/10/2026", problem.Text, StringComparison.Ordinal);
        Assert.True((await Changes.AddAsync(Writer, Branch with { Code = "K2" }, Token)).IsDone);
        Assert.Equal(["parent"], (await Changes.ChangeAsync(Writer, "K2", Branch with { Parent = "K1", From = "2026-10-01" }, Token)).Problems.Select(found => found.Field));
        // a body that has others below it, and days after the figures, are free
        Assert.True((await Changes.AddAsync(Writer, below with { From = "2026-11-01" }, Token)).IsDone);
    }

    [Fact]
    public async Task OtherRoles_AndOtherParts_AreRefused()
    {
        foreach (var role in new[] { Role.Administrator, Role.WardOfficial, Role.CommitteeMember, Role.Observer, Role.Viewer })
        {
            Office.AssertRefused(await Changes.AddAsync(Office.As(role), Branch with { Code = "X" }, Token), Reason.RoleMissing);
            Office.AssertRefused(await Changes.ChangeAsync(Office.As(role), "K1", Branch, Token), Reason.RoleMissing);
            Office.AssertRefused(await Changes.CountAsync(Office.As(role), "K1", Branch, Token), Reason.RoleMissing);
            Office.AssertRefused(await Changes.WithdrawAsync(Office.As(role), "K1", Branch, Token), Reason.RoleMissing);
        }

        await Changes.AddAsync(Writer, Ward with { Code = "P2" }, Token);
        var other = Writer with { Actor = Writer.Actor with { ScopeUnitId = (await UnitAsync("P2")).Id } };
        Office.AssertRefused(await Changes.CountAsync(other, "K1", Branch with { From = "2026-11-01" }, Token), Reason.NotFound);
        Assert.Equal(["parent"], (await Changes.AddAsync(other, Branch with { Code = "X" }, Token)).Problems.Select(problem => problem.Field));
        Assert.Equal(["parent"], (await Changes.AddAsync(other, Ward with { Code = "X" }, Token)).Problems.Select(problem => problem.Field));
        Assert.True((await Changes.AddAsync(other, Branch with { Code = "X", Parent = "P2" }, Token)).IsDone);
        Assert.True((await Changes.ChangeAsync(other, "P2", Ward with { NameVi = "Đảng bộ Phường Hai" }, Token)).Problems.Count == 1);
    }

    private static MemberDraft Members(string official, string probationary, string exempt, string away) => new(string.Empty, official, probationary, exempt, away);

    private Task<Saving> CountAsync(string day, string official, string probationary) =>
        Changes.CountAsync(Writer, "K1", new UnitDraft(string.Empty, day) { Members = Members(official, probationary, string.Empty, string.Empty) }, Token);

    private Task<Saving> ChangeAsync(UnitDraft draft) => Changes.ChangeAsync(Writer, "K1", draft, Token);

    private Task<Saving> WithdrawAsync(string day) => Changes.WithdrawAsync(Writer, "K1", new UnitDraft(string.Empty, day), Token);

    private async Task EnterAsync(string unit, Aggregation aggregation, Period period)
    {
        var indicator = new Indicator
        {
            Code = $"{unit}-{aggregation}", Name = new LocalText("Số"), ShortName = new LocalText("Số"), Kind = IndicatorKind.Count, Direction = Direction.Neutral,
            PeriodKind = PeriodKind.Month, Aggregation = aggregation,
        };
        await Office.Database.ChangeAsync(db => db.Indicators.Add(indicator), Token);
        var figure = new Observation { UnitId = (await UnitAsync(unit)).Id, IndicatorId = indicator.Id, Period = period };
        figure.Record(new ObservationFigure { Numerator = 7, Denominator = 1 }, ObservationState.Draft, new ObservationEntry { At = Office.Time.GetUtcNow() });
        await Office.Database.ChangeAsync(db => db.Observations.Add(figure), Token);
    }

    private async Task<Unit> UnitAsync(string code)
    {
        await using var db = Office.Database.CreateDbContext();
        return await db.Units.AsNoTracking().SingleAsync(unit => unit.Code == code, Token);
    }
}
