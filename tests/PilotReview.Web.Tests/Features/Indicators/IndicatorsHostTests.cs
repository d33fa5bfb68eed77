using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Data.Reviews;
using PilotReview.Data.Queries;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Documents.Model;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Tests.Access;
using Xunit;

namespace PilotReview.Web.Tests.Features.Indicators;

/// <summary>The catalogue as a browser without scripts meets it, and what a definition or a mask does to the pages of others.</summary>
public sealed class IndicatorsHostTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert('x')</script>";

    private TestWeb? _web;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _web = await TestWeb.StartAsync(hasSample: true);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task Indicator_IsAddedFoundWithoutAccentsAndShownAsText()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var fields = IndicatorForms.New.Where(field => field.Key != "applies").Select(field => (field.Key, field.Key == "name-vi" ? $"Đóng góp {Hostile}" : field.Value))
            .Append(("_handler", "new")).Append(("applies", "khom-ap")).Append(("applies", "co-quan")).ToArray();
        using var answer = await browser.SendAsync(Urls.With(Urls.Indicators, "open", "new"), Urls.Indicators, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var list = await browser.ReadAsync(Urls.With(Urls.Indicators, "q", "dong gop"));
        Assert.Contains("indicators/DH-1", list, StringComparison.Ordinal);
        Assert.DoesNotContain("indicators/DSH", list, StringComparison.Ordinal);
        var sheet = await browser.ReadAsync(Urls.Indicator("DH-1"));
        Assert.DoesNotContain(Hostile, sheet, StringComparison.Ordinal);
        Assert.Contains(Hostile, WebUtility.HtmlDecode(sheet), StringComparison.Ordinal);
        Assert.Contains("Khóm, ấp; Cơ quan", WebUtility.HtmlDecode(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongDefinition_StaysInTheFormBesideItsProblem()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        using var answer = await browser.SendAsync(
            Urls.With(Urls.Indicator("DSH"), "open", "define"), Urls.Indicator("DSH"), ("_handler", "define"), ("from", "2021-09-30"), ("reason", "Vì sửa"), ("name-vi", "Tên mới"),
            ("short-vi", "Mới"), ("definition-vi", "Định nghĩa"), ("direction", "higher_is_better"), ("decimals", "1"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Hồ sơ SK-2021", page, StringComparison.Ordinal);
        Assert.Contains("Sớm nhất là 01/10/2021", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Tên mới\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_SeesTheSheetAndNoForms()
    {
        using var browser = await Web.SignInAsync(Role.CommitteeMember);
        var page = await browser.ReadAsync(Urls.With(Urls.Indicator("DSH"), "open", "define"));
        Assert.Contains("lang=\"en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" novalidate", page, StringComparison.Ordinal);
        using var unknown = await browser.GetAsync(Urls.Indicator("khong-co"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>What is defined after the day of a review changes neither its report nor its pages; nor does a definition of before, once the review was frozen.</summary>
    [Fact]
    public async Task LaterDefinition_LeavesThePublishedReportAsItWas()
    {
        var before = await ReportAsync();
        await DefineAsync(new DateOnly(2021, 10, 1));
        Assert.Equal(before, await ReportAsync());
        using var browser = await Web.SignInAsync(Role.CommitteeMember);
        Assert.DoesNotContain("Tên đổi sau", WebUtility.HtmlDecode(await browser.ReadAsync(Urls.Evidence("SK-2021", "P1-K1-BP", "DSH"))), StringComparison.Ordinal);
        Assert.Contains("Tên đổi sau", WebUtility.HtmlDecode(await browser.ReadAsync(Urls.Evidence("SK-2023", "P1-K1-BP", "DSH"))), StringComparison.Ordinal);

        await DefineAsync(new DateOnly(2021, 9, 30));
        Assert.Equal(before, await ReportAsync());
    }

    /// <summary>A sensitive indicator in the yardstick of the published review: page, report and history of the committee member are masked, those of the appraiser are not.</summary>
    [Fact]
    public async Task SmallFigures_AreMaskedForTheCommitteeAndNotForTheAppraiser()
    {
        var (unit, period) = await MakeSensitiveAsync();
        foreach (var (role, isMasked) in ((Role, bool)[])[(Role.CommitteeMember, true), (Role.Appraiser, false)])
        {
            using var browser = await Web.SignInAsync(role);
            var history = WebUtility.HtmlDecode(await browser.ReadAsync(Urls.SeriesHistory(unit, "KL-T")));
            Assert.Equal(!isMasked, history.Contains("2/47", StringComparison.Ordinal));
            Assert.Equal(isMasked, history.Contains("<3", StringComparison.Ordinal));
            Assert.Contains("9/47", history, StringComparison.Ordinal);
            var review = await Web.Services.GetRequiredService<ReviewReader>().EvaluateForReportAsync("SK-2021", new Actor(1, role, null), Token);
            var point = review?.Find(unit, "KL-T")?.Result.Points.Single(point => point.Period == period);
            Assert.Equal(isMasked ? Masking.Small : Masking.None, point?.Masking);
            Assert.Equal(isMasked ? null : 2m, point?.Numerator);
        }

        using var viewer = await Web.SignInAsync(Role.Viewer);
        var page = WebUtility.HtmlDecode(await viewer.ReadAsync(Urls.Evidence("SK-2021", unit, "KL-T") + "?all=1"));
        Assert.Contains("<3", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2/47", page, StringComparison.Ordinal);
        using var administrator = await Web.SignInAsync(Role.Administrator);
        var log = WebUtility.HtmlDecode(await administrator.ReadAsync($"{Urls.Audit}?code={unit}&what=Observation"));
        Assert.DoesNotContain("2/47", log, StringComparison.Ordinal);
        Assert.Contains("9/47", log, StringComparison.Ordinal);
    }

    /// <summary>A reason speaks of the figures of its month; the page of figures hides it, and so does the log.</summary>
    [Fact]
    public async Task ReasonOfAMonthWithASmallFigure_IsMaskedInTheLog()
    {
        var (unit, period) = await MakeSensitiveAsync();
        await Web.Database.ChangeAsync(
            db =>
            {
                var ward = db.Units.First(found => found.Code == unit).On(period.End).ParentId.GetValueOrDefault();
                var month = Period.Of(PeriodKind.Month, period.End);
                db.MonthSteps.AddRange(Step(ward, month, "Hai đồng chí bị khiển trách"), Step(ward, month.Plus(-5), "Đề nghị đối chiếu biên bản"));
            }, Token);
        using var administrator = await Web.SignInAsync(Role.Administrator);
        var log = WebUtility.HtmlDecode(await administrator.ReadAsync($"{Urls.Audit}?what=MonthStep"));
        Assert.DoesNotContain("khiển trách", log, StringComparison.Ordinal);
        Assert.Contains("Đề nghị đối chiếu biên bản", log, StringComparison.Ordinal);

        static MonthStep Step(int ward, Period month, string reason) =>
            new() { UnitId = ward, Month = month, Kind = MonthStepKind.Returned, Number = 1, At = DateTimeOffset.UnixEpoch, Cells = 1, Reason = reason };
    }

    private async Task<byte[]> ReportAsync()
    {
        var evaluation = await Web.Services.GetRequiredService<ReviewReader>().EvaluateForReportAsync("SK-2021", new Actor(1, Role.Viewer, null), Token)
            ?? throw new InvalidOperationException("There is no report.");
        using var file = new MemoryStream();
        var text = new ReportText(evaluation, DocumentStyle.Standard, HasOpenClaims: false, [], WorkBuilder.Of(evaluation.Dossier));
        foreach (var format in ReportFormat.All)
        {
            format.Write(new ReportRequest(evaluation, Formats.Vietnamese, text, Head: null), file);
        }

        return file.ToArray();
    }

    private async Task DefineAsync(DateOnly from)
    {
        await using var db = Web.Database.CreateDbContext();
        var indicator = await db.Indicators.SingleAsync(indicator => indicator.Code == "DSH", Token);
        indicator.Versions.Add(new IndicatorVersion
        {
            From = from, Reason = "Thử", Name = new LocalText("Tên đổi sau"), ShortName = new LocalText("Tên đổi sau"), Direction = Direction.LowerIsBetter, Decimals = 3, SmallestChange = 40,
        });
        await db.SaveChangesAsync(Token);
    }

    private async Task<(string Unit, Period Period)> MakeSensitiveAsync()
    {
        await using var db = Web.Database.CreateDbContext();
        var indicator = new Indicator
        {
            Code = "KL-T", Name = new LocalText("Kỷ luật"), ShortName = new LocalText("Kỷ luật"), Kind = IndicatorKind.Proportion, Direction = Direction.LowerIsBetter,
            PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum, IsSensitive = true,
        };
        db.Indicators.Add(indicator);
        await db.SaveChangesAsync(Token);
        var pilot = await db.Pilots.SingleAsync(Token);
        pilot.Yardstick.Add(new YardstickItem { IndicatorId = indicator.Id, Order = 99, FixedOn = pilot.Start });
        var unit = await db.Units.SingleAsync(unit => unit.Code == "MH-01", Token);
        foreach (var (period, amount) in Period.Range(Period.Month(2020, 1), Period.Month(2020, 12)).Select(period => (period, period.StartMonth == 6 ? 2 : 9)))
        {
            var observation = new Observation { UnitId = unit.Id, IndicatorId = indicator.Id, Period = period };
            observation.Record(new ObservationFigure { Numerator = amount, Denominator = 47 }, ObservationState.Approved, new ObservationEntry { At = DateTimeOffset.UnixEpoch });
            db.Observations.Add(observation);
        }

        await db.SaveChangesAsync(Token);
        // the review is put forward anew, with the indicator in it
        var review = await db.Reviews.AsNoTracking().SingleAsync(known => known.Code == "SK-2021", Token);
        var evaluation = new ReviewEvaluation(await ReviewDossierQuery.LiveAsync(db, review, Token));
        await SnapshotStore.TakeAsync(db, evaluation, await ReviewWorkQuery.LoadAsync(db, review, Token), TimeProvider.System.GetUtcNow(), null, Token);
        return (unit.Code, Period.Month(2020, 6));
    }
}
