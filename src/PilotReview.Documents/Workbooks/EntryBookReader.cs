using PilotReview.Core.Import;
using PilotReview.Documents.Import;
using PilotReview.Documents.Import.Package;
using PilotReview.Documents.Import.Sheets;

namespace PilotReview.Documents.Workbooks;

/// <summary>Reads an entry workbook that came home. The file may be anything: it is looked through for what must not be read, then its keys are read and their seal is
/// proved, and only then the figures, each by its keys.</summary>
public static class EntryBookReader
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>More than the largest workbook that goes out, and far less than what would hurt.</summary>
    public static ImportLimits Limits { get; } = new() { PackedBytes = 32L * Megabyte, UnpackedBytes = 256L * Megabyte, Rows = 400_000 };

    /// <summary>Reads the whole file; throws nothing but what <c>Read</c> of the caller's stream throws, and cancellation.</summary>
    public static EntryBookContent Read(Stream file, string secret, ImportLimits limits, CancellationToken token)
    {
        try
        {
            using var package = PackedFile.Copy(file, limits.PackedBytes, token);
            var sheets = PackageScan.Run(package, limits, new ProblemList(), token);
            CheckKind(sheets);
            var keys = ReadKeys(package, sheets, secret, token);
            return ReadSheets(package, sheets, keys, token);
        }
        catch (RefusedException refusal)
        {
            return EntryBookContent.Refused(refusal.Problem);
        }
    }

    private static void CheckKind(IReadOnlyList<ScannedSheet> sheets)
    {
        if (sheets.Any(sheet => sheet.Name == EntryBook.KeySheet))
        {
            return;
        }

        throw RefusedException.Of(sheets.Any(sheet => SheetFormats.Find(sheet.Name) is not null) ? ImportProblemCode.ScenarioWorkbook : ImportProblemCode.NotAnEntryWorkbook);
    }

    private static FileKeys ReadKeys(Stream package, IReadOnlyList<ScannedSheet> sheets, string secret, CancellationToken token)
    {
        using var reader = GuardedReader.Open(package);
        foreach (var sheet in Each(reader, sheets))
        {
            if (sheet.Name == EntryBook.KeySheet)
            {
                return FileKeys.Read(reader, sheet, secret, token);
            }
        }

        throw RefusedException.NotAWorkbook();
    }

    private static EntryBookContent ReadSheets(Stream package, IReadOnlyList<ScannedSheet> sheets, FileKeys keys, CancellationToken token)
    {
        List<FileSheet> read = [];
        List<string> unread = [];
        using var reader = GuardedReader.Open(package);
        foreach (var sheet in Each(reader, sheets))
        {
            if (sheet.Name is EntryBook.KeySheet or EntryBook.ListSheet || sheet.LastRow == 0)
            {
                continue;
            }

            if (FileSheetReader.Find(reader, sheet, keys) is { } found)
            {
                read.Add(found.Read(EntryBook.MostRead - read.Sum(known => known.Cells.Count), token));
            }
            else if (!GuideNames.Contains(sheet.Name))
            {
                unread.Add(sheet.Name);
            }
        }

        return read.Count == 0
            ? EntryBookContent.Refused(RefusedException.Of(ImportProblemCode.NotAnEntryWorkbook).Problem)
            : new EntryBookContent { UnitCode = keys.UnitCode, Sheets = read, UnreadSheets = unread };
    }

    private static HashSet<string> GuideNames { get; } =
        [BookText.Say("GuideTab", Core.Formats.Vietnamese), BookText.Say("GuideTab", Core.Formats.English)];

    private static IEnumerable<ScannedSheet> Each(GuardedReader reader, IReadOnlyList<ScannedSheet> sheets)
    {
        for (var at = 0; at < sheets.Count; at++)
        {
            if ((at > 0 && !reader.NextSheet()) || reader.SheetName != sheets[at].Name)
            {
                throw RefusedException.NotAWorkbook();
            }

            yield return sheets[at];
        }
    }
}
