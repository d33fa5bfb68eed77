using System.Globalization;
using System.Xml;

namespace PilotReview.Documents.Workbooks;

/// <summary>The parts of the package that name the others. The keys come first among the sheets, so that a reader meets them before the figures.</summary>
internal sealed class BookParts(IReadOnlyList<(string Name, string PrintArea)> sheets, EntryBookSetup setup)
{
    public const string Guide = "xl/worksheets/guide.xml";
    public const string Lists = "xl/worksheets/lists.xml";
    public const string Keys = "xl/worksheets/keys.xml";

    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Place of the first sheet to fill in, after the keys and the lists.</summary>
    private const int FirstData = 2;

    private IEnumerable<(string Name, string Part, bool IsHidden)> All =>
    [
        (EntryBook.KeySheet, Keys, true),
        (EntryBook.ListSheet, Lists, true),
        .. sheets.Select((sheet, at) => (sheet.Name, $"xl/worksheets/sheet{SheetXml.Number(at + 1)}.xml", false)),
        (BookText.Say("GuideTab", setup.Culture), Guide, false),
    ];

    public void WriteWorkbook(XmlWriter xml)
    {
        var sheet = new SheetXml(xml);
        xml.WriteStartElement("workbook", SheetXml.Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        sheet.Element("workbookProtection", ("lockStructure", "1"));
        xml.WriteStartElement("bookViews", SheetXml.Main);
        sheet.Element("workbookView", ("activeTab", SheetXml.Number(FirstData)), ("firstSheet", SheetXml.Number(FirstData)));
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", SheetXml.Main);
        foreach (var ((name, _, isHidden), at) in All.Select((part, at) => (part, at + 1)))
        {
            xml.WriteStartElement("sheet", SheetXml.Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", SheetXml.Number(at));
            if (isHidden)
            {
                xml.WriteAttributeString("state", "veryHidden");
            }

            xml.WriteAttributeString("id", Office, $"rId{SheetXml.Number(at)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteTitles(xml);
        xml.WriteEndElement();
    }

    public void WriteRelations(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Relations);
        var at = 0;
        foreach (var (_, part, _) in All)
        {
            Relation(xml, ++at, $"{Office}/worksheet", part["xl/".Length..]);
        }

        Relation(xml, ++at, $"{Office}/styles", "styles.xml");
        xml.WriteEndElement();
    }

    public void WriteProperties(XmlWriter xml)
    {
        var moment = setup.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        xml.WriteStartElement("cp", "coreProperties", Properties);
        xml.WriteElementString("dc", "title", Elements, XmlText.Clean(BookText.Say("GuideTitle", setup.Culture, ("unit", setup.UnitName))));
        xml.WriteElementString("dc", "language", Elements, setup.Culture.Name);
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(moment);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteRoot(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Relations);
        Relation(xml, 1, $"{Office}/officeDocument", "xl/workbook.xml");
        Relation(xml, 2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        xml.WriteEndElement();
    }

    public void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Default", "Extension", "xml", "application/xml");
        Type(xml, "Override", "PartName", "/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        Type(xml, "Override", "PartName", "/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        Type(xml, "Override", "PartName", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        foreach (var (_, part, _) in All)
        {
            Type(xml, "Override", "PartName", "/" + part, Sheet);
        }

        xml.WriteEndElement();
    }

    /// <summary>Headings that are repeated on every printed page.</summary>
    private void WriteTitles(XmlWriter xml)
    {
        if (sheets.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("definedNames", SheetXml.Main);
        for (var at = 0; at < sheets.Count; at++)
        {
            // the title is not among them: it stands in the head of the page
            var name = sheets[at].Name.Replace("'", "''", StringComparison.Ordinal);
            Defined(xml, "_xlnm.Print_Area", at, $"'{name}'!{sheets[at].PrintArea}");
            Defined(xml, "_xlnm.Print_Titles", at, $"'{name}'!$A:$C,'{name}'!${SheetXml.Number(EntryBook.HeadRows - 1)}:${SheetXml.Number(EntryBook.HeadRows)}");
        }

        xml.WriteEndElement();
    }

    private static void Defined(XmlWriter xml, string name, int sheet, string area)
    {
        xml.WriteStartElement("definedName", SheetXml.Main);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("localSheetId", SheetXml.Number(sheet + FirstData));
        xml.WriteString(area);
        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, int id, string type, string target)
    {
        xml.WriteStartElement("Relationship", Relations);
        xml.WriteAttributeString("Id", $"rId{SheetXml.Number(id)}");
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string element, string attribute, string name, string type)
    {
        xml.WriteStartElement(element, Types);
        xml.WriteAttributeString(attribute, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
