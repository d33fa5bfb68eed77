using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PilotReview.Core;
using PilotReview.Documents.Texts;
using Xunit;

namespace PilotReview.Documents.Tests.Texts;

public sealed class MarkedDocumentTests
{
    private const string Words = "Có 245 chi bộ\tđạt 9%\u0001.\n\nDòng hai 🙂 kéo\ndài.";

    private static readonly MarkedCopy Copy = new()
    {
        Title = "Báo cáo.docx",
        Text = Words,
        Marks =
        [
            new TextMark(3, 13, 1, TextTone.Agrees), new TextMark(14, 20, 2, TextTone.Off, "lệch 0,1"), new TextMark(24, 35, 3, TextTone.Unknown),
            new TextMark(Words.IndexOf("kéo", StringComparison.Ordinal), Words.Length, 4, TextTone.Explained, "đã ghi lý do"),
        ],
        Notes = new Dictionary<int, MarkedNote>
        {
            [1] = new(string.Empty, "245 = 80 + 165"), [2] = new("Lệch", "1 ÷ 9 = 11%"), [4] = new("Lệch", "x", "Giữ nguyên vì: đã thống nhất"),
        },
        ListTitle = "Kết quả",
        Legend = ["Cách đọc"],
        Lists = [new MarkedList("Cần xem lại", [2, 3]), new MarkedList("Giữ nguyên", [4]), new MarkedList("Khớp", [1]), new MarkedList("Trống", [])],
        Culture = Formats.Vietnamese,
    };

    [Fact]
    public void Document_IsValidAndHoldsTheTextMarksAndComments()
    {
        using var document = Open(Copy);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var paragraphs = BodyOf(document).Elements<Paragraph>().ToList();
        Assert.Equal("Có 245 chi bộ1đạt 9%2 [lệch 0,1]\uFFFD.", paragraphs[0].InnerText);
        Assert.Equal("Dòng hai 🙂3 kéo", paragraphs[2].InnerText);
        Assert.Equal("dài.4 [đã ghi lý do]", paragraphs[3].InnerText);
        Assert.Equal(["1. 245 = 80 + 165", "2. Lệch1 ÷ 9 = 11%", "4. LệchxGiữ nguyên vì: đã thống nhất"], CommentsOf(document).Select(comment => comment.InnerText));
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.InnerText == "Trống");
    }

    [Fact]
    public void Tones_DifferInTheirLine()
    {
        using var document = Open(Copy);
        var lines = BodyOf(document).Descendants<Underline>().Select(line => line.Val?.Value).Distinct();
        Assert.Equal([UnderlineValues.Single, UnderlineValues.Thick, UnderlineValues.Dash, UnderlineValues.Dotted], lines);
    }

    [Fact]
    public void Copy_IsReadAgainWithItsWords()
    {
        using var file = new MemoryStream();
        MarkedDocument.Write(Copy with { Marks = [], Notes = new Dictionary<int, MarkedNote>(), Lists = [] }, file);
        file.Position = 0;
        var content = TextFileReader.Read(file, TextLimits.Default, TestContext.Current.CancellationToken);
        Assert.StartsWith(Words.Replace('\u0001', '\uFFFD') + "\nKết quả", content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void MarksWithOneBeginning_EndBehindTheirOwnFigures()
    {
        const string Text = "21 chi bộ, 5 tốt, 14 khá";
        TextMark[] marks = [new(0, Text.Length, 2, TextTone.Off), new(0, 16, 1, TextTone.Agrees)];
        var pieces = Assert.Single(MarkedLines.Of(Text, marks));
        Assert.Equal([("21 chi bộ, 5 tốt", 1), (", 14 khá", 2)], pieces.Select(piece => (Text[piece.Start..piece.End], piece.Mark?.Number ?? 0)));
    }

    [Fact]
    public void OverlappingAndForeignMarks_LoseNoLetter()
    {
        TextMark[] marks = [new(0, 10, 1, TextTone.Off), new(2, 5, 2, TextTone.Agrees), new(8, 14, 3, TextTone.Unknown), new(13, 900, 4, TextTone.Off), new(800, 900, 5, TextTone.Off)];
        var lines = MarkedLines.Of("một hai\nba bốn năm", marks).ToList();
        Assert.Equal(["một hai", "ba bốn năm"], lines.Select(line => string.Concat(line.Select(piece => "một hai\nba bốn năm"[piece.Start..piece.End]))));
        Assert.Equal([2, 1, 3, 4, 5], lines.SelectMany(line => line).Where(piece => piece.IsLast).Select(piece => piece.Mark?.Number ?? 0));
        Assert.All(marks, mark => Assert.Single(lines.SelectMany(line => line), piece => piece.IsFirst && piece.Mark == mark));
    }

    private static Body BodyOf(WordprocessingDocument document) => document.MainDocumentPart?.Document.Body ?? throw new InvalidOperationException("There is no body.");

    private static IEnumerable<Comment> CommentsOf(WordprocessingDocument document) =>
        document.MainDocumentPart?.WordprocessingCommentsPart?.Comments.Elements<Comment>() ?? [];

    private static WordprocessingDocument Open(MarkedCopy copy)
    {
        var file = new MemoryStream();
        MarkedDocument.Write(copy, file);
        return WordprocessingDocument.Open(file, isEditable: false);
    }
}
