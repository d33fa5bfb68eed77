using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Snapshots;

/// <summary>The banner of a frozen review, what has changed since, and the snapshot taken home.</summary>
public sealed class SnapshotHostTests : IAsyncLifetime
{
    private TestWeb? _web;
    private ReviewStage? _stage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Snapshot => Urls.ReviewSnapshot(ReviewStage.Code, 1);

    private TestWeb Web => _web ?? throw new InvalidOperationException("The web is not up.");

    private ReviewStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync(hasDraft: true);
        _stage = await ReviewStage.OnAsync(_web.Database, ReviewState.ForDecision);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task FiguresChangedSince_AreCountedAndListedWithOldAndNew_ToTheirOwnWardAlone()
    {
        Assert.Contains("Chưa có số liệu nào đổi sau khi chốt", (await PageAsync(Role.Appraiser, Urls.Review(ReviewStage.Code))).QuerySelector(".snapshot")?.Words(), StringComparison.Ordinal);
        var (old, now) = await ChangeAsync();
        var banner = (await PageAsync(Role.Appraiser, Urls.Review(ReviewStage.Code))).QuerySelector(".snapshot");
        Assert.Contains("01 số liệu đã đổi", banner?.Words(), StringComparison.Ordinal);
        Assert.Equal(Urls.ReviewChanges(ReviewStage.Code), banner?.QuerySelector("a[href*=changes]")?.GetAttribute("href"));

        var row = Assert.Single((await PageAsync(Role.Appraiser, Urls.ReviewChanges(ReviewStage.Code))).QuerySelectorAll(".changes tbody tr"));
        Assert.Equal(5, row.QuerySelectorAll("td").Length);
        var (before, after) = (row.QuerySelectorAll("td")[2].Words(), row.QuerySelectorAll("td")[3].Words());
        Assert.StartsWith($"{old:0}/", before, StringComparison.Ordinal);
        Assert.StartsWith($"{now:0}/", after, StringComparison.Ordinal);

        Assert.Single((await PageAsync(Role.WardOfficial, Urls.ReviewChanges(ReviewStage.Code), ReviewStage.Ward)).QuerySelectorAll(".changes tbody tr"));
        Assert.Empty((await PageAsync(Role.WardOfficial, Urls.ReviewChanges(ReviewStage.Code), "KTH")).QuerySelectorAll(".changes tbody tr"));
    }

    [Fact]
    public async Task Snapshot_GoesHomeByteForByte_ToTheAppraiserOfAllAlone_AndTheLogTellsOfIt()
    {
        using (var appraiser = await Web.SignInAsync(Role.Appraiser))
        using (var answer = await appraiser.GetAsync(Snapshot))
        {
            Assert.Equal("SK-2023-ban-chot-1.json", answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName);
            await using var db = Stage.Database.CreateDbContext();
            var stored = await db.ReviewSnapshots.AsNoTracking().FirstAsync(snapshot => snapshot.Number == 1 && db.Reviews.Any(review => review.Id == snapshot.ReviewId && review.Code == ReviewStage.Code), Token);
            Assert.Equal(stored.Hash, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(Token))));
            Assert.Contains(await db.AuditEntries.AsNoTracking().Where(entry => entry.Action == AuditActions.ReportIssued).ToListAsync(Token), entry => entry.NewValue?.Contains(stored.Hash, StringComparison.Ordinal) == true);
            using var none = await appraiser.GetAsync(Urls.ReviewSnapshot(ReviewStage.Code, 2));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        using (var ward = await Web.SignInAsync(Role.Appraiser, Stage.UnitId(ReviewStage.Ward)))
        using (var answer = await ward.GetAsync(Snapshot))
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var committee = await Web.SignInAsync(Role.CommitteeMember);
        using var refused = await committee.GetAsync(Snapshot);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    /// <summary>One figure of the ward's branch less; the numerator that it had, and has.</summary>
    private async Task<(decimal? Old, decimal? Now)> ChangeAsync()
    {
        decimal? old = null;
        await Stage.Database.ChangeAsync(
            db =>
            {
                var units = db.Units.Where(known => known.Code.StartsWith("P1-K1")).Select(known => known.Id);
                var indicator = db.Indicators.First(known => known.Code == "DSH").Id;
                var figure = db.Observations.Include(observation => observation.History)
                    .First(observation => units.Contains(observation.UnitId) && observation.IndicatorId == indicator && observation.State == ObservationState.Approved && observation.Figure.Numerator > 1);
                old = figure.Figure.Numerator;
                figure.Record(figure.Figure with { Numerator = old - 1 }, ObservationState.Approved, figure.Entry with { At = Stage.Time.GetUtcNow() });
            },
            Token);
        return (old, old - 1);
    }

    private async Task<IDocument> PageAsync(Role role, string address, string? ward = null)
    {
        using var browser = await Web.SignInAsync(role, ward is null ? null : Stage.UnitId(ward));
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
    }
}
