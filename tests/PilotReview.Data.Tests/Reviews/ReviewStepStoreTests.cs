using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Verdicts;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Reviews;

/// <summary>Steps, snapshots and conclusions on a real file.</summary>
public sealed class ReviewStepStoreTests : IAsyncLifetime
{
    private const string Code = "SK-2023";

    private static readonly DateTimeOffset At = new(2023, 10, 15, 2, 0, 0, TimeSpan.Zero);

    private TempDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("There is no database.");

    public async ValueTask InitializeAsync() => _database = await TempDatabase.CreateWithSampleAsync(Token);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task TwoWhoTakeTheSameStep_OneTakesIt_TheOtherIsTold()
    {
        var seen = await StepsAsync();
        var answers = await Task.WhenAll(
            Task.Run(() => TakeAsync(ReviewState.Appraisal, Role.Appraiser, seen)), Task.Run(() => TakeAsync(ReviewState.Appraisal, Role.Appraiser, seen)));
        Assert.Equal([null, Reason.StepTakenMeanwhile], answers.Select(answer => answer.Outcome.Refusal).Order());
        Assert.Equal(seen + 1, await StepsAsync());
    }

    [Fact]
    public async Task StepWithSomethingInTheWay_IsToldAndNotTaken()
    {
        var seen = await StepsAsync();
        var answer = await TakeAsync(ReviewState.Appraisal, Role.Appraiser, seen, isSure: false);
        Assert.Equal(Reason.StepHindered, answer.Outcome.Refusal);
        Assert.Contains(answer.Hindrances, hindrance => hindrance is { Kind: HindranceKind.AssessmentsNotSent, Count: 1 });
        Assert.Contains(answer.Hindrances, hindrance => hindrance is { Kind: HindranceKind.CommitteesSilent, Count: 2 });
        Assert.Equal(seen, await StepsAsync());
    }

    [Fact]
    public async Task StepToTheDecision_FreezesWhatIsThere_AndLaterFiguresDoNotReachIt()
    {
        await LeadToDecisionAsync();
        var before = await LoadAsync();
        Assert.NotNull(before.Frozen);
        var key = before.Observations.First(observation => observation is { State: ObservationState.Approved, Figure.Numerator: > 1 } && observation.Period.Start >= before.Window.BeforeFrom.Start);
        await using (var db = Database.CreateDbContext())
        {
            var stored = await db.Observations.Include(observation => observation.History).FirstAsync(observation => observation.Id == key.Id, Token);
            stored.Record(stored.Figure with { Numerator = stored.Figure.Numerator - 1 }, ObservationState.Approved, new ObservationEntry { At = At.AddDays(3) });
            await db.SaveChangesAsync(Token);
        }

        var after = await LoadAsync();
        Assert.Equal(key.Figure, after.Observations.First(observation => observation.Id == key.Id).Figure);
        Assert.Equal(
            new ReviewEvaluation(before).Findings.Select(finding => FrozenFinding.Of(finding, before).Sentence), new ReviewEvaluation(after).Findings.Select(finding => FrozenFinding.Of(finding, after).Sentence));
        await using var read = Database.CreateDbContext();
        var live = await ReviewDossierQuery.LiveAsync(read, after.Review, Token);
        var figure = Assert.Single(SnapshotDifferences.Of(after, live).Figures);
        Assert.Equal((key.Figure, key.Figure.Numerator - 1), (figure.Before?.Figure, figure.After?.Figure.Numerator));
    }

