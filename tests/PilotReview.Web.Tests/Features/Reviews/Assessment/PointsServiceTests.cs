using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Web.Features.Reviews.Assessment;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Assessment;

public sealed class PointsServiceTests : IAsyncLifetime
{
    private AssessmentHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AssessmentHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    public async ValueTask InitializeAsync() => _house = await AssessmentHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task Drafting_TellsEveryFindingOnce_WhereItBelongs()
    {
        Assert.True((await DraftAsync(House.Official)).IsDone);
        var view = await House.ViewAsync(House.Appraiser);
        Assert.NotEmpty(view.Findings);
        Assert.Equal(view.Findings.Select(finding => finding.Indicator.Code).Order(), view.Points.Select(point => point.Paragraph.IndicatorCode).Order());
        Assert.All(view.Points, point => Assert.Equal(DraftedSentences.SectionOf(point.Finding!), point.Paragraph.Section));
        Assert.Equal((0, 0), (view.Undrafted, view.StaleCount));

        // again: nothing; one that was removed: that one
        Assert.True((await DraftAsync(House.Official)).IsDone);
        var points = await House.ParagraphsAsync();
        Assert.Equal(view.Points.Count, points.Count);
        Assert.True((await ActAsync(House.Official, new PointAct(PointActKind.Remove, points[0].Id, 1))).IsDone);
        await DraftAsync(House.Official);
        Assert.Equal(view.Points.Count, (await House.ParagraphsAsync()).Count);
    }

    [Fact]
    public async Task Strangers_ChangeNothing()
    {
        var id = (await House.WriteAsync(House.Official, "Một")).Id;
        Assert.Equal(Reason.NotFound, (await DraftAsync(House.Stranger)).Outcome.Refusal);
        Assert.Equal(Reason.NotFound, (await ActAsync(House.Stranger, new PointAct(PointActKind.Remove, id, 1))).Outcome.Refusal);
        Assert.Equal(Reason.NotFound, (await ActAsync(House.Member, new PointAct(PointActKind.Remove, id, 1))).Outcome.Refusal);
        await House.SendAsync();
        Assert.Contains("đã khóa", Assert.Single((await ActAsync(House.Official, new PointAct(PointActKind.Remove, id, 1))).Problems).Text, StringComparison.Ordinal);
        Assert.Single(await House.ParagraphsAsync());
    }

    [Fact]
    public async Task TheSamePress_SentTwice_MovesOnce()
    {
        var ids = new List<int>();
        foreach (var text in new[] { "Một", "Hai", "Ba" })
        {
            ids.Add((await House.WriteAsync(House.Official, text)).Id);
        }

        var up = new PointAct(PointActKind.Up, ids[2], 2);
        Assert.True((await ActAsync(House.Official, up)).IsDone);
        Assert.True((await ActAsync(House.Official, up)).IsDone);
        Assert.Equal(["Một", "Ba", "Hai"], await TextsAsync());

        // from a page that shows another order
        Assert.Contains("vừa được người khác đổi", Assert.Single((await ActAsync(House.Official, new PointAct(PointActKind.Down, ids[0], 2 - 1))).Problems).Text, StringComparison.Ordinal);
        Assert.True((await ActAsync(House.Official, new PointAct(PointActKind.Down, ids[0], 0))).IsDone);
        Assert.Equal(["Ba", "Một", "Hai"], await TextsAsync());
    }

    [Fact]
    public async Task APoint_IsMovedToAnotherSection()
    {
        var id = (await House.WriteAsync(House.Official, "Một")).Id;
        var act = new PointAct(PointActKind.Move, id, (int)NarrativeSection.Limits);
        Assert.Contains("Chưa chọn phần", Assert.Single((await ActAsync(House.Official, act, (PointAct.ToField(id), "7"))).Problems).Text, StringComparison.Ordinal);
        Assert.True((await ActAsync(House.Official, act, (PointAct.ToField(id), nameof(NarrativeSection.Lessons)))).IsDone);
        Assert.True((await ActAsync(House.Official, act, (PointAct.ToField(id), nameof(NarrativeSection.Lessons)))).IsDone);
        Assert.Equal(NarrativeSection.Lessons, Assert.Single(await House.ParagraphsAsync()).Section);
        Assert.False((await ActAsync(House.Official, act, (PointAct.ToField(id), nameof(NarrativeSection.Results)))).IsDone);
    }

    [Fact]
    public async Task APointThatSomebodyHasJustRewritten_IsNotRemovedUnseen()
    {
        var key = Guid.NewGuid();
        var id = (await House.SaveAsync(House.Official, AssessmentHouse.Point("Một", key)))?.Id ?? 0;
        await House.SaveAsync(House.Colleague, AssessmentHouse.Point("Một và hai", key, version: 1));
        Assert.Contains("vừa được sửa", Assert.Single((await ActAsync(House.Official, new PointAct(PointActKind.Remove, id, 1))).Problems).Text, StringComparison.Ordinal);
        Assert.True((await ActAsync(House.Official, new PointAct(PointActKind.Remove, id, 2))).IsDone);
        Assert.True((await ActAsync(House.Official, new PointAct(PointActKind.Remove, id, 2))).IsDone);
        Assert.Empty(await House.ParagraphsAsync());
    }

