using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Documents.Model;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Settings;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

public sealed class SettingsServiceTests : IAsyncLifetime
{
    private Office? _office;

    public static TheoryData<Role> Readers => [.. Enum.GetValues<Role>().Where(role => !Permissions.Allow(role, Permission.ManageSettings))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private SettingsService Settings => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task Set_FromToday_HoldsAndTellsWho()
    {
        Assert.True((await SetAsync("document.body-size", "15", "2026-11-29")).IsDone);
        var view = await ViewAsync(OfficeSettings.BodySize);
        Assert.Equal("15", view.Value);
        Assert.Equal("Văn phòng Thành ủy ghi lúc 10:03 ngày 29/11/2026", view.Now?.Author?.Sentence);
        Assert.Equal(["created From - 2026-11-29", "created Key - document.body-size", "created Value - 15"], (await Office.LogAsync(nameof(SettingValue))).Order());
    }

    [Fact]
    public async Task Set_SameDayAgain_ReplacesAndLogsBoth()
    {
        await SetAsync("document.line-pitch", "20", "2026-11-29");
        Assert.True((await SetAsync("document.line-pitch", "22", "29/11/2026")).IsDone);
        Assert.Equal("22", Assert.Single((await ViewAsync(OfficeSettings.LinePitch)).Rows).Value);
        Assert.Equal("changed Value 20 22", (await Office.LogAsync(nameof(SettingValue)))[^1]);
    }

    [Fact]
    public async Task Set_SentTwice_IsOneRow()
    {
        await SetAsync("backup.time", "21:15", "2026-11-29");
        var log = await Office.LogAsync(nameof(SettingValue));
        Assert.True((await SetAsync("backup.time", "21:15", "2026-11-29")).IsDone);
        Assert.Single((await ViewAsync(OfficeSettings.BackupAt)).Rows);
        Assert.Equal(log, await Office.LogAsync(nameof(SettingValue)));
    }

    [Fact]
    public async Task Term_IsNotBegunUnderIssuedDocuments_ButBeforeAndAfterThem()
    {
        const string Term = "document.term";
        Assert.True((await SetAsync(Term, "2020–2025", "2020-10-01")).IsDone);
        await Office.IssueAsync(new DateOnly(2026, 11, 29));
        Assert.Contains("đánh lại từ 01", Assert.Single((await SetAsync(Term, "2025–2030", "2026-11-29")).Problems).Text, StringComparison.Ordinal);
        Assert.False((await SetAsync(Term, "2025–2030", "2025-10-01")).IsDone);
        Assert.True((await SetAsync(Term, "2020–2025", "2020-10-01")).IsDone);
        Assert.True((await SetAsync(Term, "2025–2030", "2026-11-30")).IsDone);
        Assert.True((await SetAsync(Term, "2030–2035", "2030-10-01")).IsDone);
    }

    [Fact]
    public async Task Set_SentByManyAtOnce_IsOneRow()
    {
        var savings = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SetAsync("backup.days", "30", "2026-12-01"), Token)));
        Assert.All(savings, saving => Assert.True(saving.IsDone));
        Assert.Single((await ViewAsync(OfficeSettings.BackupDays)).Rows);
    }

    [Fact]
    public async Task Planned_ShowsAndIsWithdrawn()
    {
        await SetAsync("document.closing-mark", "./.", "2027-01-01");
        var planned = Assert.Single((await ViewAsync(OfficeSettings.ClosingMark)).Planned);
        Assert.Equal(".", (await ViewAsync(OfficeSettings.ClosingMark)).Value);
        Assert.True((await Settings.WithdrawAsync(Office.Writer, planned.Id, Token)).IsDone);
        Assert.True((await Settings.WithdrawAsync(Office.Writer, planned.Id, Token)).IsDone);
        Assert.Empty((await ViewAsync(OfficeSettings.ClosingMark)).Rows);
        Assert.Contains("removed Value ./. -", await Office.LogAsync(nameof(SettingValue)));
    }

    [Fact]
    public async Task Begun_IsNotWithdrawn()
    {
        await SetAsync("document.closing-mark", "./.", "2026-11-29");
        var row = Assert.Single((await ViewAsync(OfficeSettings.ClosingMark)).Rows);
        var saving = await Settings.WithdrawAsync(Office.Writer, row.Id, Token);
        Assert.Contains("29/11/2026", Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
        Assert.Single((await ViewAsync(OfficeSettings.ClosingMark)).Rows);
    }

    [Theory]
    [InlineData("document.body-size", "15", "2026-11-28", "from")]
    [InlineData("sign-in.idle-minutes", "30", "2026-11-28", "from")]
    [InlineData("backup.days", "30", "2020-01-01", "from")]
    [InlineData("document.body-size", "16", "2026-11-29", "value")]
    [InlineData("document.body-size", "<script>alert(1)</script>", "2026-11-29", "value")]
    [InlineData("document.body-size", "15", "31/02/2026", "from")]
    [InlineData("document.body-size", "15", "", "from")]
    [InlineData("document.body-size", "15", "9999-12-31", "from")]
    [InlineData("document.body-size", "", "", "value from")]
    [InlineData("backup.time", "25:00", "2026-11-29", "value")]
    [InlineData("document.address", "soket.local", "2026-11-29", "value")]
    public async Task Wrong_SaysWhereAndChangesNothing(string key, string value, string from, string fields)
    {
        var saving = await SetAsync(key, value, from);
        Assert.Equal(fields, string.Join(' ', saving.Problems.Select(problem => problem.Field)));
        Assert.Empty(await Office.LogAsync(nameof(SettingValue)));
    }

    [Fact]
    public async Task WrongValue_IsToldWithTheBounds() => Assert.Equal(
        "“23” không nhận được. Số nguyên từ 18 đến 22.", Assert.Single((await SetAsync("document.line-pitch", "23", "2026-11-29")).Problems).Text);

    [Fact]
    public async Task LongValue_IsToldShort() =>
        Assert.InRange(Assert.Single((await SetAsync("document.line-pitch", new string('9', 100_000), "2026-11-29")).Problems).Text.Length, 1, 200);

    [Fact]
    public async Task ValueThatHoldsAnyway_IsNotSetAgain()
    {
        await SetAsync("document.body-size", "15", "2026-11-29");
        Assert.Contains("29/11/2026", Assert.Single((await SetAsync("document.body-size", "15", "2026-12-29")).Problems).Text, StringComparison.Ordinal);
        Assert.Single((await ViewAsync(OfficeSettings.BodySize)).Rows);
    }

    [Fact]
    public async Task Deadline_BeginsInThePastUntilSomebodyTypedFigures()
    {
        Assert.True((await SetAsync("deadline.month-data", "8", "2026-01-01")).IsDone);
        await TypeAFigureAsync();
        Assert.Equal("from", Assert.Single((await SetAsync("deadline.month-data", "5", "2026-02-01")).Problems).Field);
        Assert.True((await SetAsync("deadline.month-data", "5", "2026-11-29")).IsDone);
    }

    [Fact]
    public async Task UnknownSetting_IsNotFound() => Office.AssertRefused(await SetAsync("no.such", "1", "2026-11-29"), Reason.NotFound);

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task OtherRoles_ChangeNothing(Role role)
    {
        await SetAsync("backup.days", "30", "2027-01-01");
        var row = Assert.Single((await ViewAsync(OfficeSettings.BackupDays)).Rows);
        var draft = new SettingDraft("backup.days", "31", "2026-12-01");
        Office.AssertRefused(await Settings.SetAsync(Office.As(role), draft, Token), Reason.RoleMissing);
        Office.AssertRefused(await Settings.WithdrawAsync(Office.As(role), row.Id, Token), Reason.RoleMissing);
        Assert.Single((await ViewAsync(OfficeSettings.BackupDays)).Rows);
        Assert.Equal(role == Role.Appraiser, (await Settings.ListAsync(Office.As(role).Actor, Token)).Count > 0);
    }

    [Fact]
    public async Task Documents_TakeWhatHoldsToday()
    {
        var styles = new DocumentStyles(Office.Database, Office.Time);
        await SetAsync("document.body-size", "15", "2026-11-29");
        await SetAsync("document.line-pitch", "22", "2026-11-30");
        Assert.Equal(new DocumentStyle(15, 19, "."), await styles.TodayAsync(Token));
        Office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new DocumentStyle(15, 22, "."), await styles.TodayAsync(Token));
    }

    private Task<Saving> SetAsync(string key, string value, string from) => Settings.SetAsync(Office.Writer, new SettingDraft(key, value, from), Token);

    private async Task<SettingView> ViewAsync(Setting setting) =>
        (await Settings.ListAsync(Office.Writer.Actor, Token)).Single(view => view.Setting == setting);

    private async Task TypeAFigureAsync()
    {
        await using var db = Office.Database.CreateDbContext();
        var kind = new UnitKind { Code = "chi-bo", Name = new LocalText("Chi bộ") };
        db.UnitKinds.Add(kind);
        await db.SaveChangesAsync(Token);
        var unit = new Unit { Code = "CB1", ValidFrom = Office.Today };
        unit.Add(new UnitVersion { From = Office.Today, Name = new LocalText("Chi bộ 1"), ShortName = new LocalText("Chi bộ 1"), KindId = kind.Id });
        var indicator = new Indicator
        {
            Code = "DV", Name = new LocalText("Đảng viên"), ShortName = new LocalText("ĐV"), Kind = IndicatorKind.Count, Direction = Direction.Neutral,
            PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum,
        };
        db.AddRange(unit, indicator);
        await db.SaveChangesAsync(Token);
        var observation = new Observation { UnitId = unit.Id, IndicatorId = indicator.Id, Period = Period.Month(2026, 10) };
        observation.Record(ObservationFigure.Empty with { Numerator = 1, Denominator = 1 }, ObservationState.Draft, new ObservationEntry { Source = ObservationSource.Typed });
        db.Observations.Add(observation);
        await db.SaveChangesAsync(Token);
    }
}
