using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Indicators;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Settings;
using Xunit;

namespace PilotReview.Web.Tests.Features.Indicators;

public sealed class IndicatorsServiceTests : IAsyncLifetime
{
    private Office? _office;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Office Office => _office ?? throw new InvalidOperationException("The office has not opened.");

    private IndicatorsService Indicators => new(Office.Database, Office.Time);

    private StarterService Starter => new(Office.Database, Office.Time);

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _office = await Office.OpenAsync();
        await Office.Database.ChangeAsync(db => db.UnitCategories.AddRange(
            new UnitCategory { Code = "khom-ap", Name = new LocalText("Khóm, ấp") }, new UnitCategory { Code = "co-quan", Name = new LocalText("Cơ quan") }), Token);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [Fact]
    public async Task New_IsStoredOnceWithAllThatWasTyped()
    {
        Assert.True((await AddAsync()).IsDone);
        Assert.True((await AddAsync()).IsDone);
        var indicator = Assert.Single((await Indicators.ListAsync(Office.Writer.Actor, Token)).Indicators);
        Assert.Equal(("DH-1", IndicatorKind.Proportion, PeriodKind.Month, Aggregation.Sum), (indicator.Code, indicator.Kind, indicator.PeriodKind, indicator.Aggregation));
        Assert.Equal(("Có mặt trên phải dự", "Attendance", 2.5m, 3), (indicator.Definition.Vi, indicator.Name.En, indicator.SmallestChange, indicator.Order));
        Assert.Equal((DenominatorSource.MustAttend, "khom-ap;co-quan"), (indicator.DenominatorSource, indicator.AppliesTo));
        Assert.Contains("created Code - DH-1", await Office.LogAsync(nameof(Indicator)));
    }

    [Theory]
    [InlineData("code", "code=")]
    [InlineData("code", "code=có dấu")]
    [InlineData("code", "code=dsh")]
    [InlineData("name-vi", "name-vi=")]
    [InlineData("name-vi", "name-vi=a\u202Eb")]
    [InlineData("short-vi", "short-vi=Tên dài hơn bốn mươi chữ thì không đứng được trên đầu cột")]
    [InlineData("definition-vi", "definition-vi=")]
    [InlineData("kind", "kind=percent")]
    [InlineData("direction", "direction=")]
    [InlineData("decimals", "decimals=7")]
    [InlineData("decimals", "decimals=1,5")]
    [InlineData("smallest", "smallest=-1")]
    [InlineData("smallest", "smallest=nhiều")]
    [InlineData("lower", "lower=5", "upper=4")]
    [InlineData("order", "order=0")]
    [InlineData("scale", "kind=ordinal", "aggregation=own", "denominator-from=")]
    [InlineData("aggregation", "aggregation=max")]
    [InlineData("denominator-code", "denominator-from=other_numerator")]
    [InlineData("denominator-code", "denominator-from=other_numerator", "denominator-code=LA")]
    [InlineData("denominator-from", "kind=measure", "denominator-from=members")]
    [InlineData("balance", "kind=measure", "denominator-from=", "balance=DH-1 +")]
    [InlineData("balance", "kind=measure", "denominator-from=", "balance=LA + DH-1")]
    [InlineData("", "applies=khom-ap,la")]
    public async Task Wrong_SaysWhereAndStoresNothing(string field, params string[] changes)
    {
        await Office.Database.ChangeAsync(db => db.Indicators.Add(new Indicator
        {
            Code = "DSH", Name = new LocalText("Dự"), ShortName = new LocalText("Dự"), Kind = IndicatorKind.Proportion, Direction = Direction.Neutral, PeriodKind = PeriodKind.Month,
            Aggregation = Aggregation.Sum,
        }), Token);
        var saving = await AddAsync(changes);
        Assert.Equal(field, Assert.Single(saving.Problems).Field);
        Assert.Single((await Indicators.ListAsync(Office.Writer.Actor, Token)).Indicators);
    }

