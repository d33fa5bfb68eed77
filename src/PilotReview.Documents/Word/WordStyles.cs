using System.Globalization;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Word;

/// <summary>The styles of the document: whoever changes one changes all that is set in it.</summary>
internal sealed class WordStyles(Report report)
{
    public const string Body = "BodyText";
    public const string BodyCentred = "BodyCentred";
    public const string AppendixTitle = "AppendixTitle";
    public const string Note = "Note";
    public const string Caption = "Caption";
    public const string Figure = "Figure";
    public const string TableCaption = "TableCaption";
    public const string TableText = "TableText";
    public const string TableDetail = "TableDetail";
    public const string TableGrid = "TableGrid";
    public const string Layout = "Layout";
    public const string Letterhead = "Letterhead";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Signature = "Signature";
    public const string Recipients = "Recipients";
    public const string ListBullet = "ListBullet";
    public const string ListNumber = "ListNumber";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string LookUp = "LookUp";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string ContentsTitle = "TOCHeading";
    public const string Code = "Code";
    public const string Gap = "Gap";

    private const string Normal = "Normal";
    private const string Keep = "<w:keepNext/><w:keepLines/>";
    private const string Centre = "<w:jc w:val=\"center\"/>";
    private const string Bold = "<w:b/>";
    private const string Italic = "<w:i/>";

    private string BodySize => Size(report.Style.BodySize);

    private string Pitch => Exact(WordMeasures.Points(report.Style.LinePitch), WordMeasures.ParagraphSpace);

