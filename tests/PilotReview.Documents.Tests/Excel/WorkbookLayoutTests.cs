using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Excel;

public sealed class WorkbookLayoutTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Số liệu/2021")]
    [InlineData("Số [liệu]")]
    [InlineData("a:b")]
    [InlineData("Có đúng?")]
    [InlineData("'Số liệu")]
    [InlineData("history")]
    [InlineData("dòng\nmới")]
    [InlineData("Một tên bảng tính dài hơn ba mươi mốt chữ")]
    public void NameThatExcelRefuses_IsRefused(string name)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Write(SampleReports.SheetOf() with { Name = name }));
        Assert.Contains($"'{name}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NameOf31Letters_IsTaken() => Write(SampleReports.SheetOf() with { Name = new string('Ấ', 31) });

    [Fact]
    public void NameTwice_IsRefusedWhateverTheCase()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Write(
            SampleReports.SheetOf() with { Name = "Số liệu" },
            SampleReports.SheetOf() with { Name = "SỐ LIỆU" }));
        Assert.Contains("twice", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoSheet_IsRefused() => Assert.Throws<ArgumentException>(() => Write());

    [Fact]
    public void TableKeyTwice_IsRefused()
    {
        var table = SampleReports.Table("k", [], "Tháng");
        var thrown = Assert.Throws<ArgumentException>(() => Write(SampleReports.SheetOf(table), SampleReports.SheetOf(table) with { Name = "Hai" }));
        Assert.Contains("'k'", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, RowStyle.Body)]
    [InlineData(3, RowStyle.Body)]
    [InlineData(1, RowStyle.Total)]
    [InlineData(3, RowStyle.Group)]
    public void RowThatDoesNotFit_IsRefused(int cells, RowStyle style)
    {
        var row = new Row([.. Enumerable.Repeat(Cell.Empty, cells)], style);
        Assert.Throws<ArgumentException>(() => Write(SampleReports.SheetOf(SampleReports.Table("k", [row], "Tháng", "Tỷ lệ"))));
    }

    [Fact]
    public void TableWithoutColumn_IsRefused() => Assert.Throws<ArgumentException>(() => Write(SampleReports.SheetOf(SampleReports.Table("k", []))));

    private static void Write(params Sheet[] sheets) => ExcelRenderer.Write(SampleReports.Of(sheets), Stream.Null);
}
