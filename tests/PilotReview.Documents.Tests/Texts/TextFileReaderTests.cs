using System.Globalization;
using System.IO.Compression;
using System.Text;
using PilotReview.Core;
using PilotReview.Documents.Tests.Import;
using PilotReview.Documents.Texts;
using Xunit;

namespace PilotReview.Documents.Tests.Texts;

public sealed class TextFileReaderTests
{
    private const string Sentence = "Có 08 chi bộ,\r\nđạt 99,14%.\n\rHết";

    public static TheoryData<string, byte[], TextProblemCode> Refused => new()
    {
        { "nothing", [], TextProblemCode.Empty },
        { "blanks", " \r\n\t "u8.ToArray(), TextProblemCode.Empty },
        { "bytes that are no text", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0xFF], TextProblemCode.NotAText },
        { "zeros in good UTF-8", "a\0b"u8.ToArray(), TextProblemCode.NotAText },
        { "another encoding", [(byte)'C', 0xF3, 0x20, 0xF0, 0x61], TextProblemCode.Encoding },
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes("Có 8 chi bộ"), TextProblemCode.NotAText },
        { "half a letter of UTF-16", [0xFF, 0xFE, 0x41, 0x00, 0x42], TextProblemCode.Encoding },
        { "an old font", Encoding.UTF8.GetBytes("§¶ng bé thµnh phè cã 245 chi bé"), TextProblemCode.OldEncoding },
        { "PDF", "%PDF-1.7 ..."u8.ToArray(), TextProblemCode.Pdf },
        { "RTF", "{\\rtf1 x}"u8.ToArray(), TextProblemCode.RichText },
        { "a .doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], TextProblemCode.OldDocument },
        { "with a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], TextProblemCode.Encrypted },
        { "no package behind its mark", "PK\u0003\u0004 nothing"u8.ToArray(), TextProblemCode.NotADocument },
        { "another package", Package.Zip([Package.Text("a.xml", "<a/>")]), TextProblemCode.NotADocument },
        { "a workbook", Package.Zip(Package.Parts(Package.Sheet(string.Empty))), TextProblemCode.Workbook },
        { "broken XML", Package.Zip([Package.Text("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")]), TextProblemCode.NotADocument },
        { "entities", Package.Zip([("word/document.xml", stream => stream.Write("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"u8))]), TextProblemCode.NotADocument },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatIsNoText_IsRefusedWithTheRemedy(string what, byte[] file, TextProblemCode expected)
    {
        var content = Read(file);
        Assert.Equal((what, expected), (what, content.Refusal?.Code));
        Assert.Empty(content.Text);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Text_StaysAsItIs_ButForTheMark(string encoding, bool hasMark)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            var (text, coder) = (Sentence.Normalize(form), Encoding.GetEncoding(encoding));
            var content = Read([.. hasMark ? coder.GetPreamble() : [], .. coder.GetBytes(text)]);
            Assert.Equal(text, content.Text);
            Assert.Equal(text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None), content.Paragraphs.Select(paragraph => content.Text[paragraph.Start..paragraph.End]));
        }
    }

    [Fact]
    public void FiveMegabytes_AreAnsweredWithTheLimit()
    {
        var content = Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Có 5 chi bộ. ", 400_000))));
        Assert.Equal(new TextProblem(TextProblemCode.TooLong, 5_200_000, 1_000_000), content.Refusal);
        Assert.Contains("5.200.000", TextFileWording.Problem(content.Refusal ?? throw new InvalidOperationException(), Formats.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void AsMuchAsIsChecked_IsRead() => Assert.Null(Read(Encoding.UTF8.GetBytes(new string('ộ', 1_000_000))).Refusal);

    [Fact]
    public void LargerFile_IsNotReadOn()
    {
        var limits = new TextLimits { PackedBytes = 1024 * 1024 };
        Assert.Equal(TextProblemCode.TooLarge, TextFileReader.Read(new MemoryStream(new byte[2 * 1024 * 1024]), limits, TestContext.Current.CancellationToken).Refusal?.Code);
    }

    /// <summary>Some hundred kilobytes that unpack to far more than is read.</summary>
    [Theory]
    [InlineData("<w:p/>")]
    [InlineData("               ")]
    public void Bomb_IsBrokenOff(string filling)
    {
        var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(filling, 10_000)));
        var file = Package.Zip(
        [
            ("word/document.xml", stream =>
            {
                stream.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8);
                for (var at = 0; at < 2_000; at++)
                {
                    stream.Write(piece);
                }

                stream.Write("</w:body></w:document>"u8);
            }),
        ]);
        var limits = new TextLimits { UnpackedBytes = 64 * 1024 * 1024 };
        Assert.Equal(TextProblemCode.TooLarge, TextFileReader.Read(new MemoryStream(file), limits, TestContext.Current.CancellationToken).Refusal?.Code);
    }

    [Theory]
    [InlineData("bao-cao.docx", TextProblemCode.NotADocument)]
    [InlineData("bao-cao.txt", null)]
    public void WordsUnderTheNameOfADocument_AreNone(string name, TextProblemCode? expected)
    {
        using var file = new MemoryStream("Có 209/235 đảng viên."u8.ToArray());
        Assert.Equal(expected, TextFileReader.Read(file, TextLimits.Default, TestContext.Current.CancellationToken, name).Refusal?.Code);
    }

    [Fact]
    public void DeepNesting_IsRefused()
    {
        var open = string.Concat(Enumerable.Repeat("<w:sdt>", 10_000));
        var file = Package.Zip([Package.Text("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{open}")]);
        Assert.Equal(TextProblemCode.NotADocument, Read(file).Refusal?.Code);
    }

    [Fact]
    public void PartThatNobodyReads_IsNotUnpacked()
    {
        var file = WordFile.Of(WordFile.P(WordFile.R("Một")));
        using var changed = new MemoryStream();
        changed.Write(file);
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var picture = archive.CreateEntry("word/media/image1.png").Open();
            picture.Write(new byte[8 * 1024 * 1024]);
        }

        Assert.Equal("Một", TextFileReader.Read(new MemoryStream(changed.ToArray()), new TextLimits { UnpackedBytes = 1024 * 1024 }, TestContext.Current.CancellationToken).Text);
    }

    [Fact]
    public void SomeParagraphsInAnOldFont_AreSaid()
    {
        var content = Read(Encoding.UTF8.GetBytes("Đảng bộ có 245 chi bộ.\nChi bộ khóm, ấp có 80.\n§¶ng bé thµnh phè\n"));
        Assert.Equal(new TextRemark(TextRemarkCode.OldEncoding, 1), Assert.Single(content.Remarks));
    }

    [Fact]
    public void EveryProblemAndRemark_HasItsSentence()
    {
        foreach (var culture in (CultureInfo[])[Formats.Vietnamese, Formats.English])
        {
            Assert.All(Enum.GetValues<TextProblemCode>(), code => Assert.EndsWith(".", TextFileWording.Problem(new TextProblem(code, 2, 1), culture), StringComparison.Ordinal));
            Assert.All(Enum.GetValues<TextRemarkCode>(), code => Assert.EndsWith(".", TextFileWording.Remark(new TextRemark(code, 2), culture), StringComparison.Ordinal));
        }
    }

    private static TextContent Read(byte[] file) => TextFileReader.Read(new OneWayStream(file), TextLimits.Default, TestContext.Current.CancellationToken);
}
