using System.CommandLine;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Data.Queries;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Reviews.Documents;
using PilotReview.Web.Features.Reviews;

namespace PilotReview.Web.Cli;

/// <summary><c>report</c>: writes the report of a review to a file, whole or not at all: as it was issued, and until then, or where it is asked for, as a draft.</summary>
public static class ReportVerb
{
    public static Command Create()
    {
        var review = VerbOptions.Review();
        var format = new Option<string>("--format") { Description = VerbTexts.Say(nameof(CliText.Format)), Required = true };
        format.AcceptOnlyFromAmong([.. ReportFormat.All.Select(item => item.Ending)]);
        var to = new Option<FileInfo>("--out") { Description = VerbTexts.Say(nameof(CliText.Out)), HelpName = "file", Required = true };
        var english = new Option<bool>("--english") { Description = VerbTexts.Say(nameof(CliText.English)) };
        var draft = new Option<bool>("--draft") { Description = VerbTexts.Say(nameof(CliText.ReportDraft)) };
        var database = VerbOptions.Database();
        var command = new Command("report", VerbTexts.Say(nameof(CliText.Report))) { review, format, to, english, draft, database };
        command.Runs(async (call, token) =>
        {
            var code = call.Value(review) ?? string.Empty;
            await using var services = VerbServices.OfExisting(call.DatabaseFile(database));
            if (await services.UseAsync(scope => EvaluateVerb.EvaluationAsync(scope, code, token)) is not { } evaluation
                || call.Value(to) is not { } file)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ReviewUnknown), code));
            }

            var chosen = ReportFormat.All.Single(item => item.Ending == call.Value(format));
            var culture = call.Value(english) ? Formats.English : Formats.Vietnamese;
            if (chosen.IsIssued && !call.Value(draft) && await services.UseAsync(scope => scope.GetRequiredService<DocumentsService>().NewestAsync(code, token)) is { } issued)
            {
                return await IssuedAsync(call, services, issued, (chosen.Ending, culture.TwoLetterISOLanguageName), file, token);
            }

            var bytes = await services.UseAsync(scope => scope.GetRequiredService<ReportIssue>().WriteAsync(evaluation, chosen, culture, VerbAuthor.Of("report"), token));
            if (bytes is null)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ReportHasClaims), code));
            }

            WholeFile.Write(file, stream => stream.Write(bytes));
            return call.Done(VerbTexts.Say(nameof(CliText.Reported), file.FullName));
        });
        return command;
    }

    /// <summary>The bytes as they were issued.</summary>
    private static async Task<int> IssuedAsync(VerbCall call, VerbServices services, IssuedSheet issued, (string Format, string Language) asked, FileInfo to, CancellationToken token)
    {
        if (issued.Files.FirstOrDefault(file => file.Format == asked.Format && file.Language == asked.Language) is not { } file)
        {
            return call.Refused(VerbTexts.Say(nameof(CliText.ReportNotIssuedSo), issued.Document.Code, asked.Format, asked.Language));
        }

        var bytes = await services.UseAsync(scope => scope.GetRequiredService<DocumentsService>().TakeAsync(issued.Document, file, VerbAuthor.Of("report"), token));
        WholeFile.Write(to, stream => stream.Write(bytes));
        return call.Done(VerbTexts.Say(nameof(CliText.ReportedIssued), to.FullName, issued.Document.Code, issued.Document.Cited));
    }
}
