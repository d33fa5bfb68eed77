using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Features.Observations;

namespace PilotReview.Web.Cli;

/// <summary><c>seed</c>: creates the file if need be, loads a sample scenario into it and sets the sample mark. The same scenario again changes nothing.</summary>
public static class SeedVerb
{
    public static Command Create()
    {
        var scenario = new Option<string>("--scenario")
        {
            Description = VerbTexts.Say(nameof(CliText.Scenario)),
            HelpName = "name",
            DefaultValueFactory = _ => SampleScenario.Default,
        };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("seed", VerbTexts.Say(nameof(CliText.Seed))) { scenario, database, json };
        command.Runs(async (call, token) =>
        {
            var name = call.Value(scenario) ?? SampleScenario.Default;
            await using var services = new VerbServices(call.DatabaseFile(database));
            var outcome = await services.UseAsync(scope => SeedAsync(scope, name, token));
            if (outcome.Refusal is { } refusal)
            {
                return call.Refused(VerbTexts.Say(TextOf(refusal), name));
            }

            var counts = await services.UseAsync(scope => CountAsync(scope, token));
            return call.Value(json)
                ? call.Done(new { scenario = name, units = counts.Units, observations = counts.Observations, reviews = counts.Reviews })
                : call.Done(VerbTexts.Say(nameof(CliText.Seeded), name, counts.Units, counts.Observations, counts.Reviews));
        });
        return command;
    }

    private static async Task<Outcome> SeedAsync(IServiceProvider services, string scenario, CancellationToken token)
    {
        if (SampleScenario.FileOf(scenario) is null)
        {
            // before the file is made
            return Outcome.Refused(Reason.NotFound);
        }

        await MigrateVerb.MigrateAsync(services, token);
        return await services.GetRequiredService<SampleScenario>().SeedAsync(scenario, token);
    }

    private static async Task<ContentCounts> CountAsync(IServiceProvider services, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        return await ContentCountsQuery.LoadAsync(db, token);
    }

    private static string TextOf(Reason refusal) => refusal switch
    {
        Reason.DatabaseNotEmpty => nameof(CliText.SeedNotEmpty),
        Reason.NotFound => nameof(CliText.SeedUnknown),
        _ => nameof(CliText.SeedRefused),
    };
}