    [Fact]
    public async Task ReviewThatComesBack_GetsAFurtherSnapshot_AndTheFirstStays()
    {
        await LeadToDecisionAsync();
        var first = Assert.Single(await MarksAsync());
        var refused = await TakeAsync(ReviewState.Appraisal, Role.Appraiser, await StepsAsync(), reason: "xem lại");
        Assert.Equal(Reason.RoleMissing, refused.Outcome.Refusal);
        Assert.True((await TakeAsync(ReviewState.Appraisal, Role.CommitteeMember, await StepsAsync(), reason: "xem lại")).Outcome.IsDone);
        Assert.Null((await LoadAsync()).Frozen);
        Assert.True((await TakeAsync(ReviewState.ForDecision, Role.Appraiser, await StepsAsync())).Outcome.IsDone);
        var marks = await MarksAsync();
        Assert.Equal([1, 2], marks.Select(mark => mark.Number));
        Assert.Equal(first.Hash, marks[0].Hash);
    }

    [Fact]
    public async Task StepBackToTheWards_ReopensWhatTheySent_WithTheReason()
    {
        Assert.True((await TakeAsync(ReviewState.Appraisal, Role.Appraiser, await StepsAsync())).Outcome.IsDone);
        Assert.True((await TakeAsync(ReviewState.Assessment, Role.Appraiser, await StepsAsync(), reason: "bổ sung nguyên nhân")).Outcome.IsDone);
        await using var db = Database.CreateDbContext();
        var units = (await db.Reviews.AsNoTracking().FirstAsync(review => review.Code == Code, Token)).Units;
        Assert.DoesNotContain(units, unit => unit.State == AssessmentState.Sent);
        Assert.Contains(units, unit => unit is { State: AssessmentState.Returned, ReturnReason: "bổ sung nguyên nhân" });
    }

    [Fact]
    public async Task UnitTakenOutOfTheScope_NoLongerStandsInTheWay_NorInTheSnapshot()
    {
        await Database.ChangeAsync(
            db =>
            {
                var review = db.Reviews.First(known => known.Code == Code);
                var enrolment = review.Units[0].EnrolmentId;
                db.ReviewParagraphs.Add(new ReviewParagraph
                {
                    Key = Guid.NewGuid(), ReviewId = review.Id, EnrolmentId = enrolment, Section = NarrativeSection.Results, Order = 99, Text = new LocalText("Câu không còn đúng."),
                    IndicatorCode = "DSH", Verdict = VerdictKind.Improved, At = At,
                });
                review.Units.RemoveAll(unit => unit.EnrolmentId == enrolment);
            },
            Token);
        await LeadToDecisionAsync();
        await using var db = Database.CreateDbContext();
        var snapshot = await db.ReviewSnapshots.AsNoTracking().OrderBy(known => known.Id).LastAsync(Token);
        Assert.DoesNotContain(SnapshotJson.Read(SnapshotStore.FormOf(snapshot)).Paragraphs, paragraph => paragraph.Text.Vi == "Câu không còn đúng.");
    }

