using System.Text;
using DocumentFormat.OpenXml.Packaging;
using PilotReview.Documents.Texts;
using Xunit;
using static PilotReview.Documents.Tests.Texts.WordFile;

namespace PilotReview.Documents.Tests.Texts;

public sealed class WordTextTests
{
    private const string Table = "<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{1}</w:tc></w:tr><w:tr><w:tc>{2}</w:tc><w:tc>{3}</w:tc></w:tr></w:tbl>";

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "paragraphs, an empty one too", P(R("Một")) + P("") + P(R("Hai")), "Một\n\nHai" },
        { "a number in three runs", P(R("Có 1.") + R("23", "<w:b/>") + R("4 đảng viên")), "Có 1.234 đảng viên" },
        { "cells and rows", P(R("Trên")) + string.Format(null, Table, P(R("Chi bộ 1")), P(R("52")), P(R("Chi bộ 2")), P("")) + P(R("Dưới")), "Trên\nChi bộ 1\t52\nChi bộ 2\t\nDưới" },
        { "a cell of two paragraphs", string.Format(null, Table, P(R("1.234")) + P(R("567")), P(R("b")), P(R("c")), P(R("d"))), "1.234\n567\tb\nc\td" },
        { "a table in a cell", string.Format(null, Table, string.Format(null, Table, P(R("1")), P(R("2")), P(R("3")), P(R("4"))) + P(R("5")), P(R("6")), P(R("7")), P(R("8"))), "1\t2\n3\t4\n5\t6\n7\t8" },
        { "a row that was deleted", "<w:tbl><w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr><w:tc>" + P(R("a")) + "</w:tc></w:tr><w:tr><w:tc>" + P(R("b")) + "</w:tc></w:tr></w:tbl>", "b" },
        { "tracked changes", P(R("Đạt ") + Deleted("99,14%") + Inserted(R("99,15%")) + Inserted(Deleted("x"))), "Đạt 99,15%" },
        { "a number that was mended in the middle", P(R("99,1") + Deleted("4") + Inserted(R("5")) + R("%")), "99,15%" },
        { "a paragraph mark that was deleted", P(R("245 chi "), "<w:rPr><w:del w:id=\"4\"/></w:rPr>") + P(R("bộ")), "245 chi bộ" },
        { "what was moved", P("<w:moveFrom w:id=\"5\">" + R("mười") + "</w:moveFrom>" + R("Có ") + "<w:moveTo w:id=\"6\">" + R("mười") + "</w:moveTo>"), "Có mười" },
        { "formats that were changed", P("<w:r><w:rPr><w:rPrChange w:id=\"7\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>thấy</w:t></w:r>"), "thấy" },
        { "tabs and breaks", P("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"), "a\tb\nc\u2011d" },
        { "a field", P(R("Trang ") + Field("begin") + "<w:r><w:instrText>PAGE 12</w:instrText></w:r>" + Field("separate") + R("7") + Field("end") + R(".")), "Trang 7." },
        {
            "a field in the instruction of another",
            P(Field("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + Field("begin") + "<w:r><w:instrText>MERGE</w:instrText></w:r>" + Field("separate") + R("99")
                + Field("end") + Field("separate") + R("kết quả") + Field("end")),
            "kết quả"
        },
        { "a field that nobody ended", P(Field("begin") + R("vẫn đọc")) + P(R("và tiếp")), "vẫn đọc\nvà tiếp" },
        { "a simple field", P("<w:fldSimple w:instr=\"DATE\">" + R("23/10/2021") + "</w:fldSimple>"), "23/10/2021" },
        {
            "a text box that is stored twice",
            P(R("Trước ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>" + P(R("trong hộp 12")) + P(R("hai"))
                + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P(R("trong hộp 12"))
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + R("sau")) + P(R("Tiếp")),
            "Trước sau\ntrong hộp 12\nhai\nTiếp"
        },
        { "links, controls and formulas", P("<w:hyperlink>" + R("liên kết ") + "</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + R("ô ") + "</w:sdtContent></w:sdt><m:oMath><m:r><m:t>2+3</m:t></m:r></m:oMath>"), "liên kết ô 2+3" },
        { "letters with their accents apart", P(R("bộ".Normalize(NormalizationForm.FormD))), "bộ".Normalize(NormalizationForm.FormD) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_IsReadAsItWouldBePrinted(string what, string body, string expected)
    {
        var content = Read(Of(body));
        Assert.True(content.Refusal is null, what);
        Assert.Equal(expected, content.Text);
        Assert.All(content.Paragraphs, paragraph => Assert.True(paragraph.Start <= paragraph.End && paragraph.End <= expected.Length, what));
    }

    [Fact]
    public void Paragraphs_CoverAllButTheirEnds()
    {
        var content = Read(Of(P(R("Một")) + string.Format(null, Table, P(R("a")), P(R("b")), P(R("c")), P(R("d"))) + P(R("Hai"))));
        Assert.Equal(["Một", "a", "b", "c", "d", "Hai"], content.Paragraphs.Select(paragraph => content.Text[paragraph.Start..paragraph.End]));
    }

    [Fact]
    public void Footnotes_StandAtTheEnd_AndHeadsAreSaid()
    {
        var content = Read(Of(P(R("Có 80") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + R(" chi bộ")), main =>
        {
            AddFootnotes(main, " Trong đó 5 mới.");
            AddHeader(main);
        }));
        Assert.Equal("Có 80 chi bộ\n Trong đó 5 mới.", content.Text);
        Assert.Equal([new TextRemark(TextRemarkCode.HeadsAndFeet)], content.Remarks);
    }

    [Fact]
    public void HiddenText_IsLeftOutAndSaid()
    {
        var body = P(R("Thấy") + R("abc", "<w:vanish/>") + R("de", "<w:rStyle w:val=\"AnCon\"/>") + R(" rõ", "<w:vanish w:val=\"0\"/>") + R("fg", "<w:vanish w:val=\"true\"/>"));
        var content = Read(Of(body, AddStyles));
        Assert.Equal("Thấy rõ", content.Text);
        Assert.Equal(new TextRemark(TextRemarkCode.HiddenText, 7), Assert.Single(content.Remarks));
    }

    [Fact]
    public void TrackedChanges_AreSaid() =>
        Assert.Equal(TextRemarkCode.TrackedChanges, Assert.Single(Read(Of(P(R("a") + Deleted("b")))).Remarks).Code);

    [Fact]
    public void MacroUnderAnotherName_IsRefused()
    {
        var file = Of(P(R("a")), main =>
        {
            using var program = main.AddNewPart<VbaProjectPart>().GetStream(FileMode.Create);
            program.WriteByte(1);
        });
        Assert.Equal(TextProblemCode.Macro, Read(file).Refusal?.Code);
    }

    [Fact]
    public void DocumentWithoutWords_IsEmpty() => Assert.Equal(TextProblemCode.Empty, Read(Of(P("") + P(R(" ")))).Refusal?.Code);

    [Fact]
    public void OldFont_IsRefused() => Assert.Equal(TextProblemCode.OldEncoding, Read(Of(P(R("§¶ng bé thµnh phè Cao L·nh cã 245 chi bé")))).Refusal?.Code);

    [Fact]
    public void TooLong_IsToldWithItsLength()
    {
        var content = TextFileReader.Read(new MemoryStream(Of(P(R(new string('a', 60))) + P(R(new string('b', 60))))), new TextLimits { Characters = 100 }, TestContext.Current.CancellationToken);
        Assert.Equal(new TextProblem(TextProblemCode.TooLong, 121, 100), content.Refusal);
    }

    private static TextContent Read(byte[] file) => TextFileReader.Read(new MemoryStream(file), TextLimits.Default, TestContext.Current.CancellationToken);
}
