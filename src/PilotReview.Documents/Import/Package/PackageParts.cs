using System.IO.Compression;

namespace PilotReview.Documents.Import.Package;

/// <summary>The parts of a package by name; names are compared as the format does, without regard to case.</summary>
internal sealed class PackageParts
{
    private const int MaxParts = 10_000;

    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _opened = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackMeter _meter;

    public PackageParts(ZipArchive archive, UnpackMeter meter)
    {
        _meter = meter;
        if (archive.Entries.Count > MaxParts)
        {
            throw RefusedException.TooLarge(meter.Limit);
        }

        foreach (var entry in archive.Entries)
        {
            if (!_parts.TryAdd(entry.FullName.Replace('\\', '/'), entry))
            {
                throw RefusedException.NotAWorkbook();
            }
        }
    }

    public bool Contains(string name) => _parts.ContainsKey(name);

    public bool ContainsUnder(string folder) => _parts.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens a part that must be there.</summary>
    public PartReader Open(string name, int maxDepth = PartReader.WorkbookDepth)
    {
        if (!_parts.TryGetValue(name, out var entry))
        {
            throw RefusedException.NotAWorkbook();
        }

        _opened.Add(name);
        return new PartReader(new MeteredStream(entry.Open(), _meter), maxDepth);
    }

    /// <summary>Unpacks the parts that nobody opened, to count them.</summary>
    public void MeasureRest()
    {
        var buffer = new byte[81_920];
        foreach (var (name, entry) in _parts)
        {
            if (!_opened.Contains(name))
            {
                using var part = entry.Open();
                for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
                {
                    _meter.Take(read);
                }
            }
        }
    }
}
