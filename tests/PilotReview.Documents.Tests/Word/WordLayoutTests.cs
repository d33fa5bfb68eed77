using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PilotReview.Documents.Model;
using PilotReview.Documents.Tests.Pdf;
using Xunit;
using D = DocumentFormat.OpenXml.Drawing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using RunStyle = DocumentFormat.OpenXml.Wordprocessing.RunStyle;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace PilotReview.Documents.Tests.Word;

/// <summary>How the document is laid out, on the report with every element.</summary>
public sealed class WordLayoutTests : IDisposable
{
    private readonly WrittenDocument _written = new(Showcase.Report);

    public void Dispose() => _written.Dispose();

    [Theory]
    [InlineData(14, 19)]
    [InlineData(15, 22)]
    public void Body_HasTheSizeAndPitchOfTheOffice(int size, int pitch)
    {
        using var written = new WrittenDocument(SampleReports.Of([new PilotReview.Documents.Model.Paragraph("một")]) with { Style = new DocumentStyle(size, pitch, ".") });
        var styles = written.Main.StyleDefinitionsPart?.Styles?.Elements<Style>().ToDictionary(style => style.StyleId?.Value ?? string.Empty) ?? [];
        var body = styles["BodyText"].StyleParagraphProperties;
        Assert.Equal($"{pitch * 20}", body?.SpacingBetweenLines?.Line?.Value);
        Assert.Equal(LineSpacingRuleValues.Exact, body?.SpacingBetweenLines?.LineRule?.Value);
        Assert.Equal(("120", "567", JustificationValues.Both), (body?.SpacingBetweenLines?.Before?.Value, body?.Indentation?.FirstLine?.Value, body?.Justification?.Val?.Value));
        Assert.Equal($"{size * 2}", styles["Normal"].StyleRunProperties?.FontSize?.Val?.Value);
        Assert.NotNull(styles["Normal"].StyleParagraphProperties?.WidowControl);
        Assert.Equal([0, 1, 2], new[] { "Heading1", "Heading2", "Heading3" }.Select(id => styles[id].StyleParagraphProperties?.OutlineLevel?.Val?.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TwoSides_MirrorTheMarginsOfEverySection(bool hasTwoSides)
    {
        using var written = new WrittenDocument(Showcase.Report with { Style = DocumentStyle.Standard with { HasTwoSides = hasTwoSides } });
        Assert.Equal(hasTwoSides, written.Main.DocumentSettingsPart?.Settings?.GetFirstChild<MirrorMargins>() is not null);
        Assert.Empty(written.Problems());
        Assert.Equal(_written.Texts(), written.Texts());

        // with mirrored margins left is the side of the binding
        Assert.All(written.Main.Document.Descendants<PageMargin>(), margin => Assert.Equal((1701u, 850u), (margin.Left?.Value, margin.Right?.Value)));
    }

    [Fact]
    public void Headings_AreCountedByWordWhereTheyFollow()
    {
        Assert.Equal("ĐẶC ĐIỂM TÌNH HÌNH", WrittenDocument.TextOf(Heading("Heading1", 0)));
        Assert.Equal("Khái quát chung", WrittenDocument.TextOf(Heading("Heading2", 0)));
        Assert.Equal("đ) Nguyên nhân chủ quan", WrittenDocument.TextOf(Heading("Heading3", 1)));
        Assert.Equal("đ) Chữ cái gõ tay.", WrittenDocument.TextOf(_written.Find("đ) Chữ cái gõ tay.")));
        Assert.Equal("ListBullet", _written.Find("Dịch kéo dài").ParagraphProperties?.ParagraphStyleId?.Val?.Value);
    }

    [Fact]
    public void Tables_RepeatTheirHeadsAndKeepTheirRows()
    {
        Assert.Equal([2, 1, 1, 1, 1], _written.Tables.Select(table => table.Descendants<TableHeader>().Count()));
        Assert.All(_written.Tables.SelectMany(table => table.Elements<TableRow>()), row => Assert.NotNull(row.TableRowProperties?.GetFirstChild<CantSplit>()));
        Assert.All(_written.Tables, table => Assert.All(table.Elements<TableRow>(), row => Assert.Equal(
            table.GetFirstChild<TableGrid>()?.Elements<GridColumn>().Count(), row.Elements<TableCell>().Sum(cell => cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1))));
        Assert.Equal(["9355", "9355", "9355", "14287", "9355"], _written.Tables.Select(table => table.GetFirstChild<TableProperties>()?.TableWidth?.Width?.Value));
    }

    [Fact]
    public void RowStyles_AreSeen()
    {
        var rows = _written.Tables.First().Elements<TableRow>().ToList();
        Assert.Equal("EFEFEF", rows[2].Descendants<Shading>().Single().Fill?.Value);
        Assert.All(rows[^1].Descendants<Text>(), text => Assert.NotNull((text.Parent as DocumentFormat.OpenXml.Wordprocessing.Run)?.RunProperties?.Bold));
        Assert.All(rows[^1].Elements<TableCell>(), cell => Assert.Equal(8u, cell.TableCellProperties?.TableCellBorders?.TopBorder?.Size?.Value));
        Assert.All(rows[^3].Descendants<Text>(), text => Assert.Equal("6A6A6A", (text.Parent as DocumentFormat.OpenXml.Wordprocessing.Run)?.RunProperties?.Color?.Val?.Value));
    }

    [Fact]
    public void Verdicts_AreDrawn()
    {
        var shapes = _written.Body.Descendants<DocumentFormat.OpenXml.AlternateContent>().ToList();
        Assert.Equal(7, shapes.Count);
        Assert.Equal(6, shapes.Select(shape => shape.Descendants<D.CustomGeometry>().Single().OuterXml + shape.Descendants<D.Outline>().Single().OuterXml).Distinct().Count());
        Assert.All(shapes, shape => Assert.StartsWith("\u00A0", ((shape.Parent?.NextSibling() as DocumentFormat.OpenXml.Wordprocessing.Run)?.InnerText), StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_LeadToTheRowOfTheirSource()
    {
        var bookmarks = _written.Body.Descendants<BookmarkStart>().ToList();
        Assert.Equal(bookmarks.Count, bookmarks.Select(mark => mark.Name?.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(bookmarks.Select(mark => mark.Id?.Value), _written.Body.Descendants<BookmarkEnd>().Select(mark => mark.Id?.Value));
        Assert.All(bookmarks, mark => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,39}$", mark.Name?.Value));
        var links = _written.Body.Descendants<Hyperlink>().ToList();
        Assert.Empty(links.Select(link => link.Anchor?.Value).Except(bookmarks.Select(mark => mark.Name?.Value)));
        var code = Assert.Single(links, link => link.InnerText == "TP-01");
        Assert.Equal("TP-01", bookmarks.Single(mark => mark.Name?.Value == code.Anchor?.Value).Parent?.InnerText);
        Assert.Equal("Code", code.Descendants<RunStyle>().Single().Val?.Value);
        Assert.EndsWith("đảng viên\u00A0[TP-01, K1-DSH]", WrittenDocument.TextOf(_written.Find("Đảng bộ thành phố")).Split(". Số")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_AreRealOnes()
    {
        var reference = Assert.Single(_written.Body.Descendants<FootnoteReference>());
        var note = _written.Main.FootnotesPart?.Footnotes.Elements<Footnote>().Single(note => note.Id?.Value == reference.Id?.Value);
        Assert.Equal("Sổ danh sách đảng viên, chốt ngày 30/9/2021.", note?.InnerText.Trim());
    }

    [Fact]
    public void Sections_KeepHeadAndFootAndTurnThePaper()
    {
        var sections = _written.Body.Descendants<SectionProperties>().ToList();
        Assert.Equal([false, true, false], sections.Select(section => section.GetFirstChild<PageSize>()?.Orient?.Value == PageOrientationValues.Landscape));
        Assert.Equal([true, false, false], sections.Select(section => section.GetFirstChild<TitlePage>() is not null));
        Assert.All(sections, section =>
        {
            var margin = section.GetFirstChild<PageMargin>();
            Assert.Equal((1701u, 850u, 1134, 1134, 567u), (margin?.Left?.Value, margin?.Right?.Value, margin?.Top?.Value, margin?.Bottom?.Value, margin?.Header?.Value));
            Assert.Contains(" PAGE ", HeadOf(section, HeaderFooterValues.Default).OuterXml, StringComparison.Ordinal);
            Assert.All(section.Elements<FooterReference>(), foot => Assert.Contains(Showcase.Report.FootLine, Part<FooterPart>(foot.Id?.Value).Footer.InnerText, StringComparison.Ordinal));
        });
        Assert.Equal(string.Empty, HeadOf(sections[0], HeaderFooterValues.First).InnerText);
    }

    [Fact]
    public void LookUp_StandsAtTheFootOfTheFirstPage()
    {
        var section = _written.Body.Descendants<SectionProperties>().First();
        var foot = Part<FooterPart>(section.Elements<FooterReference>().Single(reference => reference.Type?.Value == HeaderFooterValues.First).Id?.Value);
        Assert.StartsWith(Showcase.Report.LookUp?.Text, foot.Footer.InnerText, StringComparison.Ordinal);
        Assert.Equal("image/png", Assert.Single(foot.ImageParts).ContentType);
    }

    [Fact]
    public void Contents_IsAFieldThatAsksNothing()
    {
        Assert.Contains(_written.Body.Descendants<FieldCode>(), code => code.Text.StartsWith(" TOC ", StringComparison.Ordinal));
        Assert.All(_written.Body.Descendants<FieldChar>(), field => Assert.Null(field.Dirty));
        Assert.Null(_written.Main.DocumentSettingsPart?.Settings.GetFirstChild<UpdateFieldsOnOpen>());
        Assert.Equal(
            _written.Body.Descendants<FieldChar>().Count(field => field.FieldCharType?.Value == FieldCharValues.Begin),
            _written.Body.Descendants<FieldChar>().Count(field => field.FieldCharType?.Value == FieldCharValues.End));
    }

    [Fact]
    public void ClosingSentence_KeepsWithTheSignature()
    {
        Assert.NotNull(_written.Find("Trên đây là báo cáo").ParagraphProperties?.KeepNext);
        var table = _written.Find("T/M BAN THƯỜNG VỤ").Ancestors<Table>().Single();
        Assert.Equal("Nơi nhận:", table.Descendants<Paragraph>().First().InnerText);
        Assert.NotNull((table.PreviousSibling() as Paragraph)?.ParagraphProperties?.KeepNext);
    }

    [Fact]
    public void Rule_IsAsLongAsTheNameOfTheParty()
    {
        var title = _written.Find("ĐẢNG CỘNG SẢN VIỆT NAM");
        Assert.NotNull(title.ParagraphProperties?.ParagraphBorders?.BottomBorder);
        var indent = title.ParagraphProperties?.Indentation;
        var width = int.Parse(title.Ancestors<TableCell>().Single().TableCellProperties?.TableCellWidth?.Width?.Value ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var beside = new[] { indent?.Left?.Value, indent?.Right?.Value }.Sum(side => int.Parse(side ?? "0", System.Globalization.CultureInfo.InvariantCulture));
        var rule = width - beside;

        // 72.7 mm in the layout the office agreed to
        Assert.InRange(rule * 25.4 / 1440, 72.4, 73.4);
    }

    private Paragraph Heading(string style, int index) =>
        _written.Body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).ElementAt(index);

    private Header HeadOf(SectionProperties section, HeaderFooterValues type) =>
        Part<HeaderPart>(section.Elements<HeaderReference>().Single(head => head.Type?.Value == type).Id?.Value).Header;

    private T Part<T>(string? id)
        where T : OpenXmlPart => (T)_written.Main.GetPartById(id ?? string.Empty);
}
