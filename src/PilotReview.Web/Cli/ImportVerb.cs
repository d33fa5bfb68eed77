using System.CommandLine;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Import;
using PilotReview.Core.Wording;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Observations;

namespace PilotReview.Web.Cli;

/// <summary><c>import</c>: takes a workbook in whole, or lists every problem with its cell and its remedy.</summary>
public static class ImportVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = VerbTexts.Say(nameof(CliText.ImportFile)), HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run") { Description = VerbTexts.Say(nameof(CliText.DryRun)) };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("import", VerbTexts.Say(nameof(CliText.Import))) { file, dryRun, database, json };
        command.Runs(async (call, token) =>
        {
            var workbook = call.Value(file);
            if (workbook is null || !workbook.Exists)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ImportMissing), workbook?.ToString() ?? string.Empty));
            }

            await using var content = OpenForReading(workbook);
            if (content is null)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ImportUnreadable), workbook.FullName));
            }

            var isDryRun = call.Value(dryRun);
            var target = call.DatabaseFile(database);
            // a dry run on a file that is not there yet checks against an empty database, which goes with the folder it is made in
            var scratch = isDryRun && !File.Exists(target) ? Directory.CreateTempSubdirectory("pilotreview-") : null;
            using var gone = new Gone(scratch);
            await using var services = new VerbServices(scratch is null ? target : Path.Combine(scratch.FullName, "dry-run.db"));
            var progress = call.Value(json) ? null : new LineProgress(call.Error);
            var result = await services.UseAsync(scope => ImportAsync(scope, workbook.Name, content, isDryRun, progress, token));
            return call.Value(json) ? AnswerMachine(call, result) : Answer(call, workbook, result, isDryRun);
        });
        return command;
    }

    /// <summary>Also while somebody looks at it in Excel; null when it cannot be read.</summary>
    private static FileStream? OpenForReading(FileInfo workbook)
    {
        try
        {
            return new FileStream(workbook.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<ImportResult> ImportAsync(
        IServiceProvider services, string name, Stream content, bool isDryRun, IProgress<int>? progress, CancellationToken token)
    {
        await MigrateVerb.MigrateAsync(services, token);
        var request = new ImportRequest(name, VerbAuthor.Of("import")) { IsDryRun = isDryRun };
        return await services.GetRequiredService<WorkbookImport>().RunAsync(content, request, progress, token);
    }

    private static int AnswerMachine(VerbCall call, ImportResult result)
    {
        call.Done(new
        {
            accepted = result.IsAccepted,
            rows = result.Rows,
            problems = result.Problems.Select(problem => new
            {
                sheet = problem.Sheet,
                cell = problem.Cell,
                code = SnakeCase.Of(problem.Code.ToString()),
                text = Both(culture => ImportWording.Text(problem, culture)),
                fix = Both(culture => ImportWording.Fix(problem, culture)),
            }),
        });
        return result.IsAccepted ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static int Answer(VerbCall call, FileInfo workbook, ImportResult result, bool isDryRun)
    {
        if (result.IsAccepted)
        {
            return call.Done(VerbTexts.Say(isDryRun ? nameof(CliText.ImportChecked) : nameof(CliText.Imported), result.Rows));
        }

        foreach (var problem in result.Problems)
        {
            var place = problem.Sheet.Length == 0 ? workbook.Name : problem.Cell.Length == 0 ? problem.Sheet : $"{problem.Sheet}!{problem.Cell}";
            call.Error.WriteLine(Both(culture => $"{place}: {ImportWording.Text(problem, culture)} {ImportWording.Fix(problem, culture)}"));
        }

        return call.Refused(VerbTexts.Say(nameof(CliText.ImportRefused), workbook.Name, result.Problems.Count));
    }

    private static string Both(Func<System.Globalization.CultureInfo, string> say) =>
        $"{say(Formats.Vietnamese)} / {say(Formats.English)}";

    /// <summary>Deletes a folder when it is done with.</summary>
    private sealed class Gone(DirectoryInfo? folder) : IDisposable
    {
        public void Dispose()
        {
            if (folder is not null)
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>Tells on a line of its own how far a long import is.</summary>
    private sealed class LineProgress(TextWriter to) : IProgress<int>
    {
        public void Report(int value) => to.WriteLine(VerbTexts.Say(nameof(CliText.ImportProgress), value));
    }
}
