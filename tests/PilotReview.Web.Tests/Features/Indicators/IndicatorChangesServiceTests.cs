using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Indicators;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Settings;
using Xunit;

namespace PilotReview.Web.Tests.Features.Indicators;

public sealed class IndicatorChangesServiceTests : IAsyncLifetime
{
    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private IndicatorChangesService Changes => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
        Assert.True((await new IndicatorsService(Office.Database, Office.Time).AddAsync(Office.Writer, IndicatorForms.New.With("applies="), Token)).IsDone);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task Definition_HoldsFromItsDay_AndIsToldWithReasonAndAuthor()
    {
        Assert.True((await DefineAsync("from=2027-01-01", "reason=Hướng dẫn mới", "name-vi=Tên mới")).IsDone);
        Assert.True((await DefineAsync("from=2027-01-01", "reason=Hướng dẫn mới", "name-vi=Tên mới")).IsDone);
        var view = await ViewAsync();
        var version = Assert.Single(view.Versions);
        Assert.Equal("Tỷ lệ dự họp", view.Indicator.On(new DateOnly(2026, 12, 31)).Name.Vi);
        Assert.Equal("Tên mới", view.Indicator.On(new DateOnly(2027, 1, 1)).Name.Vi);
        Assert.Equal("Hướng dẫn mới", version.Reason);
        Assert.Equal("Văn phòng Thành ủy", view.VersionAuthors[version.Id].Post);
    }

    [Theory]
    [InlineData("from", "from=")]
    [InlineData("reason", "reason=")]
    [InlineData("from", "name-vi=Tỷ lệ dự họp")]
    [InlineData("name-vi", "name-vi=")]
    [InlineData("lower", "lower=3", "upper=2")]
    public async Task WrongDefinition_SaysWhere(string field, params string[] changes)
    {
        Assert.Equal(field, Assert.Single((await DefineAsync(["from=2027-01-01", "reason=Vì", "name-vi=Tên mới", .. changes])).Problems).Field);
        Assert.Empty((await ViewAsync()).Versions);
    }

    [Fact]
    public async Task OtherDefinitionOfTheSameDay_IsRefused()
    {
        Assert.True((await DefineAsync("from=2027-01-01", "reason=Một", "name-vi=Tên mới")).IsDone);
        Assert.Equal("from", Assert.Single((await DefineAsync("from=2027-01-01", "reason=Hai", "name-vi=Tên khác")).Problems).Field);
    }

