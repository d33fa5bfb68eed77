using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using PilotReview.Core;
using PilotReview.Core.Wording;
using PilotReview.Core.Workbooks;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Workbooks;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Cli;

/// <summary><c>import-data</c>: takes an entry workbook that was filled in, whole or not at all: with a cell that is in conflict, locked or wrong, nothing is written and each is
/// listed. On the page the rest can be written, and conflicts chosen.</summary>
public static class ImportDataVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = VerbTexts.Say(nameof(CliText.ImportDataFile)), HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run") { Description = VerbTexts.Say(nameof(CliText.DryRun)) };
        var database = VerbOptions.Database();
        var json = VerbOptions.Json();
        var command = new Command("import-data", VerbTexts.Say(nameof(CliText.ImportData))) { file, dryRun, database, json };
        command.Runs(async (call, token) =>
        {
            if (call.Value(file) is not { Exists: true } workbook)
            {
                return call.Refused(VerbTexts.Say(nameof(CliText.ImportMissing), call.Value(file)?.ToString() ?? string.Empty));
            }

            var bytes = await File.ReadAllBytesAsync(workbook.FullName, token);
            var arrival = new Arrival(string.Empty, 0, workbook.Name, TimeProvider.System.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length);
            await using var services = VerbServices.OfExisting(call.DatabaseFile(database));
            var (preview, writing) = await services.UseAsync(async scope =>
            {
                using var content = new MemoryStream(bytes);
                var read = await scope.GetRequiredService<ArrivalReader>().ReadAsync(content, ExportDataVerb.Program, null, token);
                var isWhole = read.Refusal is null && read.Writable == read.Cells.Count;
                return (read, isWhole && !call.Value(dryRun)
                    ? await scope.GetRequiredService<ArrivalWriter>().WriteWholeAsync(new Writer(ExportDataVerb.Program, VerbAuthor.Of("import-data")), arrival, read, token)
                    : null);
            });
            return Answer(call, workbook, preview, writing, call.Value(json));
        });
        return command;
    }

    private static int Answer(VerbCall call, FileInfo workbook, ArrivalPreview preview, ArrivalWriting? writing, bool isJson)
    {
        var left = preview.Cells.Where(cell => !cell.IsWritten).ToList();
        var isDone = preview.Refusal is null && left.Count == 0 && writing is not { LeftOut: > 0 };
        if (isJson)
        {
            call.Done(new
            {
                accepted = isDone,
                read = preview.Read,
                written = writing?.Written ?? 0,
                refusal = preview.Refusal is { } refused ? SnakeCase.Of(refused.Code.ToString()) : null,
                cells = left.Select(cell => new
                {
                    sheet = cell.File.Sheet, cell = cell.File.Place, unit = cell.File.UnitCode, indicator = cell.File.IndicatorCode, kind = SnakeCase.Of(cell.Kind.ToString()), text = Both(cell),
                }),
            });
            return isDone ? ExitCodes.Done : ExitCodes.Refused;
        }

        if (preview.Refusal is { } refusal)
        {
            return call.Refused(string.Join(' ', new[] { Formats.Vietnamese, Formats.English }.Select(
                culture => $"{ImportWording.Text(refusal, culture)} {ImportWording.Fix(refusal, culture)}")));
        }

        foreach (var cell in left)
        {
            call.Error.WriteLine($"{cell.File.Sheet}!{cell.File.Place}: {Both(cell)}");
        }

        return isDone
            ? call.Done(VerbTexts.Say(writing is null ? nameof(CliText.ImportDataChecked) : nameof(CliText.ImportDataDone), writing?.Written ?? preview.Writable))
            : call.Refused(VerbTexts.Say(nameof(CliText.ImportDataRefused), workbook.Name, left.Count + (writing?.LeftOut ?? 0)));
    }

    private static string Both(MergedCell cell) => string.Join(" / ", new[] { Formats.Vietnamese, Formats.English }.Select((CultureInfo culture) => FileWording.Why(cell, culture)));
}
