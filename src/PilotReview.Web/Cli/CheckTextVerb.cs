using System.CommandLine;
using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Claims;
using PilotReview.Core.Wording;
using PilotReview.Documents.Texts;
using PilotReview.Web.Features.Claims;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Cli;

/// <summary><c>check-text</c>: recomputes the figures of a text. Without a database its judgements are held against nothing. That figures disagree is an answer, not a failure.</summary>
public static class CheckTextVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = VerbTexts.Say(nameof(CliText.CheckTextFile)), HelpName = "file" };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("check-text", VerbTexts.Say(nameof(CliText.CheckText))) { file, json, database };
        command.Runs(async (call, token) =>
        {
            var document = call.Value(file);
            if (document is null || !document.Exists)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ImportMissing), document?.ToString() ?? string.Empty));
            }

            if (Read(document, token) is not { } content)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ImportUnreadable), document.FullName));
            }

            if (content.Refusal is { } refusal)
            {
                return call.Refused(Refused(document.Name, refusal));
            }

            var claims = ClaimCheck.Of(content.Text, call.Value(database) is { } given ? await FindingsAsync(call.DatabaseFile(database), token) : null);
            return call.Done(call.Value(json) ? ClaimsJson.Write(claims) : Lines(claims, content));
        });
        return command;
    }

    /// <summary>Also while somebody looks at it in Word; null when it cannot be read.</summary>
    private static TextContent? Read(FileInfo document, CancellationToken token)
    {
        try
        {
            using var stream = new FileStream(document.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return TextFileReader.Read(stream, TextLimits.Default, token, document.Name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<ClaimFinding>> FindingsAsync(string database, CancellationToken token)
    {
        await using var services = VerbServices.OfExisting(database);
        return await services.UseAsync(scope => scope.GetRequiredService<ClaimFindings>().ForAsync(ExportDataVerb.Program, token));
    }

    private static string Refused(string name, TextProblem refusal) => Both(culture => string.Format(
        culture, CliText.ResourceManager.GetString(nameof(CliText.CheckTextRefused), culture) ?? "{1}", name, TextFileWording.Problem(refusal, culture)));

    private static string Lines(IReadOnlyList<Claim> claims, TextContent content)
    {
        var (agree, off) = (claims.Count(claim => claim.Status is ClaimStatus.Agrees or ClaimStatus.Supported), claims.Count(claim => claim.IsOpen));
        var lines = claims.Select(claim => string.Join('\t', Status(claim.Status), OneLine(claim.Text), Note(claim)))
            .Concat(content.Remarks.Select(remark => Both(culture => TextFileWording.Remark(remark, culture))))
            .Append(VerbTexts.Say(nameof(CliText.CheckTextSum), claims.Count, agree, off, claims.Count - agree - off));
        return string.Join(Environment.NewLine, lines);
    }

    internal static string Note(Claim claim) => Both(culture => ClaimWording.Note(claim, culture));

    private static string Status(ClaimStatus status) => BothLanguages.Say(ClaimsText.ResourceManager, $"Status_{status}");

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Both(Func<CultureInfo, string> say) => $"{say(Formats.Vietnamese)} / {say(Formats.English)}";
}
