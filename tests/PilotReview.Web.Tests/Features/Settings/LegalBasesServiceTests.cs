using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Features.Settings.LegalBases;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

public sealed class LegalBasesServiceTests : IAsyncLifetime
{
    private static readonly BasisDraft Good = new("62-KH/ThU", "Kế hoạch sơ kết", "Plan of the review", "2021-05-14", "2021-05-14", "");

    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private LegalBasesService Bases => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task Add_IsThereAndLogged()
    {
        Assert.True((await AddAsync(Good)).IsDone);
        var view = await OnlyAsync();
        Assert.Equal(Good, BasisDraft.Of(view.Basis));
        Assert.StartsWith("Văn phòng Thành ủy", view.Author?.Sentence, StringComparison.Ordinal);
        Assert.Contains("created Number - 62-KH/ThU", await Office.LogAsync(nameof(LegalBasis)));
    }

    [Fact]
    public async Task Add_SentTwice_IsOne()
    {
        await AddAsync(Good);
        Assert.True((await AddAsync(Good with { Number = " 62-KH/ThU " })).IsDone);
        await OnlyAsync();
    }

    [Fact]
    public async Task Add_NumberTaken_NamesTheOther()
    {
        await AddAsync(Good);
        var problem = Assert.Single((await AddAsync(Good with { Number = "62-kh/thu", TitleVi = "Khác" })).Problems);
        Assert.Equal(BasisDraft.NumberField, problem.Field);
        Assert.Contains("Kế hoạch sơ kết", problem.Text, StringComparison.Ordinal);
        await OnlyAsync();
    }

    public static TheoryData<string, string> WrongFields => new()
    {
        { "number", string.Empty }, { "number", new string('1', 101) }, { "number", "62\u0000" }, { "number", "62\u202Eabc" }, { "title-vi", "  " },
        { "title-vi", new string('a', 501) }, { "title-vi", "một\nhai" }, { "title-en", new string('a', 501) }, { "title-en", "\u0007" }, { "date", "hôm nay" },
        { "date", "2021-05-15" }, { "to", "2021-05-13" }, { "to", "0001-01-01" },
    };

    [Theory]
    [MemberData(nameof(WrongFields))]
    public async Task Add_Wrong_SaysWhere(string field, string text)
    {
        var draft = field switch
        {
            "number" => Good with { Number = text },
            "title-vi" => Good with { TitleVi = text },
            "title-en" => Good with { TitleEn = text },
            "date" => Good with { Date = text },
            _ => Good with { To = text },
        };
        var saving = await AddAsync(draft);

        // a day of issue after the first day in force is told at the latter
        Assert.Equal(text == "2021-05-15" ? "from" : field, Assert.Single(saving.Problems).Field);
        Assert.Empty(await Bases.ListAsync(Office.Writer.Actor, Token));
    }

    [Fact]
    public async Task Add_LongestAllowed_IsTaken() =>
        Assert.True((await AddAsync(Good with { Number = new string('1', 100), TitleVi = new string('ệ', 500), TitleEn = "<b>&\"'</b>" })).IsDone);

    [Fact]
    public async Task Correct_ChangesAndLogsBoth()
    {
        await AddAsync(Good);
        var id = (await OnlyAsync()).Basis.Id;
        Assert.True((await CorrectAsync(id, Good with { TitleVi = "Kế hoạch tổng kết" }, Good)).IsDone);
        Assert.Equal("changed Title.Vi Kế hoạch sơ kết Kế hoạch tổng kết", (await Office.LogAsync(nameof(LegalBasis)))[^1]);
        Assert.True((await CorrectAsync(id, Good with { TitleVi = "Kế hoạch tổng kết" }, Good)).IsDone);
    }

