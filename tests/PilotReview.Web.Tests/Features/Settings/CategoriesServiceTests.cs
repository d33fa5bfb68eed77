using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Settings;
using PilotReview.Web.Features.Settings.Categories;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

public sealed class CategoriesServiceTests : IAsyncLifetime
{
    private static readonly NameDraft Quarters = new("khom-ap", "Khóm, ấp", "Quarters and hamlets", string.Empty);

    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private CategoriesService Categories => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task Add_SentTwice_IsOne()
    {
        Assert.True((await Categories.AddAsync(Office.Writer, Quarters, Token)).IsDone);
        Assert.True((await Categories.AddAsync(Office.Writer, Quarters, Token)).IsDone);
        Assert.Equal(new LocalText("Khóm, ấp", "Quarters and hamlets"), (await OnlyAsync()).Term.NameOn(Office.Today));
    }

    [Theory]
    [InlineData("khóm ấp", "Tên", "code")]
    [InlineData("KHOM-AP", "Tên", "code")]
    [InlineData("", "", "code name-vi")]
    public async Task Add_Wrong_SaysWhere(string code, string name, string fields)
    {
        await Categories.AddAsync(Office.Writer, Quarters, Token);
        var saving = await Categories.AddAsync(Office.Writer, new NameDraft(code, name, string.Empty, string.Empty), Token);
        Assert.Equal(fields, string.Join(' ', saving.Problems.Select(problem => problem.Field)));
        await OnlyAsync();
    }

    [Fact]
    public async Task Name_FromADay_LeavesTheTimeBeforeAlone()
    {
        var id = await AddAsync();
        Assert.True((await NameAsync(id, "Khu phố", "2027-01-01")).IsDone);
        var category = (await OnlyAsync()).Term;
        Assert.Equal("Khóm, ấp", category.NameOn(new DateOnly(2026, 12, 31)).Vi);
        Assert.Equal("Khu phố", category.NameOn(new DateOnly(2027, 1, 1)).Vi);
        Assert.Contains("created Name.Vi - Khu phố", await Office.LogAsync(nameof(UnitCategoryName)));
    }

    [Fact]
    public async Task Name_FromAPastDay_NeedsAWord()
    {
        var id = await AddAsync();
        Assert.Equal("from", Assert.Single((await NameAsync(id, "Mới", "2026-11-26")).Problems).Field);
        Assert.Empty((await OnlyAsync()).Term.Names);
        Assert.True((await NameAsync(id, "Mới", "2026-11-26", isSure: true)).IsDone);
    }

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public async Task End_WhileUnitsAreOfIt_NamesThem(string day, bool isRefused)
    {
        var id = await AddAsync();
        await Office.Database.ChangeAsync(db => db.UnitKinds.Add(new UnitKind { Code = "chi-bo", Name = new LocalText("Chi bộ") }), Token);
        var unit = new Unit { Code = "CB1", ValidFrom = new DateOnly(2020, 1, 1) };
        unit.Add(new UnitVersion { From = unit.ValidFrom, Name = new LocalText("CB1"), ShortName = new LocalText("Chi bộ 1"), KindId = 1, CategoryId = id });
        unit.Add(new UnitVersion { From = new DateOnly(2026, 7, 1), Name = new LocalText("CB1"), ShortName = new LocalText("Chi bộ 1"), KindId = 1 });
        await Office.Database.ChangeAsync(db => db.Units.Add(unit), Token);
        var saving = await Categories.EndAsync(Office.Writer, id, day, Token);
        Assert.Equal(!isRefused, saving.IsDone);
        Assert.Equal(isRefused, saving.Problems.Any(problem => problem.Text.Contains("Chi bộ 1 (CB1)", StringComparison.Ordinal)));
        Assert.Equal(isRefused ? null : new DateOnly(2026, 6, 30), (await OnlyAsync()).Term.To);
    }

    [Fact]
    public async Task Appraiser_KeepsThem_OtherRolesDoNot()
    {
        Assert.True((await Categories.AddAsync(Office.As(Role.Appraiser), Quarters, Token)).IsDone);
        var id = (await OnlyAsync()).Term.Id;
        var writer = Office.As(Role.CommitteeMember);
        Office.AssertRefused(await Categories.AddAsync(writer, Quarters with { Code = "x" }, Token), Reason.RoleMissing);
        Office.AssertRefused(await Categories.NameAsync(writer, id, Quarters with { From = "2027-01-01" }, Token), Reason.RoleMissing);
        Office.AssertRefused(await Categories.EndAsync(writer, id, "2027-01-01", Token), Reason.RoleMissing);
        Office.AssertRefused(await Categories.EndAsync(Office.Writer, 99, "2027-01-01", Token), Reason.NotFound);
        Assert.Empty((await OnlyAsync()).Term.Names);
    }

    private async Task<int> AddAsync()
    {
        await Categories.AddAsync(Office.Writer, Quarters, Token);
        return (await OnlyAsync()).Term.Id;
    }

    private Task<Saving> NameAsync(int id, string name, string from, bool isSure = false) =>
        Categories.NameAsync(Office.Writer, id, new NameDraft(string.Empty, name, string.Empty, from) { IsSure = isSure }, Token);

    private async Task<TermView<UnitCategory>> OnlyAsync() => Assert.Single(await Categories.ListAsync(Office.Writer.Actor, Token));
}
