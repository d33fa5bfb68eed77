using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Writes the small workbook that stands behind a chart in a document: one sheet with the chart's table. The same chart gives the same bytes.</summary>
internal static class ChartBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int HeadRow = 1;

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The looks of the cells by their number: words, figures, percents.</summary>
    private static readonly string Styles =
        $"""<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="{ChartLetters.Font}"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>"""
        + """<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"""
        + """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"""
        + """<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""";

    public static ChartCells CellsOf(StepChart chart) => new(ChartWords.Book.Get("sheet", chart.Culture), HeadRow, 1, NativeChart.TableOf(chart, string.Empty));

    public static byte[] Write(StepChart chart, Table table)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, "[Content_Types].xml", ContentTypes());
            Put(archive, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
            Put(archive, "xl/workbook.xml", Book(CellsOf(chart).Sheet));
            Put(archive, "xl/_rels/workbook.xml.rels", Relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
            Put(archive, "xl/styles.xml", Styles);
            Put(archive, "xl/worksheets/sheet1.xml", SheetOf(table));
        }

        return file.ToArray();
    }

    private static void Put(ZipArchive archive, string name, string xml)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = EntryTime;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }

    private static string ContentTypes() =>
        $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        + $"""<Override PartName="/xl/workbook.xml" ContentType="{Kind}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}styles+xml"/>"""
        + $"""<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}worksheet+xml"/></Types>""";

    private static string Relations(params (string Type, string Target)[] targets) =>
        $"""<Relationships xmlns="{Package}">"""
        + string.Concat(targets.Select((target, index) => string.Create(
            CultureInfo.InvariantCulture, $"""<Relationship Id="rId{index + 1}" Type="{Office}/{target.Type}" Target="{target.Target}"/>""")))
        + "</Relationships>";

    private static string Book(string sheet) =>
        $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{Escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(Workbooks.XmlText.Letters(text)) ?? string.Empty;

    private static string SheetOf(Table table)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            var sheet = new SheetXml(xml);
            xml.WriteStartElement("worksheet", Main);
            xml.WriteStartElement("cols", Main);
            sheet.Element("col", ("min", "1"), ("max", SheetXml.Number(table.Columns.Count)), ("width", "16"), ("customWidth", "1"));
            xml.WriteEndElement();
            xml.WriteStartElement("sheetData", Main);
            sheet.Row(HeadRow);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                sheet.Text(column + 1, table.Columns[column].Head, 0);
            }

            WriteRows(sheet, table);
            sheet.EndRow();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteRows(SheetXml sheet, Table table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            sheet.Row(HeadRow + 1 + row);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var cell = table.Rows[row].Cells[column];
                if (cell.Number is { } number)
                {
                    sheet.Value(column + 1, number, (BookStyle)(cell.Style == NumberStyle.Percent ? 2 : 1));
                }
                else if (cell.Text.Length > 0)
                {
                    sheet.Text(column + 1, cell.Text, 0);
                }
            }
        }
    }
}
