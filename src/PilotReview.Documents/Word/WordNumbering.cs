using System.Globalization;
using System.Text;

namespace PilotReview.Documents.Word;

/// <summary>The numbers that Word counts: headings "I-" and "1.", items "-" and "1.". Letters are typed, since Word counts a, b, c, d, e and Vietnamese offices a, b, c, d, đ, e.</summary>
internal sealed class WordNumbering
{
    /// <summary>Instance of the headings; its levels belong to the heading styles.</summary>
    public const int Headings = 1;

    public const int Bullets = 2;
    public const int Numbers = 3;

    private readonly List<(int Kind, int Level, int Start)> _starts = [];

    /// <summary>A new instance of <paramref name="kind"/> in which the level starts anew.</summary>
    public int StartAnew(int kind, int level, int start)
    {
        _starts.Add((kind, level, start));
        return Numbers + _starts.Count;
    }

    /// <summary>The whole part, as XML.</summary>
    public string Xml()
    {
        var xml = new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            """);
        xml.Append(Definition(Headings, "multilevel", Level(0, "upperRoman", "%1-", "Heading1") + Level(1, "decimal", "%2.", "Heading2")));
        xml.Append(Definition(Bullets, "singleLevel", Level(0, "bullet", "-", WordStyles.ListBullet)));
        xml.Append(Definition(Numbers, "singleLevel", Level(0, "decimal", "%1.", WordStyles.ListNumber)));
        foreach (var kind in new[] { Headings, Bullets, Numbers })
        {
            xml.Append(Instance(kind, kind, string.Empty));
        }

        foreach (var (start, index) in _starts.Select((start, index) => (start, index)))
        {
            var anew = string.Create(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"{start.Level}\"><w:startOverride w:val=\"{start.Start}\"/></w:lvlOverride>");
            xml.Append(Instance(Numbers + 1 + index, start.Kind, anew));
        }

        return xml.Append("</w:numbering>").ToString();
    }

    private static string Definition(int kind, string type, string levels) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<w:abstractNum w:abstractNumId="{kind}"><w:nsid w:val="50520{kind:000}"/><w:multiLevelType w:val="{type}"/><w:tmpl w:val="50521{kind:000}"/>{levels}</w:abstractNum>""");

    private static string Level(int level, string format, string text, string style) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>
        <w:pPr><w:ind w:left="0" w:firstLine="{WordMeasures.Indent}"/></w:pPr></w:lvl>
        """);

    private static string Instance(int number, int kind, string anew) =>
        string.Create(CultureInfo.InvariantCulture, $"""<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{anew}</w:num>""");
}
