using System.Xml;

namespace PilotReview.Documents.Import.Package;

/// <summary>Reads the XML of one part node by node: no entities, no deep nesting, no text held whole.</summary>
internal sealed class PartReader : IDisposable
{
    /// <summary>Namespace of workbooks, sheets, styles and shared strings.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>How deep the parts of a workbook go at most.</summary>
    public const int WorkbookDepth = 64;

    private readonly int _maxDepth;
    private readonly XmlReader _xml;
    private readonly char[] _buffer = new char[4096];

    public PartReader(Stream part, int maxDepth = WorkbookDepth)
    {
        _maxDepth = maxDepth;
        _xml = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    public int Depth => _xml.Depth;

    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>Name of the element without its prefix.</summary>
    public string Name => _xml.LocalName;

    public string Space => _xml.NamespaceURI;

    /// <summary>A piece of text, blanks between elements left out.</summary>
    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    public string Value => _xml.Value;

    public bool Read()
    {
        if (!_xml.Read())
        {
            return false;
        }

        return _xml.Depth <= _maxDepth ? true : throw RefusedException.NotAWorkbook();
    }

    /// <summary>Moves to the root and refuses a part whose root is another.</summary>
    public void ReadRoot(string name, string space = Main)
    {
        if (_xml.MoveToContent() != XmlNodeType.Element || _xml.LocalName != name || _xml.NamespaceURI != space)
        {
            throw RefusedException.NotAWorkbook();
        }
    }

    /// <summary>Moves to the root, whatever it is.</summary>
    public bool ReadRoot() => _xml.MoveToContent() == XmlNodeType.Element;

    public bool IsElement(string name, int depth, string space = Main) =>
        _xml.NodeType == XmlNodeType.Element && _xml.Depth == depth && _xml.LocalName == name && _xml.NamespaceURI == space;

    public bool IsAnyElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsEnd(int depth) => _xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth;

    public string? Attribute(string name) => _xml.GetAttribute(name);

    public string? Attribute(string name, string space) => _xml.GetAttribute(name, space);

    /// <summary>Goes through the element the reader stands on, to its end, and measures its text.</summary>
    public PartText ReadText()
    {
        var depth = _xml.Depth;
        var text = new PartText();
        if (_xml.IsEmptyElement)
        {
            return text;
        }

        while (Read() && !IsEnd(depth))
        {
            if (IsText)
            {
                text.BeginRun();
                for (var read = _xml.ReadValueChunk(_buffer, 0, _buffer.Length); read > 0; read = _xml.ReadValueChunk(_buffer, 0, _buffer.Length))
                {
                    text.Add(_buffer.AsSpan(0, read));
                }
            }
        }

        return text;
    }

    public void Dispose() => _xml.Dispose();
}
