using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Features.Settings;
using PilotReview.Web.Features.Settings.Levels;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

public sealed class LevelsServiceTests : IAsyncLifetime
{
    private static readonly NameDraft Branch = new("chi-bo", "Chi bộ", "Party branch", string.Empty);

    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private LevelsService Levels => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task Add_SentTwice_IsOne()
    {
        Assert.True((await Levels.AddAsync(Office.Writer, Branch, Token)).IsDone);
        Assert.True((await Levels.AddAsync(Office.Writer, Branch, Token)).IsDone);
        var view = await OnlyAsync();
        Assert.Equal(new LocalText("Chi bộ", "Party branch"), view.Term.NameOn(Office.Today));
        Assert.Null(view.Term.From);
    }

    [Theory]
    [InlineData("chi bộ", "Tên", "code")]
    [InlineData("-x", "Tên", "code")]
    [InlineData("CHI-BO", "Tên", "code")]
    [InlineData("x", "", "name-vi")]
    [InlineData("", "", "code name-vi")]
    public async Task Add_Wrong_SaysWhere(string code, string name, string fields)
    {
        await Levels.AddAsync(Office.Writer, Branch, Token);
        var saving = await Levels.AddAsync(Office.Writer, new NameDraft(code, name, string.Empty, string.Empty), Token);
        Assert.Equal(fields, string.Join(' ', saving.Problems.Select(problem => problem.Field)));
        await OnlyAsync();
    }

