using System.Globalization;
using ClosedXML.Excel;
using PilotReview.Core;
using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Excel;

public sealed class SheetWriterTests
{
    [Theory]
    [InlineData(NumberStyle.Plain, 1, "#,##0.0")]
    [InlineData(NumberStyle.Plain, 0, "#,##0")]
    [InlineData(NumberStyle.Percent, 1, "0.0%")]
    [InlineData(NumberStyle.Percent, 0, "0%")]
    [InlineData(NumberStyle.Signed, 1, "+0.0;\"−\"0.0;0.0")]
    [InlineData(NumberStyle.SignedPoints, 2, "+0.00;\"−\"0.00;0.00")]
    public void Number_IsTypedWithItsFormat(NumberStyle style, int decimals, string format)
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell("x"), SampleReports.Number(-0.7121m, decimals, style)));
        var cell = written.Cell(2);
        Assert.Equal(XLDataType.Number, cell.DataType);
        Assert.Equal(-0.7121, cell.GetDouble());
        Assert.Equal(format, cell.Style.NumberFormat.Format);
        Assert.Equal(XLAlignmentHorizontalValues.Right, cell.Style.Alignment.Horizontal);
    }

    [Fact]
    public void Date_IsTypedWithItsFormat()
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell("30/09/2021") { Date = new DateOnly(2021, 9, 30) }));
        Assert.Equal(XLDataType.DateTime, written.Cell(1).DataType);
        Assert.Equal(new DateTime(2021, 9, 30), written.Cell(1).GetDateTime());
        Assert.Equal("dd/mm/yyyy", written.Cell(1).Style.DateFormat.Format);
        Assert.Equal(new DateTime(2021, 9, 30), written.Stored("Bảng", written.Cell(1).Address.RowNumber, 1));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+84 277 385 1234")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    public void TextThatLooksLikeAFormula_StaysText(string text)
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell(text)));
        Assert.False(written.Cell(1).HasFormula);
        Assert.Equal(XLDataType.Text, written.Cell(1).DataType);
        Assert.Equal(text, written.Cell(1).GetString());
        Assert.True(written.Cell(1).Style.IncludeQuotePrefix);
    }

    [Fact]
    public void TitleNoteAndHeadThatLookLikeAFormula_StayText()
    {
        var sheet = SampleReports.SheetOf(SampleReports.Table("k", [], "=2+2")) with { Title = "=1+1", Notes = ["+1"] };
        using var written = new WrittenWorkbook(SampleReports.Of(sheet));
        Assert.DoesNotContain(written.First.CellsUsed(), cell => cell.HasFormula);
        Assert.Equal("=1+1", written.First.Cell(1, 1).GetString());
    }

    [Theory]
    [InlineData("123")]
    [InlineData("12/12/2021")]
    [InlineData("1,5")]
    [InlineData("TRUE")]
    [InlineData("'ấp")]
    [InlineData("& <ấp> \"Bình\" &amp;")]
    [InlineData("Đồng chí Ủy viên Ban Thường vụ, ấp Phú Thọ")]
    [InlineData("dòng một\ndòng hai")]
    public void Text_ComesBackAsItWas(string text)
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell(text)));
        Assert.Equal(XLDataType.Text, written.Cell(1).DataType);
        Assert.Equal(text, written.Cell(1).GetString());
        Assert.Equal(text, written.Stored("Bảng", written.Cell(1).Address.RowNumber, 1));
    }

    [Fact]
    public void ControlCharacter_IsDropped()
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell("a\u0007b")));
        Assert.Equal("ab", written.Cell(1).GetString());
    }

    /// <summary>Looked at in the file: both readers undo the escape once too often.</summary>
    [Fact]
    public void TextThatLooksLikeAnEscape_IsEscaped()
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell("_x0041_")));
        Assert.Contains(written.Part("xl/sharedStrings.xml").Descendants(), text => text.Value == "_x005F_x0041_");
    }

    [Fact]
    public void VietnameseThread_WritesTheSameBytes()
    {
        using var expected = new WrittenWorkbook(SampleReports.Review());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Formats.Vietnamese;
            using var actual = new WrittenWorkbook(SampleReports.Review());
            Assert.Equal(expected.Bytes, actual.Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void EmptyTable_HasItsHead()
    {
        using var written = new WrittenWorkbook(SampleReports.Of(SampleReports.SheetOf(SampleReports.Table("k", [], "Tháng", "Tỷ lệ"))));
        var row = WrittenWorkbook.HeadRow(written.First, "Tháng");
        Assert.Equal("Tỷ lệ", written.First.Cell(row, 2).GetString());
        Assert.True(written.First.Cell(row, 2).Style.Font.Bold);
        Assert.Equal(row, written.First.LastRowUsed().RowNumber());
    }

    [Fact]
    public void SheetWithoutTable_HasTitleAndNotes()
    {
        using var written = new WrittenWorkbook(SampleReports.Of(SampleReports.SheetOf() with { Notes = ["Chưa có số liệu"] }));
        Assert.Equal("Bảng số liệu", written.First.Cell(1, 1).GetString());
        Assert.Equal("Chưa có số liệu", written.First.Cell(2, 1).GetString());
        Assert.Equal(SampleReports.SampleMark, written.First.Cell(3, 1).GetString());
    }

    [Fact]
    public void SampleMark_StandsOnceOnEverySheet()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        Assert.All(written.Sheets, sheet => Assert.Single(sheet.CellsUsed(), cell => !cell.HasFormula && cell.GetString() == SampleReports.SampleMark));
    }

    [Fact]
    public void NoSampleMark_AddsNoLine()
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell("x")) with { SampleMark = string.Empty });
        Assert.Equal(3, WrittenWorkbook.HeadRow(written.First, "Cột 1"));
    }

    [Fact]
    public void Tables_StandBelowOneAnotherWithABlankRowBetween()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var sheet = written.Sheets.Worksheet("Tóm tắt");
        var first = WrittenWorkbook.HeadRow(sheet, "Chỉ tiêu");
        Assert.Equal(first + 3, WrittenWorkbook.HeadRow(sheet, "Nội dung"));
        Assert.True(sheet.Row(first + 2).IsEmpty());
    }

    [Fact]
    public void TotalGroupAndQuietRows_LookDifferent()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var total = written.First.CellsUsed().Single(cell => cell.GetString() == "Cộng trước");
        Assert.True(total.Style.Font.Bold);
        Assert.Equal(XLColor.Black, total.Style.Border.TopBorderColor);
        var group = written.First.CellsUsed().Single(cell => cell.GetString() == "Sau thí điểm");
        Assert.True(group.Style.Font.Bold);
        Assert.False(group.Style.Alignment.WrapText);
        var quiet = written.First.CellsUsed().Single(cell => cell.GetString() == "Tháng 4/2021");
        Assert.NotEqual(XLColor.Black, quiet.Style.Font.FontColor);
    }

    [Fact]
    public void DataArea_HasNoMergedCell()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        Assert.All(written.Sheets, sheet => Assert.All(sheet.MergedRanges, range => Assert.True(range.RangeAddress.LastAddress.RowNumber <= 3)));
    }

    [Fact]
    public void TenThousandRows_AreAllThereWithAFilterAboveTheTotal()
    {
        var rows = Enumerable.Range(1, 10_000)
            .Select(number => new Row([new Cell($"Chi bộ {number}"), SampleReports.Number(number), SampleReports.Number(number / 10_000m, 1, NumberStyle.Percent)]))
            .Append(new Row(
                [new Cell("Cộng"), SampleReports.Number(50_005_000) with { Formula = new SumOf("k", 1, 0, 9_999) }, Cell.Empty],
                RowStyle.Total))
            .ToList();
        using var written = new WrittenWorkbook(SampleReports.Of(SampleReports.SheetOf(SampleReports.Table("k", rows, "Chi bộ", "Số", "Tỷ lệ"))));
        var head = WrittenWorkbook.HeadRow(written.First, "Chi bộ");
        Assert.Equal(10_000, written.First.Cell(head + 10_000, 2).GetDouble());
        Assert.Equal(50_005_000d, written.Stored("Bảng", head + 10_001, 2));
        Assert.Equal($"A{head}:C{head + 10_000}", written.First.AutoFilter.Range.RangeAddress.ToString());
    }

    [Fact]
    public void GroupedTable_HasNoFilter()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        Assert.Null(written.First.AutoFilter.Range);
    }

    [Fact]
    public void ShortTable_HasNoFilter()
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell("x")));
        Assert.Null(written.First.AutoFilter.Range);
    }
}