    [Fact]
    public async Task CodeOfAnother_IsRefusedWithItsName()
    {
        Assert.True((await AddAsync()).IsDone);
        Assert.Contains("Tỷ lệ dự họp", Assert.Single((await AddAsync("code=dh-1")).Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starter_IsLoadedOnceAndPassesItsOwnRules()
    {
        var preview = await Starter.PreviewAsync(Office.Writer.Actor, Token) ?? throw new InvalidOperationException();
        Assert.Empty(preview.Unfit);
        Assert.True((await Starter.LoadAsync(Office.Writer, string.Empty, Token)).IsDone);
        Assert.True((await Starter.LoadAsync(Office.Writer, string.Empty, Token)).IsDone);
        var catalogue = await Indicators.ListAsync(Office.Writer.Actor, Token);
        Assert.Equal(preview.Indicators.Select(indicator => indicator.Code), catalogue.Indicators.Select(indicator => indicator.Code));
        Assert.Equal(preview.Scales.Count, catalogue.Scales.Count);
        Assert.All(catalogue.Indicators, indicator => Assert.Empty(catalogue.FaultsOf(indicator)));
        Assert.Contains("created Code - KL", await Office.LogAsync(nameof(Indicator)));
        Assert.True((await Starter.PreviewAsync(Office.Writer.Actor, Token))?.AddsNothing);
    }

    /// <summary>Months that are complete must not owe figures that nobody collected then.</summary>
    [Fact]
    public async Task Starter_IsCollectedFromTheDaySaid()
    {
        Assert.Null(await Starter.StandardStartAsync(Token));
        AssertProblem(await Starter.LoadAsync(Office.Writer, "31/31/2026", Token));
        Assert.True((await Starter.LoadAsync(Office.Writer, "2026-12-01", Token)).IsDone);
        var catalogue = await Indicators.ListAsync(Office.Writer.Actor, Token);
        Assert.All(catalogue.Indicators, indicator => Assert.False(indicator.IsCollectedIn(Period.Of(indicator.PeriodKind, new DateOnly(2026, 11, 30)))));
        Assert.All(catalogue.Indicators.Where(indicator => indicator.PeriodKind == PeriodKind.Month), indicator => Assert.True(indicator.IsCollectedIn(Period.Month(2026, 12))));

        static void AssertProblem(PilotReview.Web.Parts.Forms.Saving saving) => Assert.Equal(StarterService.FromField, Assert.Single(saving.Problems).Field);
    }

    [Fact]
    public async Task Starter_LeavesWhatIsThereAndWhatDoesNotFit()
    {
        // the office counts attendance by quarter, so that the monthly share of speakers has no denominator
        await AddAsync("code=DSH", "period=quarter", "denominator-from=");
        var preview = await Starter.PreviewAsync(Office.Writer.Actor, Token);
        Assert.Equal(["DSH"], preview?.Left.Select(indicator => indicator.Code));
        Assert.Equal("PB", Assert.Single(preview?.Unfit ?? []).Indicator.Code);
        Assert.True((await Starter.LoadAsync(Office.Writer, string.Empty, Token)).IsDone);
        var catalogue = await Indicators.ListAsync(Office.Writer.Actor, Token);
        Assert.Equal(PeriodKind.Quarter, catalogue.ByCode["DSH"].PeriodKind);
        Assert.DoesNotContain("PB", catalogue.ByCode.Keys);
    }

    [Fact]
    public async Task OtherRoles_ReadOrDoNot()
    {
        await AddAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = Office.As(role).Actor;
            var reads = role is Role.WardOfficial or Role.Appraiser or Role.CommitteeMember or Role.Administrator;
            Assert.Equal(reads, (await Indicators.ListAsync(actor, Token)).Indicators.Count > 0);
            Assert.Equal(reads, await Indicators.FindAsync(actor, "DH-1", Token) is not null);
            if (role is not (Role.Appraiser or Role.Administrator))
            {
                Office.AssertRefused(await Indicators.AddAsync(Office.As(role), IndicatorForms.New.With(), Token), Reason.RoleMissing);
                Office.AssertRefused(await Starter.LoadAsync(Office.As(role), string.Empty, Token), Reason.RoleMissing);
                Assert.Null(await Starter.PreviewAsync(actor, Token));
            }
        }

        Assert.Null(await Indicators.FindAsync(Office.Writer.Actor, "khong-co", Token));
    }

    private Task<Saving> AddAsync(params string[] changes) => Indicators.AddAsync(Office.Writer, IndicatorForms.New.With(changes), Token);
}