    [Fact]
    public async Task Snapshot_CannotBeChangedOrRemoved()
    {
        await LeadToDecisionAsync();
        await using var db = Database.CreateDbContext();
        foreach (var sql in new[] { "UPDATE ReviewSnapshots SET Hash = 'x'", "DELETE FROM ReviewSnapshots", "UPDATE ConclusionActs SET SnapshotHash = 'x'", "DELETE FROM ConclusionDecisions",
            "UPDATE ReviewSteps SET Reason = 'x'", "DELETE FROM ReviewSteps", "DELETE FROM ReviewOrders", "UPDATE ReviewOrders SET Text = 'x'",
            "REPLACE INTO ReviewSteps (Id, ReviewId, Number, [From], [To], At, Reason) SELECT Id, ReviewId, Number, [From], [To], At, 'x' FROM ReviewSteps" })
        {
            await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql, Token));
        }
    }

    [Fact]
    public async Task Check_FindsAContentThatWasAltered()
    {
        await using var db = Database.CreateDbContext();
        Assert.All(await SnapshotCheck.VerifyAsync(db, "SK-2021", Token), verdict => Assert.True(verdict.IsSound, string.Join(", ", verdict.Faults)));
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER KeepSnapshot_Update", Token);
        var other = new ReviewSnapshot { Number = 1, TakenAt = At, EngineVersion = "1", Hash = string.Empty, Content = [1, 2, 3] };
        await db.Database.ExecuteSqlAsync($"UPDATE ReviewSnapshots SET Content = {other.Content}", Token);
        var altered = (await SnapshotCheck.VerifyAsync(db, "SK-2021", Token)).Single();
        Assert.False(altered.IsSound);
        Assert.NotEqual(altered.Hash, altered.Recomputed);
        await db.Database.ExecuteSqlAsync($"UPDATE ReviewSnapshots SET Hash = 'aa'", Token);
        Assert.Contains(SnapshotFault.ConclusionWithout, (await SnapshotCheck.VerifyAsync(db, "SK-2021", Token)).SelectMany(verdict => verdict.Faults));
    }

    [Fact]
    public async Task FurtherAct_CorrectsTheConclusion_AndLeavesTheFirstAsItWas()
    {
        await using var db = Database.CreateDbContext();
        var first = (await WorkAsync("SK-2021")).Acts.Single();
        var request = new ConclusionRequest(first.Content with { Number = "43-KL/ThU" }, [], [], 13, 11, "Ghi thiếu số văn bản");
        Assert.Equal(Reason.ChangedMeanwhile, (await ConclusionStore.CorrectAsync(db, "SK-2021", request, Role.CommitteeMember, 0, At, null, Token)).Refusal);
        Assert.Equal(Reason.RoleMissing, (await ConclusionStore.CorrectAsync(db, "SK-2021", request, Role.Appraiser, 1, At, null, Token)).Refusal);
        Assert.Equal(Reason.ReasonMissing, (await ConclusionStore.CorrectAsync(db, "SK-2021", request with { Because = " " }, Role.CommitteeMember, 1, At, null, Token)).Refusal);
        Assert.True((await ConclusionStore.CorrectAsync(db, "SK-2021", request, Role.CommitteeMember, 1, At, null, Token)).IsDone);
        var work = await WorkAsync("SK-2021");
        Assert.Equal([string.Empty, "43-KL/ThU"], work.Acts.Select(act => act.Content.Number));
        Assert.Equal("43-KL/ThU", work.Review.Conclusion?.Number);
        Assert.All(work.Acts, act => Assert.Equal(first.SnapshotHash, act.SnapshotHash));
        Assert.Equal(ReviewState.Published, work.Review.State);
    }

    private async Task LeadToDecisionAsync()
    {
        Assert.True((await TakeAsync(ReviewState.Appraisal, Role.Appraiser, await StepsAsync())).Outcome.IsDone);
        var answer = await TakeAsync(ReviewState.ForDecision, Role.Appraiser, await StepsAsync());
        Assert.True(answer.Outcome.IsDone, string.Join(", ", answer.Hindrances.Select(hindrance => hindrance.Kind)));
    }

    private async Task<StepAnswer> TakeAsync(ReviewState to, Role role, int seen, bool isSure = true, string reason = "")
    {
        await using var db = Database.CreateDbContext();
        return await ReviewStepStore.TakeAsync(db, Code, new StepRequest(to, role, seen, reason, null, isSure), At, null, Token);
    }

    private async Task<int> StepsAsync() => (await WorkAsync(Code)).Steps.Count;

    private async Task<ReviewWork> WorkAsync(string code)
    {
        await using var db = Database.CreateDbContext();
        return Assert.IsType<ReviewWork>(await ReviewWorkQuery.LoadAsync(db, code, Token));
    }

    private async Task<ReviewDossier> LoadAsync()
    {
        await using var db = Database.CreateDbContext();
        return Assert.IsType<ReviewDossier>(await ReviewDossierQuery.LoadAsync(db, Code, Token));
    }

    private async Task<IReadOnlyList<FrozenMark>> MarksAsync()
    {
        await using var db = Database.CreateDbContext();
        return await SnapshotStore.MarksAsync(db, (await WorkAsync(Code)).Review.Id, Token);
    }
}