    [Fact]
    public async Task Name_FromADay_LeavesTheTimeBeforeAlone()
    {
        var id = await AddAsync();
        Assert.True((await NameAsync(id, "Chi bộ cơ sở", "2027-01-01")).IsDone);
        var kind = (await OnlyAsync()).Term;
        Assert.Equal("Chi bộ", kind.NameOn(new DateOnly(2026, 12, 31)).Vi);
        Assert.Equal("Chi bộ cơ sở", kind.NameOn(new DateOnly(2027, 1, 1)).Vi);
        Assert.Equal("created Name.Vi - Chi bộ cơ sở", (await Office.LogAsync(nameof(UnitKindName))).Single(line => line.Contains("Name.Vi", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Name_SameDay_IsReplacedAndLogged()
    {
        var id = await AddAsync();
        await NameAsync(id, "Sai", "2026-11-29");
        Assert.True((await NameAsync(id, "Đúng", "2026-11-29")).IsDone);
        Assert.True((await NameAsync(id, "Đúng", "2026-11-29")).IsDone);
        Assert.Equal("Đúng", Assert.Single((await OnlyAsync()).Term.Names).Name.Vi);
        Assert.Equal("changed Name.Vi Sai Đúng", (await Office.LogAsync(nameof(UnitKindName)))[^1]);
    }

    [Fact]
    public async Task Name_FromAPastDay_NeedsAWord()
    {
        var id = await AddAsync();
        Assert.Contains("26/11/2026", Assert.Single((await NameAsync(id, "Mới", "2026-11-26")).Problems).Text, StringComparison.Ordinal);
        Assert.Empty((await OnlyAsync()).Term.Names);
        Assert.True((await NameAsync(id, "Mới", "2026-11-26", isSure: true)).IsDone);
        Assert.Equal("Mới", (await OnlyAsync()).Term.NameOn(Office.Today).Vi);
    }

    [Fact]
    public async Task Name_OutsideTheLevelsTime_IsRefused()
    {
        await Levels.AddAsync(Office.Writer, Branch with { From = "2026-12-01" }, Token);
        var id = (await OnlyAsync()).Term.Id;
        Assert.Equal("from", Assert.Single((await NameAsync(id, "Mới", "2026-12-01")).Problems).Field);
        Assert.True((await Levels.EndAsync(Office.Writer, id, "2027-01-01", Token)).IsDone);
        Assert.Equal("from", Assert.Single((await NameAsync(id, "Mới", "2027-01-01")).Problems).Field);
        Assert.True((await NameAsync(id, "Mới", "2026-12-31")).IsDone);
    }

    [Fact]
    public async Task End_GivesTheDayBefore_AndIsTakenBack()
    {
        var id = await AddAsync();
        Assert.Equal("from", Assert.Single((await Levels.EndAsync(Office.Writer, id, string.Empty, Token)).Problems).Field);
        Assert.True((await Levels.EndAsync(Office.Writer, id, "2027-01-01", Token)).IsDone);
        Assert.Equal(new DateOnly(2026, 12, 31), (await OnlyAsync()).Term.To);
        Assert.True((await Levels.EndAsync(Office.Writer, id, string.Empty, Token)).IsDone);
        Assert.Null((await OnlyAsync()).Term.To);
    }

    /// <summary>One unit of the level until 30/06/2026, when it becomes another level; one that exists until 31/01/2027; one that begins in March 2027.</summary>
    [Theory]
    [InlineData("2026-06-30", "CB1 CB2 CB3")]
    [InlineData("2026-07-01", "CB2 CB3")]
    [InlineData("2027-01-31", "CB2 CB3")]
    [InlineData("2027-02-01", "CB3")]
    public async Task End_WhileUnitsAreOfTheLevel_NamesThem(string day, string units)
    {
        var id = await AddAsync();
        await Levels.AddAsync(Office.Writer, new NameDraft("dang-bo", "Đảng bộ", string.Empty, string.Empty), Token);
        var other = (await Levels.ListAsync(Office.Writer.Actor, Token))[1].Term.Id;
        await Office.Database.ChangeAsync(db => db.Units.AddRange(
            Unit("CB1", "2020-01-01", null, ("2020-01-01", id), ("2026-07-01", other)), Unit("CB2", "2020-01-01", "2027-01-31", ("2020-01-01", id)),
            Unit("CB3", "2027-03-01", null, ("2027-03-01", id))), Token);
        var problem = Assert.Single((await Levels.EndAsync(Office.Writer, id, day, Token)).Problems);
        Assert.Equal(units, string.Join(' ', new[] { "CB1", "CB2", "CB3" }.Where(code => problem.Text.Contains($"({code})", StringComparison.Ordinal))));
        Assert.Equal(1, (await Levels.ListAsync(Office.Writer.Actor, Token))[0].Units);
    }

    [Fact]
    public async Task OtherRoles_ChangeNothing()
    {
        var id = await AddAsync();
        var writer = Office.As(Role.CommitteeMember);
        Office.AssertRefused(await Levels.AddAsync(writer, Branch with { Code = "x" }, Token), Reason.RoleMissing);
        Office.AssertRefused(await Levels.NameAsync(writer, id, Branch with { From = "2027-01-01" }, Token), Reason.RoleMissing);
        Office.AssertRefused(await Levels.EndAsync(writer, id, "2027-01-01", Token), Reason.RoleMissing);
        Office.AssertRefused(await Levels.EndAsync(Office.Writer, 99, "2027-01-01", Token), Reason.NotFound);
        Assert.Empty((await OnlyAsync()).Term.Names);
    }

    [Fact]
    public async Task Appraiser_KeepsTheLevels()
    {
        var writer = Office.As(Role.Appraiser);
        Assert.True((await Levels.AddAsync(writer, Branch, Token)).IsDone);
        var id = (await OnlyAsync()).Term.Id;
        Assert.True((await Levels.NameAsync(writer, id, Branch with { NameVi = "Chi bộ cơ sở", From = "2027-01-01" }, Token)).IsDone);
        Assert.True((await Levels.EndAsync(writer, id, "2028-01-01", Token)).IsDone);
    }

    private async Task<int> AddAsync()
    {
        await Levels.AddAsync(Office.Writer, Branch, Token);
        return (await OnlyAsync()).Term.Id;
    }

    private Task<Saving> NameAsync(int id, string name, string from, bool isSure = false) =>
        Levels.NameAsync(Office.Writer, id, new NameDraft(string.Empty, name, string.Empty, from) { IsSure = isSure }, Token);

    private async Task<TermView<UnitKind>> OnlyAsync() => Assert.Single(await Levels.ListAsync(Office.Writer.Actor, Token));

    private static Unit Unit(string code, string from, string? to, params (string From, int Kind)[] versions)
    {
        var unit = new Unit { Code = code, ValidFrom = Day(from), ValidTo = to is null ? null : Day(to) };
        foreach (var (start, kind) in versions)
        {
            unit.Add(new UnitVersion { From = Day(start), Name = new LocalText(code), ShortName = new LocalText($"Chi bộ {code}"), KindId = kind });
        }

        return unit;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
