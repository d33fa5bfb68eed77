using System.IO.Compression;
using System.Xml;
using PilotReview.Core.Import;
using PilotReview.Documents.Import.Sheets;

namespace PilotReview.Documents.Import.Package;

/// <summary>Looks through a package before anything is taken from it: that it is a workbook, that it stays within the limits while it is unpacked, and
/// what its sheets hold that must not be read.</summary>
internal static class PackageScan
{
    /// <summary>The sheets in their order; throws <see cref="RefusedException"/> when the file is refused. Problems of single cells go to
    /// <paramref name="problems"/>.</summary>
    public static IReadOnlyList<ScannedSheet> Run(
        Stream package, ImportLimits limits, ProblemList problems, CancellationToken token)
    {
        try
        {
            using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            return Scan(archive, limits, problems, token);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw RefusedException.NotAWorkbook();
        }
    }

    private static List<ScannedSheet> Scan(ZipArchive archive, ImportLimits limits, ProblemList problems, CancellationToken token)
    {
        var meter = new UnpackMeter(limits.UnpackedBytes, token);
        var parts = new PackageParts(archive, meter);
        if (!parts.Contains(SheetDirectory.Workbook))
        {
            throw RefusedException.NotAWorkbook();
        }

        ForeignParts.Check(parts);
        var cost = new TextCost(meter);
        var directory = SheetDirectory.Read(parts);
        StyleScan.Check(parts);
        var context = new SheetScanContext(meter, cost, SharedStrings.ReadLengths(parts, cost), limits.TextLength, new RowMeter(limits.Rows));
        var sheets = new List<ScannedSheet>();
        foreach (var (name, part) in directory)
        {
            var sheet = new ScannedSheet(name, SheetFormats.Find(name) is null ? null : problems);
            using var reader = parts.Open(part);
            new SheetScan(reader, sheet, context).Run(token);
            sheets.Add(sheet);
        }

        parts.MeasureRest();
        return sheets;
    }
}
