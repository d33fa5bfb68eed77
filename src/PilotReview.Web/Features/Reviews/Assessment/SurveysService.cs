using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>Adds and removes questions that members answered without their names: counts only, never single answers.</summary>
public sealed class SurveysService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public async Task<Saving> AddAsync(Writer writer, (string Review, string? Unit) place, SurveyDraft draft, CancellationToken token)
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

        var form = new FormReader();
        var question = draft.Read(form, open);
        draft.AskAboutPersons(form);
        var same = open.Work.Surveys.FirstOrDefault(other => other.EnrolmentId == open.EnrolmentId && other.Text == question.Text);
        if (form.IsClean && same is not null)
        {
            if (SurveyDraft.IsSame(same, question))
            {
                // the same form sent twice
                return Saving.Done;
            }

            form.Add(SurveyDraft.TextField, AssessmentText.SurveyTaken);
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        db.SurveyQuestions.Add(question);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Removes a question; one that is gone already is gone as it was to be. The log keeps it.</summary>
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

        if (await db.SurveyQuestions.FirstOrDefaultAsync(question => question.Id == id && question.ReviewId == open.Review.Id && question.EnrolmentId == open.EnrolmentId, token) is { } known)
        {
            db.SurveyQuestions.Remove(known);
            await db.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
        }

        return Saving.Done;
    }
}
