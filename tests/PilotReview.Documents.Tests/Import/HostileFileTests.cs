using System.Text;
using PilotReview.Core.Import;
using PilotReview.Documents.Import;
using Xunit;

namespace PilotReview.Documents.Tests.Import;

public sealed class HostileFileTests
{
    private const int LastRowOfExcel = 1_048_576;

    private static readonly string GoodRow = Package.Row(2, "chi-bo", "Chi bộ");

    public static TheoryData<string, byte[]> NoWorkbooks => new()
    {
        { "empty", [] },
        { "one byte", [0x50] },
        { "text", Encoding.UTF8.GetBytes("code;name_vi\nchi-bo;Chi bộ\n") },
        { "mark of a package only", [0x50, 0x4B, 0x03, 0x04] },
        { "document", Package.Zip([Package.Text("[Content_Types].xml", "<Types/>"), Package.Text("word/document.xml", "<document/>")]) },
        { "open document", Package.Zip([Package.Text("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), Package.Text("content.xml", "<a/>")]) },
        { "old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000], .. Encoding.Unicode.GetBytes("Workbook")] },
        { "no sheet part", Package.Zip(Package.Parts(Package.Sheet(GoodRow)).Where(part => !part.Name.EndsWith("sheet1.xml", StringComparison.Ordinal))) },
        { "sheet that is no XML", Package.Zip(Package.Parts("<worksheet><sheetData>")) },
        { "part twice", Package.Zip([.. Package.Parts(Package.Sheet(GoodRow)), Package.Text("xl/Worksheets/SHEET1.xml", Package.Sheet(string.Empty))]) },
        { "rows backwards", Package.Zip(Package.Parts(Package.Sheet(Package.Row(3, "a", "A") + GoodRow))) },
        { "row twice", Package.Zip(Package.Parts(Package.Sheet(GoodRow + Package.Row(2, "b", "B")))) },
        { "cells backwards", Package.Zip(Package.Parts(Package.Sheet($"<row r=\"2\">{Package.Inline("B2", "A")}{Package.Inline("A2", "a")}</row>"))) },
        { "row beyond the last", Package.Zip(Package.Parts(Package.Sheet(Package.Row(1_048_577, "a", "A")))) },
        { "column beyond the last", Package.Zip(Package.Parts(Package.Sheet($"<row r=\"2\">{Package.Inline("XFE2", "A")}</row>"))) },
        { "shared text that is not there", Package.Zip(Package.Parts(Package.Sheet("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>"))) },
        { "nested deeply", Package.Zip(Package.Parts(Package.Sheet(GoodRow, Repeat("<a>", 100) + Repeat("</a>", 100)))) },
    };

    [Theory]
    [MemberData(nameof(NoWorkbooks), DisableDiscoveryEnumeration = true)]
    public void FileThatIsNoWorkbook_IsRefused(string kind, byte[] file) =>
        Assert.True(ImportProblemCode.NotAWorkbook == Refusal(file), kind);

    [Fact]
    public void ProtectedWorkbook_IsRefusedAsEncrypted()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[96]];

        Assert.Equal(ImportProblemCode.Encrypted, Refusal(file));
    }

    [Fact]
    public void TruncatedFile_IsRefusedWhereverItEnds()
    {
        var file = GoodWorkbook.Create().Build();

        for (var length = 0; length < file.Length; length += 97)
        {
            Assert.Equal(ImportProblemCode.NotAWorkbook, Refusal(file[..length]));
        }
    }

    [Fact]
    public void DamagedFile_NeverThrows()
    {
        var file = Package.Zip(Package.Parts(Package.Sheet(GoodRow)));
        var random = new Random(20211023);
        for (var round = 0; round < 3000; round++)
        {
            var damaged = (byte[])file.Clone();
            for (var hit = 0; hit < 1 + (round % 4); hit++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(Read(damaged));
        }
    }

    [Fact]
    public void DamagedSheet_NeverThrows()
    {
        var sheet = Package.Sheet(GoodRow, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells><cols><col min=\"1\" max=\"2\" width=\"9\"/></cols>");
        var random = new Random(20211024);
        for (var round = 0; round < 1500; round++)
        {
            var at = random.Next(sheet.Length);
            var damaged = sheet.Remove(at, Math.Min(random.Next(8), sheet.Length - at)).Insert(at, random.Next(2) == 0 ? "9" : string.Empty);

            Assert.NotNull(Read(Package.Zip(Package.Parts(damaged))));
        }
    }

    [Fact]
    public void PackedFileOverTheLimit_IsTooLarge() =>
        Assert.Equal(ImportProblemCode.TooLarge, Refusal(GoodWorkbook.Create().Build(), new ImportLimits { PackedBytes = 2000 }));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/media/image1.png")]
    public void PackageThatUnpacksOverTheLimit_IsTooLarge(string part)
    {
        var parts = Package.Parts(Package.Sheet(GoodRow)).Where(known => known.Name != part);
        var file = Package.Zip([.. parts, (part, stream => WriteZeros(stream, 600))]);
        Assert.True(file.Length < 2_000_000);

        Assert.Equal(ImportProblemCode.TooLarge, Refusal(file, new ImportLimits { UnpackedBytes = 20_000_000 }));
    }

    [Fact]
    public void EndlessTextWithoutMarks_IsTooLarge()
    {
        var parts = Package.Parts(Package.Sheet(GoodRow)).Where(known => !known.Name.EndsWith("sheet1.xml", StringComparison.Ordinal));
        var file = Package.Zip([.. parts, ("xl/worksheets/sheet1.xml", stream => WriteZeros(stream, 40))]);

        Assert.Equal(ImportProblemCode.TooLarge, Refusal(file));
    }

    [Fact]
    public void EntitiesAreNotExpanded()
    {
        var sheet = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + Package.Sheet(Package.Row(2, "chi-bo", "&b;"));

        Assert.Equal(ImportProblemCode.NotAWorkbook, Refusal(Package.Zip(Package.Parts(sheet))));
    }

    [Fact]
    public void FormulaWithAStoredResult_IsReportedAndItsRowLeftOut()
    {
        const string formula = "<c r=\"A2\" t=\"str\"><f>\"chi\"&amp;\"-bo\"</f><v>chi-bo</v></c>";
        var sheet = Package.Sheet($"<row r=\"2\">{formula}{Package.Inline("B2", "Chi bộ")}</row>");

        var content = Read(Package.Zip(Package.Parts(sheet)));

        var problem = Assert.Single(content.Problems);
        Assert.Equal((ImportProblemCode.Formula, "kinds", "A2"), (problem.Code, problem.Sheet, problem.Cell));
        Assert.Empty(content.Rows.Kinds);
    }

    [Fact]
    public void FormulasWithoutNumber_KeepEveryRowOut()
    {
        var rows = string.Concat(Enumerable.Range(2, 100_010).Select(row =>
            $"<row r=\"{row}\"><c r=\"A{row}\" t=\"str\"><f>1</f><v>a</v></c>{Package.Inline($"B{row}", "A")}</row>"));

        var content = Read(Package.Zip(Package.Parts(Package.Sheet(rows))));

        Assert.Equal((ImportResult.MaxProblems, "99011"), (content.Problems.Count, content.Problems[^1].Arguments[0]));
        Assert.Empty(content.Rows.Kinds);
    }

    [Fact]
    public void SharedTextOfTenMegabytes_IsTooLongAtItsCell()
    {
        var strings = $"<sst xmlns=\"{Package.Main}\"><si><t>{new string('a', 10_000_000)}</t></si></sst>";
        var sheet = Package.Sheet("<row r=\"2\">" + Package.Inline("A2", "chi-bo") + "<c r=\"B2\" t=\"s\"><v>0</v></c></row>");

        var problem = Assert.Single(Read(Package.Zip(Package.Parts(sheet, strings))).Problems);

        Assert.Equal((ImportProblemCode.TooLong, "B2"), (problem.Code, problem.Cell));
        Assert.Equal(["10000000", "4000"], problem.Arguments);
    }

    [Fact]
    public void LongTextUsedByManyCells_IsTooLarge()
    {
        var strings = $"<sst xmlns=\"{Package.Main}\"><si><t>{new string('a', 1_000_000)}</t></si></sst>";
        var rows = string.Concat(Enumerable.Range(2, 600).Select(row => $"<row r=\"{row}\"><c r=\"B{row}\" t=\"s\"><v>0</v></c></row>"));

        Assert.Equal(ImportProblemCode.TooLarge, Refusal(Package.Zip(Package.Parts(Package.Sheet(rows), strings))));
    }

    [Fact]
    public void TextInVeryManyPieces_IsTooLarge()
    {
        var strings = $"<sst xmlns=\"{Package.Main}\"><si>{Repeat("<r><t>abcd</t></r>", 100_000)}</si></sst>";

        Assert.Equal(ImportProblemCode.TooLarge, Refusal(Package.Zip(Package.Parts(Package.Sheet(GoodRow), strings))));
    }

    [Fact]
    public void FormattedBlankRowsToTheEndOfTheSheet_DoNotCount()
    {
        var blank = string.Concat(Enumerable.Range(3, LastRowOfExcel - 2).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" s=\"0\"/></row>"));

        var content = Read(Package.Zip(Package.Parts(Package.Sheet(GoodRow + blank))));

        Assert.Empty(content.Problems);
        Assert.Single(content.Rows.Kinds);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(LastRowOfExcel)]
    public void MoreRowsThanTheLimit_AreRefused(int lastRow) => Assert.Equal(
        ImportProblemCode.TooManyRows,
        Refusal(Package.Zip(Package.Parts(Package.Sheet(GoodRow + Package.Row(lastRow, "b", "B")))), new ImportLimits { Rows = 10 }));

    [Fact]
    public void NamesThatPointOutOfThePackage_AreNotFollowed()
    {
        var parts = Package.Parts(Package.Sheet(GoodRow));
        parts.Add(Package.Text("../../outside.txt", "<a/>"));
        parts.Add(Package.Text("/etc/outside.xml", "<a/>"));

        var content = Read(Package.Zip(parts));

        Assert.Empty(content.Problems);
        Assert.Single(content.Rows.Kinds);
    }

    [Fact]
    public void BrokenStreamOfTheCaller_IsTheCallersAffair() =>
        Assert.Throws<EndOfStreamException>(() => WorkbookReader.Read(new BrokenStream(), ImportLimits.Default, CancellationToken.None));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>A sheet with one cell whose number has so many digits.</summary>
    private static void WriteZeros(Stream stream, int megabytes)
    {
        stream.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Package.Main}\"><sheetData><row r=\"1\"><c r=\"A1\"><v>"));
        var zeros = new byte[1024 * 1024];
        zeros.AsSpan().Fill((byte)'0');
        for (var at = 0; at < megabytes; at++)
        {
            stream.Write(zeros);
        }
    }

    private static ImportProblemCode Refusal(byte[] file, ImportLimits? limits = null)
    {
        var content = Read(file, limits);
        Assert.Equal(0, content.Rows.Count);
        return Assert.Single(content.Problems).Code;
    }

    private static WorkbookContent Read(byte[] file, ImportLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        return WorkbookReader.Read(stream, limits ?? ImportLimits.Default, CancellationToken.None);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new EndOfStreamException();
    }
}
