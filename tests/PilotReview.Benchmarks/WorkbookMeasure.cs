using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Testing;
using PilotReview.Web.Features.Workbooks;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Benchmarks;

/// <summary>What an entry workbook of a whole province takes: a hundred wards of a hundred branches with ten figures each go out, are filled in, come home, come home again with other
/// figures, and are undone. Each is a program of its own, so that its peak of memory is told apart.
/// <c>dotnet run -c Release --project tests/PilotReview.Benchmarks -- workbook [wards] [branches] [indicators]</c></summary>
internal static partial class WorkbookMeasure
{
    public const string Word = "workbook";

    private const int Members = 47;

    public static async Task RunAsync(string[] args, TextWriter output)
    {
        var (wards, branches, indicators) = (Number(args, 0, 100), Number(args, 1, 100), Number(args, 2, 10));
        await using var database = await TempDatabase.CreateAsync();
        await FillAsync(database, wards, branches, indicators);
        var book = Path.Combine(database.Folder, "so-lieu.xlsx");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{wards} wards x {branches} branches x {indicators} indicators = {wards * branches * indicators} figures"));
        await StepAsync(output, "export", "export-data", "TP", "2026-10", "--out", book, "--database", database.File);
        Rewrite(book, text => EmptyInput().Replace(text, "$1><v>30</v></c>"));
        await StepAsync(output, "look at it (dry run)", "import-data", book, "--dry-run", "--database", database.File);
        await StepAsync(output, "take in, all new", "import-data", book, "--database", database.File);
        await StepAsync(output, "take in again, nothing to write", "import-data", book, "--database", database.File);
        await StepAsync(output, "export, filled in", "export-data", "TP", "2026-10", "--out", book, "--database", database.File);
        Rewrite(book, text => text.Replace("<v>30</v>", "<v>31</v>", StringComparison.Ordinal));
        await StepAsync(output, "take in, all changed", "import-data", book, "--database", database.File);
        await StepAsync(output, "export as lines", "export-data", "TP", "2026-10", "--out", Path.ChangeExtension(book, "csv"), "--database", database.File);
        var clock = Stopwatch.StartNew();
        var writer = new Writer(new Actor(0, Role.Appraiser, null), new AuditAuthor(null, "measure"));
        var undone = await new BatchesService(database, TimeProvider.System).UndoAsync(writer, 2, "measure", CancellationToken.None);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"undo the changes: {clock.Elapsed.TotalSeconds:0.0} s ({undone.IsDone})"));
    }

    private static async Task StepAsync(TextWriter output, string name, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "pilotreview.dll"));
        foreach (var word in verb)
        {
            start.ArgumentList.Add(word);
        }

        var clock = Stopwatch.StartNew();
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var said = program.StandardOutput.ReadToEndAsync();
        var error = program.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!program.HasExited)
        {
            program.Refresh();
            try
            {
                peak = Math.Max(peak, program.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                break;
            }

            await Task.Delay(50);
        }

        await program.WaitForExitAsync();
        var size = verb.Select(word => word.Contains(Path.DirectorySeparatorChar) && File.Exists(word) ? new FileInfo(word).Length : 0).First(length => length > 0);
        var (answer, fault) = ((await said).Trim(), (await error).Trim());
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {clock.Elapsed.TotalSeconds:0.0} s, peak {peak / 1048576.0:0} MB, file {size / 1048576.0:0.0} MB, exit {program.ExitCode}: {answer} {fault[..Math.Min(200, fault.Length)]}"));
    }

    /// <summary>Types into every input cell, as nobody could by hand.</summary>
    private static void Rewrite(string file, Func<string, string> edit)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        foreach (var name in archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            var entry = archive.GetEntry(name) ?? throw new InvalidOperationException(name);
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = edit(reader.ReadToEnd());
            }

            entry.Delete();
            using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static async Task FillAsync(TempDatabase database, int wards, int branches, int indicators)
    {
        await using var db = database.CreateDbContext();
        var kind = new UnitKind { Code = "k", Name = new LocalText("Chi bộ") };
        db.UnitKinds.Add(kind);
        await db.SaveChangesAsync();
        var root = await AddAsync(db, [("TP", (int?)null)], kind.Id);
        var wardIds = await AddAsync(db, [.. Enumerable.Range(1, wards).Select(ward => (string.Create(CultureInfo.InvariantCulture, $"P{ward}"), (int?)root[0]))], kind.Id);
        foreach (var ward in wardIds.Select((id, at) => (id, at)))
        {
            await AddAsync(db, [.. Enumerable.Range(1, branches).Select(branch => (string.Create(CultureInfo.InvariantCulture, $"P{ward.at + 1}-CB{branch}"), (int?)ward.id))], kind.Id);
        }

        db.Indicators.AddRange(Enumerable.Range(1, indicators).Select(number => new Indicator
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"I{number}"), Name = new LocalText("Tỷ lệ"), ShortName = new LocalText("Tỷ lệ"), Kind = IndicatorKind.Proportion,
            Direction = Direction.HigherIsBetter, PeriodKind = PeriodKind.Month, Aggregation = Aggregation.Sum, DenominatorSource = DenominatorSource.Members,
        }));
        await db.SaveChangesAsync();
    }

    private static async Task<List<int>> AddAsync(AppDb db, List<(string Code, int? Parent)> rows, int kind)
    {
        var units = rows.Select(row =>
        {
            var unit = new Unit { Code = row.Code, ValidFrom = new DateOnly(2020, 1, 1) };
            unit.Add(new UnitVersion
            {
                From = unit.ValidFrom, Name = new LocalText("Chi bộ " + row.Code), ShortName = new LocalText(row.Code), ParentId = row.Parent, KindId = kind, OfficialMembers = Members,
            });
            return unit;
        }).ToList();
        db.Units.AddRange(units);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return [.. units.Select(unit => unit.Id)];
    }

    private static int Number(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

    /// <summary>An empty cell of the look of input cells.</summary>
    [GeneratedRegex("(<c r=\"[A-Z]+[0-9]+\" s=\"8\") ?/>")]
    private static partial Regex EmptyInput();
}
