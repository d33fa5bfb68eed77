using PilotReview.Core.Import;
using PilotReview.Documents.Import.Package;
using PilotReview.Documents.Import.Sheets;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Documents.Import;

/// <summary>Reads the workbook that data come in with (docs/workbook.md) and finds what is wrong with the file, its sheets and its cells. Whatever the file
/// holds, it throws nothing but what <c>Read</c> of the caller's stream throws, and cancellation.</summary>
/// <remarks>The file is looked through once for what must not be read (<see cref="PackageScan"/>) and then read row by row. What rows say about one
/// another is checked afterwards by <see cref="ScenarioCheck"/>.</remarks>
public static class WorkbookReader
{
    /// <summary>Reads the whole file, from where the stream stands to its end. The stream is read synchronously and stays open; it need not be one that
    /// can go back.</summary>
    public static WorkbookContent Read(Stream file, ImportLimits limits, CancellationToken token)
    {
        var rows = new ScenarioRows();
        var problems = new ProblemList();
        try
        {
            using var package = PackedFile.Copy(file, limits.PackedBytes, token);
            var sheets = PackageScan.Run(package, limits, problems, token);
            CheckKind(sheets);
            CheckRowCount(sheets, limits);
            using (var reader = GuardedReader.Open(package))
            {
                ReadSheets(reader, sheets, new SheetReader(rows, problems, limits.TextLength), token);
            }

            if (rows.Count == 0 && problems.Count == 0)
            {
                problems.Add(string.Empty, string.Empty, ImportProblemCode.NothingToImport);
            }

            return new WorkbookContent(rows, problems.ToOrderedList(sheets.Select(sheet => sheet.Name)));
        }
        catch (RefusedException refusal)
        {
            return new WorkbookContent(new ScenarioRows(), [refusal.Problem]);
        }
    }

    private static void CheckKind(IReadOnlyList<ScannedSheet> sheets)
    {
        if (sheets.Any(sheet => sheet.Name == EntryBook.KeySheet))
        {
            throw RefusedException.Of(ImportProblemCode.EntryWorkbook);
        }
    }

    private static void CheckRowCount(IReadOnlyList<ScannedSheet> sheets, ImportLimits limits)
    {
        var isFull = sheets.Sum(sheet => (long)sheet.DataRows) > limits.Rows;
        if (isFull || sheets.Any(sheet => sheet.LastRow - 1 > limits.Rows))
        {
            throw RefusedException.Of(ImportProblemCode.TooManyRows, ImportValue.Of(limits.Rows));
        }
    }

    private static void ReadSheets(GuardedReader reader, IReadOnlyList<ScannedSheet> sheets, SheetReader target, CancellationToken token)
    {
        for (var at = 0; at < sheets.Count; at++)
        {
            if ((at > 0 && !reader.NextSheet()) || reader.SheetName != sheets[at].Name)
            {
                throw RefusedException.NotAWorkbook();
            }

            target.Read(reader, sheets[at], token);
        }
    }
}
