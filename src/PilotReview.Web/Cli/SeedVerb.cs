using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Core.Access;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Indicators;
using PilotReview.Web.Features.Observations;
using PilotReview.Web.Parts.Forms;

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
        var indicators = new Option<bool>("--indicators") { Description = VerbTexts.Say(nameof(CliText.SeedIndicators)) };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("seed", VerbTexts.Say(nameof(CliText.Seed))) { scenario, indicators, database, json };
        command.Runs(async (call, token) =>
        {
            if (call.Value(indicators))
            {
                return await StarterAsync(call, call.DatabaseFile(database), call.Value(json), token);
            }

            var name = call.Value(scenario) ?? SampleScenario.Default;
            await using var services = new VerbServices(call.DatabaseFile(database));
            var (outcome, wasThere) = await services.UseAsync(scope => SeedAsync(scope, name, token));
            if (outcome.Refusal is { } refusal)
            {
                return call.Refused(VerbTexts.Say(TextOf(refusal), name));
            }

            var counts = await services.UseAsync(scope => CountAsync(scope, token));
            return call.Value(json)
                ? call.Done(new { scenario = name, units = counts.Units, observations = counts.Observations, reviews = counts.Reviews })
                : call.Done(VerbTexts.Say(wasThere ? nameof(CliText.SeededBefore) : nameof(CliText.Seeded), name, counts.Units, counts.Observations, counts.Reviews));
        });
        return command;
    }

    /// <summary>The starter set of indicators and scales, without any figures: what is there by that code is left alone.</summary>
    private static async Task<int> StarterAsync(VerbCall call, string file, bool json, CancellationToken token)
    {
        await using var services = new VerbServices(file);
        var (added, left) = await services.UseAsync(async scope =>
        {
            await MigrateVerb.MigrateAsync(scope, token);
            var starter = scope.GetRequiredService<StarterService>();
            // whoever runs the program on the machine may do what an administrator may
            var writer = new Writer(new Actor(0, Role.Administrator, null), VerbAuthor.Of("seed"));
            var preview = await starter.PreviewAsync(writer.Actor, token) ?? throw new InvalidOperationException("An administrator may manage indicators.");
            await starter.LoadAsync(writer, FormReader.Write(await starter.StandardStartAsync(token)), token);
            return (preview, preview.Left.Count + preview.Unfit.Count);
        });
        return json
            ? call.Done(new { indicators = added.Indicators.Select(indicator => indicator.Code), scales = added.Scales.Select(scale => scale.Code), unfit = added.Unfit.Select(pair => pair.Indicator.Code), left })
            : call.Done(VerbTexts.Say(nameof(CliText.SeededIndicators), added.Indicators.Count, added.Scales.Count, left));
    }

    private static async Task<(Outcome Outcome, bool WasThere)> SeedAsync(IServiceProvider services, string scenario, CancellationToken token)
    {
        if (SampleScenario.FileOf(scenario) is null)
        {
            // before the file is made
            return (Outcome.Refused(Reason.NotFound), WasThere: false);
        }

        await MigrateVerb.MigrateAsync(services, token);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        var wasThere = await SampleScenarioQuery.LoadAsync(db, token) == scenario;
        return (await services.GetRequiredService<SampleScenario>().SeedAsync(scenario, token), wasThere);
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
