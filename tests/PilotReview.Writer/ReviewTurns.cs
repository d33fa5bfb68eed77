using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;

namespace PilotReview.Writer;

/// <summary>Leads a review round and round, one step after another, and says after each how many it has taken, until it is killed. Every round passes the step that freezes the figures.</summary>
internal static class ReviewTurns
{
    private const string Review = "SK-2021";

    public static async Task TakeAsync(string file)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        SqliteSetup.Configure(options, file);
        while (true)
        {
            await using var db = new AppDb(options.Options).WriteAs(new AuditAuthor(null, "writer"), TimeProvider.System);
            var work = await ReviewWorkQuery.LoadAsync(db, Review, CancellationToken.None) ?? throw new InvalidOperationException("There is no review.");
            var to = work.Review.State == ReviewState.ForDecision ? ReviewState.Appraisal : work.Review.State + 1;
            var rule = ReviewSteps.Find(work.Review.State, to) ?? throw new InvalidOperationException($"There is no step from {work.Review.State}.");
            var answer = await ReviewStepStore.TakeAsync(
                db, Review, new StepRequest(to, rule.Role, work.Steps.Count, "thử", null, IsSure: true), TimeProvider.System.GetUtcNow(), null, CancellationToken.None);
            if (!answer.Outcome.IsDone)
            {
                throw new InvalidOperationException($"The step to {to} is refused: {answer.Outcome.Refusal}.");
            }

            Console.WriteLine((work.Steps.Count + 1).ToString(CultureInfo.InvariantCulture));
        }
    }
}
