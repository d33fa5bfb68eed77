using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Observations;

/// <summary>Loads a sample scenario that travels with the program: an ordinary import, which leaves the sample mark.</summary>
public sealed class SampleScenario(IDbContextFactory<AppDb> databases, WorkbookImport import)
{
    public const string Default = "cao-lanh";

    /// <summary>The workbook of a scenario beside the program; null when there is none of this name.</summary>
    public static string? FileOf(string scenario) =>
        UnitCodeLike(scenario) && Path.Combine(AppContext.BaseDirectory, "samples", scenario, scenario + ".xlsx") is var path && File.Exists(path)
            ? path
            : null;

    /// <summary>Loads the scenario into an empty database; changes nothing when the database holds it already.</summary>
    /// <returns>Done, or refused because the scenario is unknown, the database holds other data, or the workbook was not accepted.</returns>
    public async Task<Outcome> SeedAsync(string scenario, CancellationToken token)
    {
        await using (var db = await databases.CreateDbContextAsync(token))
        {
            if (await SampleScenarioQuery.LoadAsync(db, token) == scenario)
            {
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

        return result.IsAccepted ? Outcome.Done : Outcome.Refused(Reason.BadInput);
    }

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
