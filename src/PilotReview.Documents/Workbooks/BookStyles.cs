using System.Xml;

namespace PilotReview.Documents.Workbooks;

/// <summary>What a cell looks like; the number is its place in the table of styles.</summary>
internal enum BookStyle
{
    Plain,
    Title,
    Help,
    Sample,
    Head,
    Head2,
    Row,
    Members,
    Input,
    Locked,
    NotDue,
    Last,
    Wrong,
    Why,
    GuideHead,
    GuideText,

    /// <summary>As <see cref="Wrong"/>, for a text that must stay text when somebody edits it.</summary>
    WrongText,
}

/// <summary>The fixed table of styles of an entry workbook.</summary>
internal static class BookStyles
{
    /// <summary>Formats of cells in which something is wrong, and of those to look at again.</summary>
    public const int WrongFormat = 0;

    public const int OddFormat = 1;

    /// <summary>Font, fill, border, unlocked, horizontal, wrapped, quoted.</summary>
    private static readonly (int Font, int Fill, int Border, bool IsOpen, string Align, bool Wraps, bool Quoted)[] Cells =
    [
        (0, 0, 0, false, "general", false, false),
        (1, 0, 0, false, "left", false, false),
        (2, 0, 0, false, "left", false, false),
        (3, 0, 0, false, "left", false, false),
        (4, 2, 1, false, "center", true, false),
        (2, 2, 1, false, "center", true, false),
        (0, 2, 1, false, "left", true, false),
        (2, 2, 1, false, "center", false, false),
        (0, 3, 1, true, "center", false, false),
        (0, 2, 1, false, "center", false, false),
        (2, 4, 1, false, "center", false, false),
        (2, 0, 1, false, "center", false, false),
        (0, 5, 2, true, "center", false, false),
        (5, 0, 1, false, "left", true, false),
        (4, 2, 1, false, "left", true, false),
        (0, 0, 1, false, "left", true, false),
        (0, 5, 2, true, "center", false, true),
    ];

    /// <summary>Size, colour, bold, italic.</summary>
    private static readonly (string Size, string Colour, bool IsBold, bool IsItalic)[] Fonts =
    [
        ("12", "FF1B1B1B", false, false), ("15", "FF1B1B1B", true, false), ("10", "FF595959", false, true), ("11", "FF9B1C1C", true, false),
        ("11", "FF1B1B1B", true, false), ("11", "FF8A3B00", false, false),
    ];

    private static readonly string[] Fills = ["FFF0F0EE", "FFFFF8DC", "FFE3E3E0", "FFFBE0C8"];

    private static readonly string[] Borders = ["FFBDBDBD", "FFB35000"];

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", SheetXml.Main);
        Table(xml, "fonts", Fonts, font =>
        {
            xml.WriteStartElement("font", SheetXml.Main);
            Flag(xml, "b", font.IsBold);
            Flag(xml, "i", font.IsItalic);
            Value(xml, "sz", "val", font.Size);
            Value(xml, "color", "rgb", font.Colour);
            Value(xml, "name", "val", "Times New Roman");
            xml.WriteEndElement();
        });
        Table(xml, "fills", ["none", "gray125", .. Fills], fill => Fill(xml, fill));
        Table(xml, "borders", [string.Empty, .. Borders], colour => Border(xml, colour));
        Table(xml, "cellStyleXfs", [0], _ => xml.WriteRaw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
        Table(xml, "cellXfs", Cells, cell => Cell(xml, cell));
        xml.WriteRaw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteRaw("<dxfs count=\"2\"><dxf><font><b/><color rgb=\"FF8A3B00\"/></font><fill><patternFill><bgColor rgb=\"FFFBE0C8\"/></patternFill></fill></dxf>"
            + "<dxf><font><color rgb=\"FF5C4A00\"/></font><fill><patternFill><bgColor rgb=\"FFFFE9A8\"/></patternFill></fill></dxf></dxfs>");
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, (int Font, int Fill, int Border, bool IsOpen, string Align, bool Wraps, bool Quoted) cell)
    {
        xml.WriteStartElement("xf", SheetXml.Main);
        xml.WriteAttributeString("numFmtId", "0");
        xml.WriteAttributeString("fontId", SheetXml.Number(cell.Font));
        xml.WriteAttributeString("fillId", SheetXml.Number(cell.Fill));
        xml.WriteAttributeString("borderId", SheetXml.Number(cell.Border));
        xml.WriteAttributeString("xfId", "0");
        if (cell.Quoted)
        {
            xml.WriteAttributeString("quotePrefix", "1");
        }

        foreach (var applied in (string[])["applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection"])
        {
            xml.WriteAttributeString(applied, "1");
        }

        xml.WriteStartElement("alignment", SheetXml.Main);
        xml.WriteAttributeString("horizontal", cell.Align);
        xml.WriteAttributeString("vertical", "center");
        if (cell.Align == "left" && cell.Border > 0)
        {
            xml.WriteAttributeString("indent", "1");
        }

        if (cell.Wraps)
        {
            xml.WriteAttributeString("wrapText", "1");
        }

        xml.WriteEndElement();
        Value(xml, "protection", "locked", cell.IsOpen ? "0" : "1");
        xml.WriteEndElement();
    }

    private static void Fill(XmlWriter xml, string fill)
    {
        var isPattern = fill is "none" or "gray125";
        xml.WriteStartElement("fill", SheetXml.Main);
        xml.WriteStartElement("patternFill", SheetXml.Main);
        xml.WriteAttributeString("patternType", isPattern ? fill : "solid");
        if (!isPattern)
        {
            Value(xml, "fgColor", "rgb", fill);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Border(XmlWriter xml, string colour)
    {
        xml.WriteStartElement("border", SheetXml.Main);
        foreach (var side in (string[])["left", "right", "top", "bottom"])
        {
            xml.WriteStartElement(side, SheetXml.Main);
            if (colour.Length > 0)
            {
                xml.WriteAttributeString("style", colour == Borders[^1] ? "medium" : "thin");
                Value(xml, "color", "rgb", colour);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Table<T>(XmlWriter xml, string name, IReadOnlyCollection<T> rows, Action<T> write)
    {
        xml.WriteStartElement(name, SheetXml.Main);
        xml.WriteAttributeString("count", SheetXml.Number(rows.Count));
        foreach (var row in rows)
        {
            write(row);
        }

        xml.WriteEndElement();
    }

    private static void Flag(XmlWriter xml, string name, bool isSet)
    {
        if (isSet)
        {
            xml.WriteElementString(name, SheetXml.Main, null);
        }
    }

    private static void Value(XmlWriter xml, string name, string attribute, string value)
    {
        xml.WriteStartElement(name, SheetXml.Main);
        xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
