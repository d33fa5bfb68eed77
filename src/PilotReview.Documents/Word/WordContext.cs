using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Word;

/// <summary>What the writers of one document share: what is unique in it and what its other parts collect.</summary>
internal sealed class WordContext
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly List<string> _footnotes = [];
    private uint _drawings;
    private int _bookmarks;
    private int _headings;

    public WordContext(Report report, MainDocumentPart main)
    {
        Report = report;
        Main = main;
        Counter = new NumberCounter(Numbering);
        foreach (var anchor in report.Body.Concat(report.Appendix).OfType<TableBlock>().SelectMany(block => block.Table.Rows).Select(row => row.Anchor).Where(anchor => anchor.Length > 0))
        {
            _rows.TryAdd(anchor, BookmarkName.Of(anchor, _names));
        }
    }

    public Report Report { get; }

    public MainDocumentPart Main { get; }

    public WordNumbering Numbering { get; } = new();

    public NumberCounter Counter { get; }

    /// <summary>The footnotes so far, in order.</summary>
    public IReadOnlyList<string> Footnotes => _footnotes;

    /// <summary>The bookmark of the row that tells the source of a figure; null where the document has none.</summary>
    public string? RowOf(string code) => _rows.GetValueOrDefault(code);

    /// <summary>The name to mark the row with; null for a row that needs no mark or whose code another row has.</summary>
    public string? TakeRow(string anchor) => RowOf(anchor) is { } name && _marked.Add(name) ? name : null;

    /// <summary>The bookmark of the next heading; a table of contents counts headings in the same order.</summary>
    public string NextHeading() => BookmarkName.OfHeading(++_headings);

    public uint NextDrawing() => ++_drawings;

    public string NextBookmark() => (++_bookmarks).ToString(CultureInfo.InvariantCulture);

    /// <summary>Keeps a footnote and gives its number.</summary>
    public int AddFootnote(string text)
    {
        _footnotes.Add(text);
        return _footnotes.Count;
    }
}