    /// <summary>The whole part, as XML.</summary>
    public string Xml()
    {
        IEnumerable<WordStyle> styles = [.. Basic(), .. Running(), .. Frame(), .. Tables(), .. Contents()];
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>
            <w:rFonts w:ascii="{WordFont.Name}" w:hAnsi="{WordFont.Name}" w:eastAsia="{WordFont.Name}" w:cs="{WordFont.Name}"/><w:sz w:val="28"/><w:szCs w:val="28"/>
            <w:lang w:val="{report.Culture.Name}" w:eastAsia="{report.Culture.Name}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>
            </w:docDefaults>{string.Concat(styles.Select(style => style.Xml()))}</w:styles>
            """;
    }

    private IEnumerable<WordStyle> Basic() =>
    [
        new(Normal, Normal, string.Empty, "<w:widowControl/>", BodySize) { IsDefault = true },
        new("DefaultParagraphFont", "Default Paragraph Font", string.Empty) { Kind = "character", IsDefault = true, IsHidden = true },
        new("TableNormal", "Normal Table", string.Empty) { Kind = "table", IsDefault = true, IsHidden = true, Extra = TableProperties(string.Empty, 108) },
        new("NoList", "No List", string.Empty) { Kind = "numbering", IsDefault = true, IsHidden = true },
    ];

    /// <summary>The running text and its headings.</summary>
    private IEnumerable<WordStyle> Running()
    {
        var bodyText = $"{Pitch}<w:ind w:firstLine=\"{WordMeasures.Indent}\"/><w:jc w:val=\"both\"/>";
        return
        [
            new(Body, "Body Text", Normal, bodyText),
            Heading(1, Bold, WordMeasures.ParagraphSpace + 60),
            Heading(2, Bold, WordMeasures.ParagraphSpace),
            Heading(3, Bold + Italic, WordMeasures.ParagraphSpace),
            Own(AppendixTitle, Normal, $"{Keep}{Pitch}{Centre}<w:outlineLvl w:val=\"0\"/>", Bold) with { Next = Body },
            Own(BodyCentred, Normal, $"{Pitch}{Centre}"),
            new(ListBullet, "List Bullet", Body, Numbered(WordNumbering.Bullets, 0)),
            new(ListNumber, "List Number", Body, Numbered(WordNumbering.Numbers, 0)),
            Own(Note, Body, Exact(WordMeasures.NotePitch, WordMeasures.ParagraphSpace), Italic + Size(11)) with { Next = Body },
            new(Caption, "caption", Normal, $"<w:keepLines/>{Exact(WordMeasures.NotePitch, 60)}{Centre}", Italic + Size(11.5)) { Next = Body },
            Own(Figure, Normal, $"<w:keepLines/><w:spacing w:before=\"160\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>{Centre}") with { Next = Caption },
            Own(TableCaption, Normal, $"{Keep}{Exact(WordMeasures.NotePitch + 30, 160)}{Centre}", Bold + Size(11.5)) with { Next = Body },
            Own(Code, "DefaultParagraphFont", string.Empty, "<w:noProof/><w:color w:val=\"555555\"/>" + Size(9)) with { Kind = "character" },
            new(FootnoteText, "footnote text", Normal, "<w:jc w:val=\"both\"/>", Size(10)) { IsHidden = true },
            new(FootnoteReference, "footnote reference", "DefaultParagraphFont", string.Empty, "<w:vertAlign w:val=\"superscript\"/>") { Kind = "character", IsHidden = true },
        ];
    }

    private WordStyle Heading(int level, string letters, int before)
    {
        var outline = level - 1;
        var number = level < 3 ? Numbered(WordNumbering.Headings, outline) : string.Empty;
        var spacing = Exact(WordMeasures.Points(report.Style.LinePitch), before);
        var paragraph = $"{Keep}{number}{spacing}<w:ind w:firstLine=\"{WordMeasures.Indent}\"/><w:outlineLvl w:val=\"{outline}\"/>";
        return new($"Heading{Text(level)}", $"heading {Text(level)}", Normal, paragraph, letters) { Next = Body };
    }

    /// <summary>What stands around the text.</summary>
    private IEnumerable<WordStyle> Frame() =>
    [
        Own(Letterhead, Normal, $"<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>{Centre}", Size(14)),
        new(Title, Title, Normal, Keep + Centre, Bold + Size(16)) { Next = Subtitle },
        new(Subtitle, Subtitle, Normal, $"{Keep}{Exact(380, 0)}<w:ind w:left=\"425\" w:right=\"425\"/>{Centre}", Bold + Size(14)) { Next = Body },
        new(Signature, Signature, Normal, $"{Keep}{Exact(380, 0)}{Centre}", Size(14)),
        Own(Recipients, Normal, Exact(312, 0), Size(12)),
        new(Header, "header", Normal, Centre, Size(14)) { IsHidden = true },
        new(Footer, "footer", Normal, Centre, "<w:color w:val=\"6A6A6A\"/>" + Size(7.5)) { IsHidden = true },
        Own(LookUp, Normal, string.Empty, Size(9)) with { IsHidden = true },
        Own(Gap, Normal, Exact(40, 0), Size(1)) with { IsHidden = true },
    ];

    private IEnumerable<WordStyle> Tables() =>
    [
        Own(TableText, Normal, "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>", Size(11)),
        Own(TableDetail, TableText, string.Empty, Size(9.5)),
        new(TableGrid, "Table Grid", "TableNormal") { Kind = "table", Extra = TableProperties(Frames(), 72) },
        Own(Layout, "TableNormal", string.Empty) with { Kind = "table", IsHidden = true, Extra = TableProperties(string.Empty, 0) },
    ];

    private IEnumerable<WordStyle> Contents()
    {
        var width = WordMeasures.TextWidth(isLandscape: false);
        yield return new(ContentsTitle, "TOC Heading", Normal, $"{Keep}{Pitch}{Centre}", Bold) { Next = Body };
        foreach (var level in Enumerable.Range(1, 3))
        {
            var left = (level - 1) * 284;
            var tab = $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{width}\"/></w:tabs>";
            yield return new($"TOC{Text(level)}", $"toc {Text(level)}", Normal, $"{tab}{Exact(360, 40)}<w:ind w:left=\"{left}\" w:right=\"567\"/>") { Next = Normal, IsHidden = true };
        }
    }

    private WordStyle Own(string id, string based, string paragraph, string letters = "") =>
        new(id, WordText.Book.Get("style." + id, report.Culture), based, paragraph, letters) { IsOwn = true };

    private static string Numbered(int number, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>";

    private static string Exact(int pitch, int before) => $"<w:spacing w:before=\"{before}\" w:after=\"0\" w:line=\"{pitch}\" w:lineRule=\"exact\"/>";

    /// <summary>The size of letters, which Word counts in halves of a point.</summary>
    private static string Size(double points) => $"<w:sz w:val=\"{WordFont.Halves(points)}\"/><w:szCs w:val=\"{WordFont.Halves(points)}\"/>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TableProperties(string borders, int margin) =>
        $"""
        <w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="{margin}" w:type="dxa"/>
        <w:bottom w:w="0" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>
        """;

    private static string Frames()
    {
        var sides = new[] { "top", "left", "bottom", "right", "insideH", "insideV" };
        return $"<w:tblBorders>{string.Concat(sides.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"))}</w:tblBorders>";
    }
}
