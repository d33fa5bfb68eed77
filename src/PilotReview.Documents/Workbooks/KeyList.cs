using System.Globalization;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;

namespace PilotReview.Documents.Workbooks;

/// <summary>The keys of a workbook: which cells were to be filled in, and what stood in each. Kept until the sheets are written, because a package takes one part after another.</summary>
internal sealed class KeyList
{
    private readonly List<(string Unit, Period Month, string Indicator, FileBase Base)> _rows = [];

    public int Count => _rows.Count;

    public static IReadOnlyList<string> Heads { get; } = ["unit", "month", "indicator", "version", "content", "denominator"];

    public void Add(string unit, Period month, string indicator, FileBase known) => _rows.Add((unit, month, indicator, known));

    /// <summary>The sheet, with the seal over what it says.</summary>
    public void Write(SheetXml xml, EntryBookSetup setup)
    {
        using var seal = new WorkbookSeal(setup.Secret);
        string[] head =
        [
            EntryBook.Mark, SheetXml.Number(EntryBook.Template), seal.Office, setup.Culture.Name, setup.UnitCode,
            setup.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ];
        seal.Add(head);
        foreach (var row in _rows)
        {
            seal.Add(Parts(row));
        }

        xml.Xml.WriteStartElement("worksheet", SheetXml.Main);
        xml.Xml.WriteStartElement("sheetData", SheetXml.Main);
        Line(xml, 1, [.. head, seal.Value()]);
        Line(xml, EntryBook.KeyHeadRows, Heads);
        for (var at = 0; at < _rows.Count; at++)
        {
            Line(xml, EntryBook.KeyHeadRows + 1 + at, Parts(_rows[at]));
        }

        xml.EndRow();
        xml.Xml.WriteEndElement();
        xml.Element("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"));
        xml.Xml.WriteEndElement();
    }

    private static string[] Parts((string Unit, Period Month, string Indicator, FileBase Base) row) =>
        [row.Unit, row.Month.ToString(), row.Indicator, SheetXml.Number(row.Base.Version), row.Base.Text, row.Base.Denominator];

    private static void Line(SheetXml xml, int row, IReadOnlyList<string> cells)
    {
        xml.Row(row);
        for (var at = 0; at < cells.Count; at++)
        {
            if (cells[at].Length > 0)
            {
                xml.Text(at + 1, cells[at], BookStyle.Plain);
            }
        }
    }
}
