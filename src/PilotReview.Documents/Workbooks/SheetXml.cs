using System.Globalization;
using System.Xml;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Workbooks;

/// <summary>Writes one sheet cell by cell, without keeping any.</summary>
internal sealed class SheetXml(XmlWriter xml)
{
    public const string Main = PartReader.Main;

    private int _row;

    public XmlWriter Xml => xml;

    public static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rows that a program reads and nobody sees, or as tall as wrapped headings need.</summary>
    public void Row(int row, bool isHidden = false, double? height = null)
    {
        EndRow();
        _row = row;
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Number(row));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", Number(points));
            xml.WriteAttributeString("customHeight", "1");
        }

        if (isHidden)
        {
            xml.WriteAttributeString("hidden", "1");
        }
    }

    public void EndRow()
    {
        if (_row > 0)
        {
            xml.WriteEndElement();
            _row = 0;
        }
    }

    public void Empty(int column, BookStyle style)
    {
        Start(column, style);
        xml.WriteEndElement();
    }

    /// <summary>A text, whatever it looks like.</summary>
    public void Text(int column, string text, BookStyle style)
    {
        if (text.Length == 0)
        {
            Empty(column, style);
            return;
        }

        Start(column, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Value(int column, decimal value, BookStyle style)
    {
        Start(column, style);
        xml.WriteElementString("v", Main, value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>An element with attributes only.</summary>
    public void Element(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private void Start(int column, BookStyle style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellName.Of(_row, column));
        xml.WriteAttributeString("s", Number((int)style));
    }
}
