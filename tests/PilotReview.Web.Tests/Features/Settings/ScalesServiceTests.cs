using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Testing;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Features.Settings.Scales;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

public sealed class ScalesServiceTests(SampleDatabase sample) : IAsyncLifetime
{
    private static readonly ScaleDraft Points = new("diem-2027", "2027-01-01") { NameVi = "Phiếu 50 điểm", Min = "0", Max = "50,5", BasisVi = "Hướng dẫn mới" };

    private static readonly ScaleDraft Ranks = new("loai-2027", "2027-01-01")
    {
        NameVi = "Xếp loại", LevelsVi = "Kém\r\n\r\nKhá\r\nTốt\r\n", LevelsEn = "Poor\nFair\nGood", BasisVi = "Quy định mới",
    };

    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private ScalesService Scales => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
        await Office.Database.ChangeAsync(db => db.ScaleVersions.AddRange(
            new ScaleVersion { Code = "diem-1", ScaleCode = "diem", Name = new LocalText("Phiếu 100 điểm"), From = new DateOnly(2018, 7, 1), Min = 0, Max = 100 },
            new ScaleVersion
            {
                Code = "loai-1", ScaleCode = "loai", Name = new LocalText("Loại"), From = new DateOnly(2018, 1, 1),
                Levels = [new ScaleLevel { Rank = 1, Name = new LocalText("Kém") }, new ScaleLevel { Rank = 2, Name = new LocalText("Tốt") }],
            }), Token);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task Points_NewVersion_EndsTheOneBefore()
    {
        Assert.True((await AddAsync("diem", Points)).IsDone);
        Assert.True((await AddAsync("diem", Points)).IsDone);
        var family = await FamilyAsync("diem");
        Assert.Equal(["diem-2027", "diem-1"], family.Versions.Select(version => version.Code));
        Assert.Equal(50.5m, family.Newest.Max);
        Assert.Equal(new DateOnly(2026, 12, 31), family.Versions[1].To);
        Assert.Empty(ScaleRules.OverlapsOf(family.Versions));
        Assert.Contains("changed To - 2026-12-31", await Office.LogAsync(nameof(ScaleVersion)));
    }

    [Fact]
    public async Task Ranks_NewVersion_HasItsLevelsInOrder()
    {
        Assert.True((await AddAsync("loai", Ranks)).IsDone);
        Assert.True((await AddAsync("loai", Ranks)).IsDone);
        Assert.Equal(
            ["1 Kém/Poor", "2 Khá/Fair", "3 Tốt/Good"],
            (await FamilyAsync("loai")).Newest.Levels.OrderBy(level => level.Rank).Select(level => $"{level.Rank} {level.Name.Vi}/{level.Name.En}"));
    }

    public static TheoryData<string, ScaleDraft, string> Wrong => new()
    {
        { "diem", Points with { Max = "" }, "max" },
        { "diem", Points with { Min = "" }, "min" },
        { "diem", Points with { Min = "60" }, "min" },
        { "diem", Points with { Min = "một" }, "min" },
        { "diem", Points with { Max = "1e9" }, "max" },
        { "diem", Points with { Max = "50,12345" }, "max" },
        { "diem", Points with { Code = "LOAI-1" }, "code" },
        { "diem", Points with { Code = "loai-1" }, "code" },
        { "diem", Points with { Code = "mã số" }, "code" },
        { "diem", Points with { From = "2018-07-01" }, "from" },
        { "diem", Points with { From = "" }, "from" },
        { "diem", Points with { NameVi = "" }, "name-vi" },
        { "diem", Points with { BasisVi = "a\u0000b" }, "basis-vi" },
        { "loai", Ranks with { LevelsVi = "Kém" }, "levels-vi" },
        { "loai", Ranks with { LevelsVi = "Kém\nkém\nTốt" }, "levels-vi" },
        { "loai", Ranks with { LevelsEn = "Poor\nGood" }, "levels-en" },
        { "loai", Ranks with { LevelsVi = string.Join('\n', Enumerable.Range(1, 21)), LevelsEn = "" }, "levels-vi" },
        { "loai", Ranks with { Min = "0" }, "" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_SaysWhereAndChangesNothing(string family, ScaleDraft draft, string field)
    {
        Assert.Equal(field, Assert.Single((await AddAsync(family, draft)).Problems).Field);
        var only = Assert.Single((await FamilyAsync(family)).Versions);
        Assert.Null(only.To);
    }

    [Fact]
    public async Task GapsAndOverlapsOfAFamily_AreTold()
    {
        Assert.Empty((await FamilyAsync("diem")).Faults);
        await Office.Database.ChangeAsync(db => db.ScaleVersions.AddRange(
            new ScaleVersion { Code = "diem-0", ScaleCode = "diem", Name = new LocalText("Phiếu cũ"), From = new DateOnly(2015, 1, 1), To = new DateOnly(2018, 5, 31), Min = 0, Max = 20 },
            new ScaleVersion { Code = "diem-2", ScaleCode = "diem", Name = new LocalText("Phiếu mới"), From = new DateOnly(2025, 11, 1), Min = 0, Max = 100 }), Token);
        var faults = (await FamilyAsync("diem")).Faults;
        Assert.Equal(2, faults.Count);
        Assert.Contains("Từ 01/06/2018 đến 30/06/2018", faults[0], StringComparison.Ordinal);
        Assert.Contains("diem-1 và diem-2 cùng áp dụng từ 01/11/2025", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiguresOnOrAfterTheDay_AreCountedAndTheRemedyNamed()
    {
        // refused, so the shared sample stays as it is
        var scales = new ScalesService(sample.Database, Office.Time);
        var draft = Points with { From = "2021-01-01" };
        await using var db = sample.Database.CreateDbContext();
        var used = await db.Observations.Where(observation => db.ScaleVersions.Any(version => version.ScaleCode == "cham-diem" && version.Id == observation.ScaleVersionId))
            .ToListAsync(Token);
        var later = used.Where(observation => observation.Period.Start >= new DateOnly(2021, 1, 1)).ToList();
        var problem = Assert.Single((await scales.AddVersionAsync(Office.Writer, "cham-diem", draft, Token)).Problems);
        Assert.Equal(ScaleDraft.FromField, problem.Field);
        Assert.Contains(Formats.Count(later.Count, Formats.Vietnamese), problem.Text, StringComparison.Ordinal);
        Assert.Contains(Formats.Date(later.Max(observation => observation.Period.End).AddDays(1)), problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherRoles_AndUnknownFamilies_AreRefused()
    {
        Office.AssertRefused(await Scales.AddVersionAsync(Office.As(Role.CommitteeMember), "diem", Points, Token), Reason.RoleMissing);
        Office.AssertRefused(await AddAsync("khong-co", Points), Reason.NotFound);
        Assert.Equal(2, (await Scales.ListAsync(Office.As(Role.Appraiser).Actor, Token)).Count);
        Assert.Empty(await Scales.ListAsync(Office.As(Role.CommitteeMember).Actor, Token));
    }

    private Task<Saving> AddAsync(string family, ScaleDraft draft) => Scales.AddVersionAsync(Office.Writer, family, draft, Token);

    private async Task<ScaleFamily> FamilyAsync(string code) => (await Scales.ListAsync(Office.Writer.Actor, Token)).Single(family => family.Code == code);
}
