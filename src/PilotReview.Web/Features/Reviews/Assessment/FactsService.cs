using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>What a form says of a documented fact.</summary>
public sealed record FactDraft(string Subject, string IsSo, string On, string Paper)
{
    public const string SubjectField = "subject";
    public const string SoField = "so";
    public const string OnField = "on";
    public const string PaperField = "paper";
    public const string Yes = "yes";
    public const string No = "no";

    public bool NamesNobody { get; init; }

    public static FactDraft Of(PostedForm sent) => new(sent[SubjectField], sent[SoField], sent[OnField], sent[PaperField]) { NamesNobody = sent.NamesNobody };
}

/// <summary>Adds and removes what is so or is not so by a paper.</summary>
public sealed class FactsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public async Task<Saving> AddAsync(Writer writer, (string Review, string? Unit) place, FactDraft draft, CancellationToken token)
    {
        var form = new FormReader();
        var subject = form.Text(FactDraft.SubjectField, AssessmentText.FactSubject, draft.Subject, DocumentedFact.LongestSubject);
        var paper = form.Text(FactDraft.PaperField, AssessmentText.FactPaper, draft.Paper, DocumentedFact.LongestPaper);
        var on = form.Day(FactDraft.OnField, AssessmentText.FactOn, draft.On);
        if (draft.IsSo is not (FactDraft.Yes or FactDraft.No))
        {
            form.Add(FactDraft.SoField, AssessmentText.FactSoMissing);
        }

        if (on > DateOnly.FromDateTime(time.GetLocalNow().DateTime))
        {
            form.Add(FactDraft.OnField, AssessmentText.FactAhead.With(Formats.Date(on.Value)));
        }

        form.AskAboutPersons(draft.NamesNobody, (FactDraft.SubjectField, subject), (FactDraft.PaperField, paper));
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (!writer.May(Permission.WriteAssessments) || await AssessmentDesk.FindAsync(db, writer.Actor, place.Review, place.Unit, token) is not { } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!open.MayWrite)
        {
            return Saving.Wrong(string.Empty, open.WhyLocked);
        }

        if (on is not { } day || !form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        var isSo = draft.IsSo == FactDraft.Yes;
        // the same form sent twice
        if (!open.Work.Facts.Any(fact => fact.EnrolmentId == open.EnrolmentId && fact.Subject == subject && fact.IsSo == isSo && fact.On == day && fact.Paper == paper))
        {
            db.DocumentedFacts.Add(new DocumentedFact { ReviewId = open.Review.Id, EnrolmentId = open.EnrolmentId, Subject = subject, IsSo = isSo, On = day, Paper = paper });
            await db.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
        }

        return Saving.Done;
    }

    /// <summary>Removes a fact; one that is gone already is gone as it was to be. The log keeps it.</summary>
    public async Task<Saving> RemoveAsync(Writer writer, (string Review, string? Unit) place, int id, CancellationToken token)
    {
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (!writer.May(Permission.WriteAssessments) || await AssessmentDesk.FindAsync(db, writer.Actor, place.Review, place.Unit, token) is not { } open)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (!open.MayWrite)
        {
            return Saving.Wrong(string.Empty, open.WhyLocked);
        }

        if (await db.DocumentedFacts.FirstOrDefaultAsync(fact => fact.Id == id && fact.ReviewId == open.Review.Id && fact.EnrolmentId == open.EnrolmentId, token) is { } known)
        {
            db.DocumentedFacts.Remove(known);
            await db.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
        }

        return Saving.Done;
    }
}
