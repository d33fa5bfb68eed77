using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Data.Samples;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Observations;

/// <summary>Loads a sample scenario that travels with the program: an ordinary import, which leaves the sample mark, and then the story of its reviews.</summary>
public sealed class SampleScenario(IDbContextFactory<AppDb> databases, WorkbookImport import, TimeProvider time)
{
    public const string Default = "cao-lanh";

    /// <summary>The workbook of a scenario beside the program; null when there is none of this name.</summary>
    public static string? FileOf(string scenario) =>
        UnitCodeLike(scenario) && Path.Combine(AppContext.BaseDirectory, "samples", scenario, scenario + ".xlsx") is var path && File.Exists(path)
            ? path
            : null;

    /// <summary>Loads the scenario into an empty database; changes nothing when the database holds it already.</summary>
    /// <param name="scenario">Its name.</param>
    /// <param name="token">Stops the loading.</param>
    /// <param name="tells">Of which reviews, by their code, the story is told; of all when null.</param>
    /// <returns>Done, or refused because the scenario is unknown, the database holds other data, or the workbook was not accepted.</returns>
    public async Task<Outcome> SeedAsync(string scenario, CancellationToken token, Func<string, bool>? tells = null)
    {
        await using (var db = await databases.CreateDbContextAsync(token))
        {
            if (await SampleScenarioQuery.LoadAsync(db, token) == scenario)
            {
                await TellAsync(scenario, tells, token);
                return Outcome.Done;
            }

            if (!(await ContentCountsQuery.LoadAsync(db, token)).IsEmpty)
            {
                return Outcome.Refused(Reason.DatabaseNotEmpty);
            }
        }

        if (FileOf(scenario) is not { } path)
        {
            return Outcome.Refused(Reason.NotFound);
        }

        await using var file = File.OpenRead(path);
        var request = new ImportRequest(Path.GetFileName(path), VerbAuthor.Of("seed"));
        var result = await import.RunAsync(file, request, null, token);
        if (!result.IsAccepted)
        {
            return Outcome.Refused(Reason.BadInput);
        }

        await TellAsync(scenario, tells, token);
        return Outcome.Done;
    }

    /// <summary>What people did with the reviews of the scenario, unless somebody has done something with them already: in one transaction, so that it is told whole or, by the
    /// next call, from its beginning.</summary>
    private async Task TellAsync(string scenario, Func<string, bool>? tells, CancellationToken token)
    {
        if (StoryOf(scenario) is not { } path)
        {
            return;
        }

        await using var file = File.OpenRead(path);
        var whole = await ReviewStory.ReadAsync(file, token);
        var story = whole with { Reviews = [.. whole.Reviews.Where(tale => tells?.Invoke(tale.Code) != false)] };
        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(VerbAuthor.Of("seed"), time);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var codes = story.Reviews.Select(tale => tale.Code).ToList();
        if (await db.Reviews.CountAsync(review => codes.Contains(review.Code) && review.State == ReviewState.Draft && review.Justification == string.Empty, token) < codes.Count)
        {
            return;
        }

        await new ReviewStoryTeller(db, time).TellAsync(story, token);
        await transaction.CommitAsync(token);
    }

    private static string? StoryOf(string scenario) =>
        FileOf(scenario) is { } workbook && Path.Combine(Path.GetDirectoryName(workbook) ?? string.Empty, "reviews.json") is var path && File.Exists(path) ? path : null;

    /// <summary>Loads the scenario when the database holds nothing at all; leaves it alone otherwise.</summary>
    public async Task SeedWhenEmptyAsync(string scenario, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if ((await ContentCountsQuery.LoadAsync(db, token)).IsEmpty && (await SeedAsync(scenario, token)).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The sample scenario {scenario} cannot be loaded: {refusal.Code()}.");
        }
    }

    private static bool UnitCodeLike(string scenario) => Core.Units.UnitCode.IsValid(scenario) && !scenario.Contains('.', StringComparison.Ordinal);
}
