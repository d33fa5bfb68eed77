using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Workbooks;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Workbooks;

/// <summary>The keys of a workbook that came home, once their seal was proved.</summary>
internal sealed class FileKeys
{
    private const int HeadParts = 6;

    private readonly Dictionary<(string Unit, string Month, string Indicator), FileBase> _rows = [];

    private readonly HashSet<string> _indicators = new(StringComparer.Ordinal);

    private FileKeys(string unitCode) => UnitCode = unitCode;

    public string UnitCode { get; }

    /// <summary>Whether some cell of the indicator was to be filled in.</summary>
    public bool Knows(string indicator) => _indicators.Contains(indicator);

    public FileBase? Find(string unit, string month, string indicator) => _rows.GetValueOrDefault((unit, month, indicator));

    /// <summary>Reads the sheet of keys; throws <see cref="RefusedException"/> for one of another template or office, and for one that was altered.</summary>
    public static FileKeys Read(GuardedReader reader, ScannedSheet sheet, string secret, CancellationToken token)
    {
        using var seal = new WorkbookSeal(secret);
        if (!reader.NextRow() || Line(reader, HeadParts + 1) is not { } head || head[0] != EntryBook.Mark)
        {
            throw RefusedException.Of(ImportProblemCode.NotAnEntryWorkbook);
        }

        CheckHead(head, seal.Office);
        seal.Add(head[..HeadParts]);
        var keys = new FileKeys(head[4]);
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Row < sheet.LastRow && reader.NextRow())
        {
            token.ThrowIfCancellationRequested();
            if (reader.Row > EntryBook.KeyHeadRows)
            {
                keys.Add(Line(reader, KeyList.Heads.Count), seal, same);
            }
        }

        return seal.Value() == head[HeadParts] ? keys : throw RefusedException.Of(ImportProblemCode.KeysChanged);
    }

    private static void CheckHead(string[] head, string office)
    {
        if (!int.TryParse(head[1], NumberStyles.None, CultureInfo.InvariantCulture, out var template))
        {
            throw RefusedException.Of(ImportProblemCode.KeysChanged);
        }

        if (template != EntryBook.Template)
        {
            throw RefusedException.Of(
                template < EntryBook.Template ? ImportProblemCode.OlderTemplate : ImportProblemCode.NewerTemplate, ImportValue.Of(template), ImportValue.Of(EntryBook.Template));
        }

        if (head[2] != office)
        {
            throw RefusedException.Of(ImportProblemCode.OtherOffice);
        }
    }

    private void Add(string[] parts, WorkbookSeal seal, Dictionary<string, string> same)
    {
        seal.Add(parts);
        var isNew = int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && _rows.TryAdd((One(parts[0]), One(parts[1]), One(parts[2])), new FileBase(version, One(parts[4]), One(parts[5])));
        if (!isNew)
        {
            throw RefusedException.Of(ImportProblemCode.KeysChanged);
        }

        _indicators.Add(One(parts[2]));
        string One(string text) => same.TryGetValue(text, out var known) ? known : same[text] = text;
    }

    private static string[] Line(GuardedReader reader, int count)
    {
        var parts = new string[count];
        for (var at = 0; at < count; at++)
        {
            parts[at] = reader.Value(at + 1) switch
            {
                string text => text,
                double number => number.ToString(CultureInfo.InvariantCulture),
                _ => string.Empty,
            };
        }

        return parts;
    }
}