    [Fact]
    public async Task AStaleSentence_IsRenewed()
    {
        var point = await StaleAsync(VerdictKind.Improved);
        var words = (PointAct.WordsField(point.Paragraph.Id), PointsService.HashOf(point.Stale!.Words));
        var act = new PointAct(PointActKind.Refresh, point.Paragraph.Id, point.Paragraph.Version);

        // other words than those that were seen are not taken
        Assert.Contains("vừa đổi lần nữa", Assert.Single((await ActAsync(House.Official, act, (words.Item1, "0"))).Problems).Text, StringComparison.Ordinal);
        Assert.True((await ActAsync(House.Official, act, words)).IsDone);
        Assert.True((await ActAsync(House.Official, act, words)).IsDone);
        var view = await House.ViewAsync(House.Official);
        Assert.Equal(0, view.StaleCount);
        Assert.Equal(point.Stale.Words, view.Points.Single(other => other.Paragraph.Id == point.Paragraph.Id).Paragraph.Text);
    }

    [Fact]
    public async Task OldWords_AreKept_OnlyWithANote_AndAskAgainAfterAnotherChange()
    {
        var point = await StaleAsync(VerdictKind.Worsened);
        var (id, words) = (point.Paragraph.Id, (PointAct.WordsField(point.Paragraph.Id), PointsService.HashOf(point.Stale!.Words)));
        var act = new PointAct(PointActKind.Keep, id, point.Paragraph.Version);
        Assert.Equal(PointAct.NoteField(id), Assert.Single((await ActAsync(House.Official, act, words)).Problems).Field);
        Assert.True((await ActAsync(House.Official, act, words, (PointAct.NoteField(id), "Đã báo cáo\r\ntheo số cũ"))).IsDone);
        var kept = (await House.ViewAsync(House.Official)).Points.Single(other => other.Paragraph.Id == id);
        Assert.Null(kept.Stale);
        Assert.Equal(("Đã báo cáo theo số cũ", point.Stale.Words.Vi), (kept.Paragraph.KeptBecause, kept.Paragraph.KeptAgainst));

        await House.Database.ChangeAsync(db => db.ReviewParagraphs.First(paragraph => paragraph.Id == id).KeptAgainst = "số khác", Token);
        Assert.NotNull((await House.ViewAsync(House.Official)).Points.Single(other => other.Paragraph.Id == id).Stale);
    }

    [Fact]
    public async Task ANoteWithANumberOfAPerson_IsAskedAbout_BesideItsPoint()
    {
        var point = await StaleAsync(VerdictKind.Worsened);
        var (id, words) = (point.Paragraph.Id, (PointAct.WordsField(point.Paragraph.Id), PointsService.HashOf(point.Stale!.Words)));
        var (act, note) = (new PointAct(PointActKind.Keep, id, point.Paragraph.Version), (PointAct.NoteField(id), "Hỏi 0912345678"));
        var asked = Assert.Single((await ActAsync(House.Official, act, words, note, (PointAct.NamesNobodyField(id + 1), "true"))).Problems);
        Assert.Equal((PointAct.NoteField(id), true), (asked.Field, asked.IsAboutPersons));
        Assert.NotNull((await House.ViewAsync(House.Official)).Points.Single(other => other.Paragraph.Id == id).Stale);
        Assert.True((await ActAsync(House.Official, act, words, note, (PointAct.NamesNobodyField(id), "true"))).IsDone);
    }

    [Fact]
    public async Task AnActThatIsNone_IsTold()
    {
        Assert.Null(PointAct.Parse("Up-1"));
        Assert.Null(PointAct.Parse("up-1-1"));
        Assert.Null(PointAct.Parse("1-1-1"));
        Assert.Null(PointAct.Parse("Up-1--1"));
        Assert.Equal(new PointAct(PointActKind.Keep, 12, 3), PointAct.Parse(new PointAct(PointActKind.Keep, 12, 3).ToString()));
        Assert.False((await ActAsync(House.Official, null)).IsDone);
    }

    private Task<Saving> DraftAsync(Writer writer) => House.Points.DraftAsync(writer, AssessmentHouse.Review, AssessmentHouse.Unit, Token);

    private Task<Saving> ActAsync(Writer writer, PointAct? act, params (string Field, string Value)[] fields) => House.Points.ActAsync(
        writer, AssessmentHouse.Place, act, new PostedForm(new FormCollection(fields.ToDictionary(field => field.Field, field => new StringValues(field.Value)))), Token);

    private async Task<IReadOnlyList<string>> TextsAsync() => [.. (await House.ParagraphsAsync()).Select(paragraph => paragraph.Text.Vi)];

    /// <summary>A drafted sentence that says something else than the figures of today.</summary>
    private async Task<PointView> StaleAsync(VerdictKind verdict)
    {
        await DraftAsync(House.Official);
        await House.Database.ChangeAsync(
            db =>
            {
                var first = db.ReviewParagraphs.OrderBy(paragraph => paragraph.Id).First();
                (first.Text, first.Verdict) = (new LocalText("Câu cũ.", "Old words."), verdict);
            },
            Token);
        return Assert.Single((await House.ViewAsync(House.Official)).Points, point => point.Stale is not null);
    }
}
