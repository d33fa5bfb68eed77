using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Drafts sentences from the verdicts of a unit, and moves, removes, renews and keeps points. Words of the phrase bank are never reworded by hand.</summary>
public sealed class PointsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public const int LongestNote = 500;

    /// <summary>Tells words from others without repeating them.</summary>
    public static string HashOf(LocalText words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words.Vi)))[..16];

    /// <summary>Puts in the sentences of all findings of the unit that are not there yet, each where it belongs.</summary>
    public async Task<Saving> DraftAsync(Writer writer, string review, string? unit, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        // evaluated before the database is locked for writing: what changes in between is marked afterwards like any other change
        if (!writer.May(Permission.WriteAssessments) || await EvaluateAsync(db, review, token) is not { } evaluation)
        {
            return Saving.Refused(Reason.NotFound);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await AssessmentDesk.FindAsync(db, writer.Actor, review, unit, token) is not { Enrolment: { } enrolment } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!open.MayWrite)
        {
            return Saving.Wrong(string.Empty, open.WhyLocked);
        }

        var there = open.Work.ParagraphsOf(enrolment.Id);
        var next = there.ToLookup(paragraph => paragraph.Section).ToDictionary(section => section.Key, section => section.Max(paragraph => paragraph.Order));
        foreach (var finding in evaluation.Findings.Where(finding => finding.Enrolment.Id == enrolment.Id && there.All(paragraph => paragraph.IndicatorCode != finding.Indicator.Code)))
        {
            var section = DraftedSentences.SectionOf(finding);
            next[section] = next.GetValueOrDefault(section) + 1;
            db.ReviewParagraphs.Add(new ReviewParagraph
            {
                Key = Guid.NewGuid(), ReviewId = open.Review.Id, EnrolmentId = enrolment.Id, Section = section, Order = next[section],
                Text = DraftedSentences.Words(finding, evaluation.Dossier), IndicatorCode = finding.Indicator.Code, Verdict = finding.Verdict.Kind,
                At = time.GetUtcNow(), AccountId = writer.Actor.AccountId,
            });
        }

        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Does what a button of a point says.</summary>
    public async Task<Saving> ActAsync(Writer writer, (string Review, string? Unit) place, PointAct? act, PostedForm sent, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        if (act is null)
        {
            return Saving.Wrong(string.Empty, AssessmentText.NoAct);
        }

        var evaluation = act.Kind is PointActKind.Refresh or PointActKind.Keep ? await EvaluateAsync(db, place.Review, token) : null;
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (!writer.May(Permission.WriteAssessments) || await AssessmentDesk.FindAsync(db, writer.Actor, place.Review, place.Unit, token) is not { } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!(act.Kind is PointActKind.Refresh or PointActKind.Keep ? open.MayRenew : open.MayWrite))
        {
            return Saving.Wrong(string.Empty, open.WhyLocked);
        }

        var points = await db.ReviewParagraphs.Where(paragraph => paragraph.ReviewId == open.Review.Id && paragraph.EnrolmentId == open.EnrolmentId)
            .OrderBy(paragraph => paragraph.Order).ThenBy(paragraph => paragraph.Id).ToListAsync(token);
        var saving = (points.Find(point => point.Id == act.Id), act.Kind) switch
        {
            // it is gone, as it was to be
            (null, PointActKind.Remove) => Saving.Done,
            (null, _) => Saving.Wrong(string.Empty, AssessmentText.PointGoneMeanwhile),
            ({ } point, PointActKind.Up or PointActKind.Down) => Shift([.. points.Where(other => other.Section == point.Section)], point, act),
            ({ } point, PointActKind.Move) => Move(points, point, act, sent[PointAct.ToField(point.Id)]),
            ({ } point, PointActKind.Remove) => Remove(db, point, act),
            ({ } point, _) => Settle(point, act, evaluation, writer, sent),
        };
        if (saving.IsDone)
        {
            await db.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
        }

        return saving;
    }

    /// <summary>One place up or down, from the place where the page showed it.</summary>
    private static Saving Shift(List<ReviewParagraph> section, ReviewParagraph point, PointAct act)
    {
        var at = section.IndexOf(point);
        var to = act.Seen + (act.Kind == PointActKind.Up ? -1 : 1);
        if (at == to || to < 0 || to >= section.Count)
        {
            return Saving.Done;
        }

        if (at != act.Seen)
        {
            return Saving.Wrong(string.Empty, AssessmentText.OrderChanged);
        }

        (section[at], section[to]) = (section[to], section[at]);
        for (var place = 0; place < section.Count; place++)
        {
            section[place].Order = place + 1;
        }

        return Saving.Done;
    }

    private static Saving Move(List<ReviewParagraph> points, ReviewParagraph point, PointAct act, string to)
    {
        if (!Enum.TryParse<NarrativeSection>(to, out var section) || section.ToString() != to || !NarrativeSections.Of(point.EnrolmentId).Contains(section))
        {
            return Saving.Wrong(string.Empty, AssessmentText.NoSection);
        }

        if (point.Section == section)
        {
            return Saving.Done;
        }

        if ((int)point.Section != act.Seen)
        {
            return Saving.Wrong(string.Empty, AssessmentText.OrderChanged);
        }

        point.Order = points.Where(other => other.Section == section).Select(other => other.Order).DefaultIfEmpty(0).Max() + 1;
        point.Section = section;
        return Saving.Done;
    }

    private static Saving Remove(AppDb db, ReviewParagraph point, PointAct act)
    {
        if (point.Version != act.Seen)
        {
            return Saving.Wrong(string.Empty, AssessmentText.PointChanged);
        }

        db.ReviewParagraphs.Remove(point);
        return Saving.Done;
    }

    /// <summary>Renews a sentence that the figures no longer bear out, or keeps it with a reason.</summary>
    private Saving Settle(ReviewParagraph point, PointAct act, ReviewEvaluation? evaluation, Writer writer, PostedForm sent)
    {
        if (evaluation is null || DraftedSentences.StaleOf(point, evaluation) is not { } stale)
        {
            // already settled: by the same press sent twice, or by somebody else
            return Saving.Done;
        }

        if (point.Version != act.Seen || sent[PointAct.WordsField(point.Id)] != HashOf(stale.Words))
        {
            return Saving.Wrong(string.Empty, AssessmentText.WordsChanged);
        }

        if (act.Kind == PointActKind.Refresh && stale.Words.Vi.Length == 0)
        {
            return Saving.Wrong(string.Empty, AssessmentText.NothingToRefresh);
        }

        var form = new FormReader();
        var note = act.Kind == PointActKind.Keep
            ? form.Text(PointAct.NoteField(point.Id), AssessmentText.KeepNote, sent[PointAct.NoteField(point.Id)].ReplaceLineEndings(" "), LongestNote)
            : string.Empty;
        form.AskAboutPersons(sent.IsTicked(PointAct.NamesNobodyField(point.Id)), (PointAct.NoteField(point.Id), note));
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (act.Kind == PointActKind.Refresh)
        {
            (point.Text, point.Verdict) = (stale.Words, stale.Verdict);
        }

        (point.KeptBecause, point.KeptAgainst) = (note, note.Length > 0 ? stale.Words.Vi : string.Empty);
        (point.At, point.AccountId) = (time.GetUtcNow(), writer.Actor.AccountId);
        point.Version++;
        return Saving.Done;
    }

    private static async Task<ReviewEvaluation?> EvaluateAsync(AppDb db, string code, CancellationToken token) =>
        await db.Reviews.AsNoTracking().FirstOrDefaultAsync(review => review.Code == code, token) is { } review
            ? await PublicEvaluation.OfAsync(db, await ReviewDossierQuery.LiveAsync(db, review, token), token)
            : null;
}
