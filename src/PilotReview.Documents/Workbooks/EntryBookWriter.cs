using System.IO.Compression;
using System.Text;
using System.Xml;
using PilotReview.Core.Indicators;

namespace PilotReview.Documents.Workbooks;

/// <summary>Writes an entry workbook sheet after sheet, straight into the package: one sheet is in memory at a time, and the keys of all of them. Written by hand and not through
/// the library of the reports, which keeps every cell.</summary>
public sealed class EntryBookWriter : IDisposable
{
    private const int LongestName = 31;

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly EntryBookSetup _setup;
    private readonly ChoiceLists _lists;
    private readonly KeyList _keys = new();
    private readonly List<(string Name, string PrintArea)> _sheets = [];
    private readonly Dictionary<string, Indicator> _indicators = [];

    public EntryBookWriter(Stream to, EntryBookSetup setup)
    {
        _archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        _setup = setup;
        _lists = new ChoiceLists(setup.Culture);
    }

    /// <summary>Cells that a reader of the file will find keys of.</summary>
    public int Cells => _keys.Count;

    /// <summary>Adds a sheet; one without rows or columns is left out.</summary>
    public void Add(BookSheet sheet)
    {
        if (sheet.Sheet.Rows.Count == 0 || sheet.Sheet.Columns.Count == 0)
        {
            return;
        }

        _sheets.Add((NameOf(sheet.Name), DataSheet.PrintArea(sheet.Sheet, _setup)));
        foreach (var indicator in sheet.Sheet.Columns)
        {
            _indicators[indicator.Code] = indicator;
        }

        Part($"xl/worksheets/sheet{SheetXml.Number(_sheets.Count)}.xml", xml => new DataSheet(new SheetXml(xml), sheet, _setup, _lists, _keys).Write());
    }

    /// <summary>Writes what closes the package. A workbook without a sheet to fill in has the guide alone.</summary>
    public void Finish()
    {
        Part(BookParts.Guide, xml => new GuideSheet(new SheetXml(xml), _setup, [.. _indicators.Values]).Write());
        Part(BookParts.Lists, xml => WriteLists(new SheetXml(xml)));
        Part(BookParts.Keys, xml => _keys.Write(new SheetXml(xml), _setup));
        Part("xl/styles.xml", BookStyles.Write);
        var parts = new BookParts(_sheets, _setup);
        Part("xl/workbook.xml", parts.WriteWorkbook);
        Part("xl/_rels/workbook.xml.rels", parts.WriteRelations);
        Part("docProps/core.xml", parts.WriteProperties);
        Part("_rels/.rels", BookParts.WriteRoot);
        Part("[Content_Types].xml", parts.WriteTypes);
    }

    public void Dispose() => _archive.Dispose();

    private void WriteLists(SheetXml xml)
    {
        xml.Xml.WriteStartElement("worksheet", SheetXml.Main);
        xml.Xml.WriteStartElement("sheetData", SheetXml.Main);
        for (var row = 0; row < _lists.All.Select(list => list.Count).DefaultIfEmpty().Max(); row++)
        {
            xml.Row(row + 1);
            for (var column = 0; column < _lists.All.Count; column++)
            {
                if (row < _lists.All[column].Count)
                {
                    xml.Text(column + 1, _lists.All[column][row], BookStyle.Plain);
                }
            }
        }

        xml.EndRow();
        xml.Xml.WriteEndElement();
        xml.Xml.WriteEndElement();
    }

    private void Part(string name, Action<XmlWriter> write)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    /// <summary>A name that Excel takes: short, without the signs of references, and not twice.</summary>
    private string NameOf(string name)
    {
        var clean = string.Concat(XmlText.Clean(name).Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? '-' : letter)).Trim(' ', '\'');
        var cut = clean.Length == 0 ? "-" : XmlText.Cut(clean, LongestName);
        for (var number = 2; IsTaken(cut); number++)
        {
            var ending = $" ({SheetXml.Number(number)})";
            cut = XmlText.Cut(clean, LongestName - ending.Length) + ending;
        }

        return cut;
    }

    private bool IsTaken(string name) => _sheets.Exists(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase))
        || string.Equals(name, BookText.Say("GuideTab", _setup.Culture), StringComparison.OrdinalIgnoreCase)
        || name is EntryBook.KeySheet or EntryBook.ListSheet;
}
