using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;

namespace PilotReview.Data.Samples;

/// <summary>Writes what a story tells of an assessment: sentences, points, facts, costs, sheets.</summary>
internal sealed class StoryWriter(AppDb db, DateTimeOffset at, Func<string, DateOnly> dayOf)
{
    public async Task WriteAsync(Review review, int? enrolment, StoryAct act, CancellationToken token)
    {
        if (act.Draft)
        {
            await DraftAsync(review, enrolment, token);
        }

        var order = await db.ReviewParagraphs.CountAsync(paragraph => paragraph.ReviewId == review.Id, token);
        foreach (var point in act.Points ?? [])
        {
            order++;
            db.ReviewParagraphs.Add(new ReviewParagraph
            {
                Key = KeyOf(review, order), ReviewId = review.Id, EnrolmentId = enrolment, Section = point.Section, Order = order, Text = new LocalText(point.Text), At = at,
            });
        }

        db.DocumentedFacts.AddRange((act.Facts ?? []).Select(fact => new DocumentedFact
        {
            ReviewId = review.Id, EnrolmentId = enrolment, Subject = fact.Subject, IsSo = fact.IsSo, On = dayOf(fact.On), Paper = fact.Paper,
        }));
        db.ModelCosts.AddRange((act.Costs ?? []).Select(cost => new ModelCost
        {
            ReviewId = review.Id, EnrolmentId = enrolment, Kind = cost.Kind, Before = cost.Before, After = cost.After, Source = cost.Source,
        }));
        db.SurveyQuestions.AddRange((act.Surveys ?? []).Select(survey => new SurveyQuestion
        {
            ReviewId = review.Id, EnrolmentId = enrolment, Text = survey.Text, Source = survey.Source,
            Answers = [.. survey.Answers.Select((answer, index) => new SurveyAnswer { Rank = index + 1, Label = answer.Label, Before = answer.Before, After = answer.After })],
        }));
        await db.SaveChangesAsync(token);
    }

    private async Task DraftAsync(Review review, int? enrolment, CancellationToken token)
    {
        var evaluation = await PublicEvaluation.OfAsync(db, await ReviewDossierQuery.LiveAsync(db, review, token), token);
        var order = await db.ReviewParagraphs.CountAsync(paragraph => paragraph.ReviewId == review.Id, token);
        foreach (var finding in evaluation.Findings.Where(finding => finding.Enrolment.Id == enrolment))
        {
            order++;
            db.ReviewParagraphs.Add(new ReviewParagraph
            {
                Key = KeyOf(review, order), ReviewId = review.Id, EnrolmentId = enrolment, Section = DraftedSentences.SectionOf(finding), Order = order,
                Text = DraftedSentences.Words(finding, evaluation.Dossier), IndicatorCode = finding.Indicator.Code, Verdict = finding.Verdict.Kind, At = at,
            });
        }

        await db.SaveChangesAsync(token);
    }

    /// <summary>The same in every database that the sample is loaded into.</summary>
    private static Guid KeyOf(Review review, int order) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{review.Code} {order}"))).AsSpan(0, 16));
}