    [Fact]
    public async Task Correct_Stale_TellsBothAndLosesNothing()
    {
        await AddAsync(Good);
        var id = (await OnlyAsync()).Basis.Id;
        await CorrectAsync(id, Good with { TitleVi = "Của người kia" }, Good);
        var mine = Good with { TitleVi = "Của tôi" };
        var stale = await CorrectAsync(id, mine, Good);
        Assert.Contains("“Kế hoạch sơ kết”", stale.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("“Của người kia”", stale.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("“Của tôi”", stale.Problems[0].Text, StringComparison.Ordinal);
        Assert.Equal("Của người kia", (await OnlyAsync()).Basis.Title.Vi);
        Assert.True((await CorrectAsync(id, mine, Good with { TitleVi = "Của người kia" })).IsDone);
        Assert.Equal("Của tôi", (await OnlyAsync()).Basis.Title.Vi);
    }

    [Fact]
    public async Task Correct_ToANumberOfAnother_IsRefused()
    {
        await AddAsync(Good);
        var id = (await OnlyAsync()).Basis.Id;
        await AddAsync(Good with { Number = "63-KH/ThU" });
        Assert.Equal(BasisDraft.NumberField, Assert.Single((await CorrectAsync(id, Good with { Number = "63-KH/ThU" }, Good)).Problems).Field);
    }

    [Fact]
    public async Task End_GivesTheDayBefore_AndARunningPilotIsNamed()
    {
        await AddAsync(Good);
        var id = (await OnlyAsync()).Basis.Id;
        await Office.Database.ChangeAsync(db => db.Pilots.Add(new Pilot
        {
            Code = "P", Name = new LocalText("Thí điểm"), Model = new LocalText("Mô hình"), Start = new DateOnly(2021, 6, 1), LegalBases = [.. db.LegalBases],
        }), Token);
        Assert.Empty((await OnlyAsync()).LeftOn(Office.Today));
        Assert.True((await Bases.EndAsync(Office.Writer, id, "2026-11-29", Token)).IsDone);
        var view = await OnlyAsync();
        Assert.Equal(new DateOnly(2026, 11, 28), view.Basis.InForceTo);
        Assert.Equal("P", Assert.Single(view.LeftOn(Office.Today)).Code);
        Assert.Empty(view.LeftOn(new DateOnly(2026, 11, 28)));
    }

    [Theory]
    [InlineData("2021-05-14")]
    [InlineData("2021-05-13")]
    [InlineData("")]
    [InlineData("mai")]
    public async Task End_NotAfterTheBeginning_IsRefused(string day)
    {
        await AddAsync(Good);
        var saving = await Bases.EndAsync(Office.Writer, (await OnlyAsync()).Basis.Id, day, Token);
        Assert.Equal(BasisDraft.ToField, Assert.Single(saving.Problems).Field);
        Assert.Null((await OnlyAsync()).Basis.InForceTo);
    }

    [Fact]
    public async Task OtherRoles_ChangeNothing()
    {
        await AddAsync(Good);
        var id = (await OnlyAsync()).Basis.Id;
        var writer = Office.As(Role.Appraiser);
        Office.AssertRefused(await Bases.AddAsync(writer, Good with { Number = "x" }, Token), Reason.RoleMissing);
        Office.AssertRefused(await Bases.CorrectAsync(writer, id, Good with { Number = "x" }, Good, Token), Reason.RoleMissing);
        Office.AssertRefused(await Bases.EndAsync(writer, id, "2026-11-29", Token), Reason.RoleMissing);
        Assert.Equal(Good, BasisDraft.Of((await OnlyAsync()).Basis));
        Assert.Empty(await Bases.ListAsync(Office.As(Role.Viewer).Actor, Token));
    }

    [Fact]
    public async Task NoSuchBasis_IsNotFound()
    {
        Office.AssertRefused(await CorrectAsync(7, Good, Good), Reason.NotFound);
        Office.AssertRefused(await Bases.EndAsync(Office.Writer, 0, "2026-11-29", Token), Reason.NotFound);
    }

    private Task<Saving> AddAsync(BasisDraft draft) => Bases.AddAsync(Office.Writer, draft, Token);

    private Task<Saving> CorrectAsync(int id, BasisDraft draft, BasisDraft was) => Bases.CorrectAsync(Office.Writer, id, draft, was, Token);

    private async Task<BasisView> OnlyAsync() => Assert.Single(await Bases.ListAsync(Office.Writer.Actor, Token));
}