    [Theory]
    [InlineData(ReviewState.ForDecision, "2021-09-30", false)]
    [InlineData(ReviewState.Published, "2020-01-01", false)]
    [InlineData(ReviewState.Published, "2021-10-01", true)]
    [InlineData(ReviewState.Appraisal, "2020-01-01", true)]
    public async Task UnderAFrozenReview_NothingBegins(ReviewState state, string from, bool isDone)
    {
        await HoldAsync(state);
        foreach (var saving in (Saving[])[
            await DefineAsync($"from={from}", "reason=Vì", "name-vi=Tên mới"), await TargetAsync($"from={from}", "target=90", "basis-vi=Nghị quyết")])
        {
            Assert.Equal(isDone, saving.IsDone);
            if (!isDone)
            {
                var problem = Assert.Single(saving.Problems);
                Assert.Equal("from", problem.Field);
                Assert.Contains("SK-2021", problem.Text, StringComparison.Ordinal);
                Assert.Contains("01/10/2021", problem.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(state == ReviewState.Appraisal ? null : "SK-2021", (await ViewAsync()).FrozenBy?.Code);
    }

    [Fact]
    public async Task Targets_FollowOneAnother()
    {
        Assert.True((await TargetAsync("from=2018-08-01", "target=85", "basis-vi=12-HD/BTCTW")).IsDone);
        Assert.True((await TargetAsync("from=2027-01-01", "target=95", "basis-vi=Nghị quyết")).IsDone);
        Assert.True((await TargetAsync("from=2025-11-01", "target=90", "basis-vi=42-HD/BTCTW")).IsDone);
        Assert.True((await TargetAsync("from=2025-11-01", "target=90", "basis-vi=42-HD/BTCTW")).IsDone);
        Assert.Equal(
            ["85 2018-08-01 2025-10-31", "90 2025-11-01 2026-12-31", "95 2027-01-01 "],
            (await ViewAsync()).Targets.Reverse().Select(target => $"{target.Value:0} {FormReader.Write(target.From)} {FormReader.Write(target.To)}"));
    }

    [Theory]
    [InlineData("target", "target=")]
    [InlineData("target", "target=101")]
    [InlineData("target", "target=-1")]
    [InlineData("from", "from=")]
    [InlineData("basis-vi", "basis-vi=")]
    public async Task WrongTarget_SaysWhere(string field, string change) =>
        Assert.Equal(field, Assert.Single((await TargetAsync("from=2027-01-01", "target=90", "basis-vi=Nghị quyết", change)).Problems).Field);

    [Theory]
    [InlineData("2026-12-31", "8", true)]
    [InlineData("2026-12-31", "85", false)]
    [InlineData("2027-01-01", "85", true)]
    [InlineData("2027-01-01", "40", false)]
    [InlineData("2027-01-01", "101", false)]
    public async Task Target_LiesOnTheScaleAndInTheBoundsOfItsDay(string from, string target, bool isDone)
    {
        await Office.Database.ChangeAsync(
            db =>
            {
                db.ScaleVersions.AddRange(
                    new ScaleVersion { Code = "d-10", ScaleCode = "d", Name = new LocalText("Điểm 10"), From = new DateOnly(2015, 1, 1), To = new DateOnly(2026, 12, 31), Min = 0, Max = 10 },
                    new ScaleVersion { Code = "d-100", ScaleCode = "d", Name = new LocalText("Điểm 100"), From = new DateOnly(2027, 1, 1), Min = 0, Max = 100 });
                var score = new Indicator
                {
                    Code = "DIEM", Name = new LocalText("Điểm"), ShortName = new LocalText("Điểm"), Kind = IndicatorKind.Score, Direction = Direction.HigherIsBetter,
                    PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Own, ScaleCode = "d",
                };
                score.Versions.Add(new IndicatorVersion
                {
                    From = new DateOnly(2027, 1, 1), Name = score.Name, ShortName = score.ShortName, Direction = score.Direction, Reason = "Thang mới", Decimals = 1, LowerBound = 50,
                });
                db.Indicators.Add(score);
            },
            Token);
        var saving = await Changes.SetTargetAsync(Office.Writer, "DIEM", IndicatorForms.Of($"from={from}", $"target={target}", "basis-vi=Nghị quyết"), Token);
        Assert.Equal(isDone ? [] : ["target"], saving.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task Use_IsChangedAndLogged()
    {
        Assert.True((await UseAsync("order=7", "denominator-from=members")).IsDone);
        var indicator = (await ViewAsync()).Indicator;
        Assert.Equal((7, DenominatorSource.Members), (indicator.Order, indicator.DenominatorSource));
        Assert.Contains("changed Order 3 7", await Office.LogAsync(nameof(Indicator)));
        Assert.Equal("balance", Assert.Single((await UseAsync("balance=LA - DH-1")).Problems).Field);
        Assert.Equal(7, (await ViewAsync()).Indicator.Order);
    }

    [Fact]
    public async Task End_WaitsForTheLastFigure()
    {
        await EnterAsync(Period.Month(2026, 11));
        var problem = Assert.Single((await Changes.EndAsync(Office.Writer, "DH-1", IndicatorForms.Of("in-use-to=2026-10-31"), Token)).Problems);
        Assert.Contains("30/11/2026", problem.Text, StringComparison.Ordinal);
        Assert.True((await Changes.EndAsync(Office.Writer, "DH-1", IndicatorForms.Of("in-use-to=2026-11-30"), Token)).IsDone);
        Assert.False((await ViewAsync()).Indicator.IsCollectedIn(Period.Month(2026, 12)));
        Assert.True((await Changes.EndAsync(Office.Writer, "DH-1", IndicatorForms.Of("in-use-to="), Token)).IsDone);
        Assert.Null((await ViewAsync()).Indicator.InUseTo);
    }

    [Fact]
    public async Task Kind_ChangesUntilThereAreFigures()
    {
        Assert.True((await KindAsync("kind=measure", "period=quarter", "aggregation=max", "yes-no=")).Problems is [{ Field: "denominator-from" }]);
        Assert.True((await UseAsync("denominator-from=")).IsDone);
        Assert.True((await KindAsync("kind=measure", "period=quarter", "aggregation=max")).IsDone);
        Assert.Equal(PeriodKind.Quarter, (await ViewAsync()).Indicator.PeriodKind);
        await EnterAsync(Period.Of(PeriodKind.Quarter, new DateOnly(2026, 7, 1)));
        Assert.Contains("thêm chỉ số khác", Assert.Single((await KindAsync("kind=measure", "period=month", "aggregation=max")).Problems).Text, StringComparison.Ordinal);
        Assert.Equal(PeriodKind.Quarter, (await ViewAsync()).Indicator.PeriodKind);
    }

    [Fact]
    public async Task Kind_OfTheYardstick_IsFixed()
    {
        await HoldAsync(ReviewState.Draft);
        Assert.Contains("thước đo", Assert.Single((await KindAsync("kind=count", "period=month", "aggregation=sum")).Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherRoles_AndUnknownCodes_AreRefused()
    {
        Office.AssertRefused(await Changes.DefineAsync(Office.As(Role.CommitteeMember), "DH-1", IndicatorForms.Definition.With(), Token), Reason.RoleMissing);
        Office.AssertRefused(await Changes.EndAsync(Office.As(Role.WardOfficial), "DH-1", IndicatorForms.Of("in-use-to=2026-11-30"), Token), Reason.RoleMissing);
        Office.AssertRefused(await Changes.EndAsync(Office.Writer, "khong-co", IndicatorForms.Of("in-use-to=2026-11-30"), Token), Reason.NotFound);
    }

    private Task<Saving> DefineAsync(params string[] changes) => Changes.DefineAsync(Office.Writer, "DH-1", IndicatorForms.Definition.With(changes), Token);

    private Task<Saving> TargetAsync(params string[] fields) => Changes.SetTargetAsync(Office.Writer, "DH-1", IndicatorForms.Of(fields), Token);

    private Task<Saving> UseAsync(params string[] fields) => Changes.UseAsync(Office.Writer, "DH-1", IndicatorForms.Of(fields), Token);

    private Task<Saving> KindAsync(params string[] fields) => Changes.ChangeKindAsync(Office.Writer, "DH-1", IndicatorForms.Of(fields), Token);

    private async Task<IndicatorView> ViewAsync() =>
        await new IndicatorsService(Office.Database, Office.Time).FindAsync(Office.Writer.Actor, "DH-1", Token) ?? throw new InvalidOperationException("It is gone.");

    private async Task EnterAsync(Period period)
    {
        await using var db = Office.Database.CreateDbContext();
        var kind = new Core.Units.UnitKind { Code = "chi-bo", Name = new LocalText("Chi bộ") };
        db.UnitKinds.Add(kind);
        await db.SaveChangesAsync(Token);
        var unit = new Core.Units.Unit { Code = "U", ValidFrom = new DateOnly(2015, 1, 1) };
        unit.Add(new Core.Units.UnitVersion { From = unit.ValidFrom, Name = new LocalText("U"), ShortName = new LocalText("U"), KindId = kind.Id });
        db.Units.Add(unit);
        await db.SaveChangesAsync(Token);
        var observation = new Observation { UnitId = unit.Id, IndicatorId = (await ViewAsync()).Indicator.Id, Period = period };
        observation.Record(new ObservationFigure { Numerator = 3, Denominator = 9 }, ObservationState.Draft, new ObservationEntry { At = Office.Time.GetUtcNow() });
        db.Observations.Add(observation);
        await db.SaveChangesAsync(Token);
    }

    private async Task HoldAsync(ReviewState state)
    {
        await using var db = Office.Database.CreateDbContext();
        var pilot = new Pilot
        {
            Code = "TD", Name = new LocalText("Thí điểm"), Model = new LocalText("Mô hình"), Start = new DateOnly(2018, 10, 1),
            Yardstick = [new YardstickItem { IndicatorId = (await ViewAsync()).Indicator.Id, Order = 1, FixedOn = new DateOnly(2018, 9, 1) }],
        };
        db.Pilots.Add(pilot);
        await db.SaveChangesAsync(Token);
        db.Reviews.Add(new Review
        {
            Code = "SK-2021", PilotId = pilot.Id, Title = new LocalText("Sơ kết"), AsOf = new DateOnly(2021, 9, 30), BeforeFrom = Period.Month(2016, 10), AfterTo = Period.Month(2021, 9),
            SettlingMonths = 3, State = state,
        });
        await db.SaveChangesAsync(Token);
    }
}
