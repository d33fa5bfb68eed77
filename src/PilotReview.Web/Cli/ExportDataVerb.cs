using System.CommandLine;
using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Features.Workbooks;

namespace PilotReview.Web.Cli;

/// <summary><c>export-data</c>: writes the entry workbook of a unit, or its figures as lines, to a file, whole or not at all.</summary>
public static class ExportDataVerb
{
    private const string Csv = ".csv";

    /// <summary>The program has no account; it sees what the appraiser sees.</summary>
    internal static Actor Program { get; } = new(0, Role.Appraiser, null);

    public static Command Create()
    {
        var unit = new Argument<string>("unit") { Description = VerbTexts.Say(nameof(CliText.ExportUnit)), HelpName = "code" };
        var span = new Argument<string>("period") { Description = VerbTexts.Say(nameof(CliText.ExportPeriod)), HelpName = "period" };
        var to = new Option<FileInfo>("--out") { Description = VerbTexts.Say(nameof(CliText.ExportOut)), HelpName = "file", Required = true };
        var english = new Option<bool>("--english") { Description = VerbTexts.Say(nameof(CliText.English)) };
        var database = VerbOptions.Database();
        var command = new Command("export-data", VerbTexts.Say(nameof(CliText.ExportData))) { unit, span, to, english, database };
        command.Runs(async (call, token) =>
        {
            var parts = (call.Value(span) ?? string.Empty).Split('-', 2);
            var culture = call.Value(english) ? Formats.English : Formats.Vietnamese;
            CultureInfo.CurrentUICulture = culture;
            await using var services = VerbServices.OfExisting(call.DatabaseFile(database));
            var order = await services.UseAsync(scope => scope.GetRequiredService<ExportsService>()
                .FindAsync(Program, call.Value(unit), ExportSpan.Parse(parts[0], parts.ElementAtOrDefault(1)), token));
            if (order is null || order.IsEmpty || order.IsTooLarge || call.Value(to) is not { } file)
            {
                return call.Refused(VerbTexts.Say(WhyNot(order), call.Value(unit) ?? string.Empty, call.Value(span) ?? string.Empty));
            }

            var isCsv = string.Equals(file.Extension, Csv, StringComparison.OrdinalIgnoreCase);
            using var content = new MemoryStream();
            await services.UseAsync(async scope =>
            {
                var exports = scope.GetRequiredService<ExportsService>();
                await (isCsv ? exports.WriteCsvAsync(order, content, token) : exports.WriteBookAsync(order, culture, content, token));
                return true;
            });
            WholeFile.Write(file, content.WriteTo);
            return call.Done(VerbTexts.Say(nameof(CliText.Exported), file.FullName));
        });
        return command;
    }

    private static string WhyNot(ExportOrder? order) => order switch
    {
        null => nameof(CliText.ExportUnknown),
        { IsEmpty: true } => nameof(CliText.ExportEmpty),
        _ => nameof(CliText.ExportTooLarge),
    };
}
