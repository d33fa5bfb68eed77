using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Cli;

/// <summary><c>evaluate</c>: the verdict of every unit × indicator of a review; or, without a database, the answers to a method file.</summary>
public static class EvaluateVerb
{
    public static Command Create()
    {
        var review = VerbOptions.Review(isRequired: false);
        var from = new Option<FileInfo>("--in") { Description = VerbTexts.Say(nameof(CliText.MethodFile)), HelpName = "file" };
        var to = new Option<FileInfo>("--out") { Description = VerbTexts.Say(nameof(CliText.MethodFileOut)), HelpName = "file" };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("evaluate", VerbTexts.Say(nameof(CliText.Evaluate))) { review, from, to, database, json };
        command.Validators.Add(parsed =>
        {
            var isFile = parsed.GetResult(from) is not null;
            if (isFile == (parsed.GetResult(review) is not null) || (!isFile && parsed.GetResult(to) is not null))
            {
                parsed.AddError(VerbTexts.Say(nameof(CliText.EvaluateWhat)));
            }
        });
        command.Runs(async (call, token) =>
        {
            if (call.Value(from) is { } file)
            {
                return await MethodFileAnswer.RunAsync(call, file, call.Value(to), token);
            }

            var code = call.Value(review) ?? string.Empty;
            await using var services = VerbServices.OfExisting(call.DatabaseFile(database));
            if (await services.UseAsync(scope => EvaluationAsync(scope, code, token)) is not { } evaluation)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ReviewUnknown), code));
            }

            return call.Done(call.Value(json) ? EvaluationJson.Write(evaluation) : Lines(evaluation));
        });
        return command;
    }

    /// <summary>The evaluated review; null when there is none of this code.</summary>
    public static async Task<ReviewEvaluation?> EvaluationAsync(IServiceProvider services, string code, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        return await ReviewDossierQuery.LoadAsync(db, code, token) is { } dossier ? new ReviewEvaluation(dossier) : null;
    }

    private static string Lines(ReviewEvaluation evaluation) => string.Join(Environment.NewLine, evaluation.Findings.Select(Line));

    private static string Line(Finding finding)
    {
        var result = finding.Result;
        return string.Join('\t', finding.Code, result.Verdict.Kind.Code(), Number(result.Before.Value), Number(result.After.Value),
            Number(result.Change), result.Verdict.Reason.Code());
    }

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "-";
}
