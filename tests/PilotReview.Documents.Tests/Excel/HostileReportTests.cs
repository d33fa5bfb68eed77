using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PilotReview.Core.Verdicts;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;
using PilotReview.Documents.NativeCharts;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Charts;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Excel;

/// <summary>Workbooks of reports with texts and sizes that nobody would wish for.</summary>
public sealed class HostileReportTests
{
    private static readonly string[] Hostile = ["=1+1", "+A1", "-2", "@x", "a\u0001b", "c\uD800d", "\uDFFF", "😀 đảng viên", "_x000D_", "<&>\"'", "\t=1", new('a', 40_000)];

    public static TheoryData<string> Names => ["texts", "rows", "units", "nothing"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Workbook_OfAHostileReport_IsValid(string name)
    {
        using var written = new WrittenWorkbook(ReportOf(name));
        using var document = SpreadsheetDocument.Open(new MemoryStream(written.Bytes), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void Texts_ThatLookLikeFormulas_AreTexts()
    {
        using var written = new WrittenWorkbook(ReportOf("texts"));
        Assert.All(written.First.CellsUsed(), cell => Assert.False(cell.HasFormula));
        Assert.Contains(written.First.CellsUsed(), cell => cell.GetString() == "=1+1");
        Assert.Contains(written.First.CellsUsed(), cell => cell.GetString() == "ab");
        Assert.Contains(written.First.CellsUsed(), cell => cell.GetString() == "cd");
    }

    [Theory]
    [InlineData("a name that is much longer than the thirty-one characters of Excel")]
    [InlineData("a/b:c*d?e[f]")]
    [InlineData("\u0001\uD800")]
    [InlineData("History")]
    [InlineData("abcdefghijabcdefghijabcdefghij😀")]
    [InlineData("'")]
    public void Take_HostileName_IsOneThatExcelTakes(string wanted)
    {
        var name = new SheetNames().Take(wanted);
        using var written = new WrittenWorkbook(SampleReports.Of(SampleReports.SheetOf() with { Name = name }));
        Assert.Equal(name, written.First.Name);
        Assert.InRange(name.Length, 1, 31);
    }

    [Fact]
    public void Spans_AndGroupedHeads_AreMerged()
    {
        var table = SampleReports.Table("k", [new Row([new Cell("a") { Span = 2 }, new Cell("b")])], "Một", "Hai", "Ba") with { HeadGroups = [new HeadGroup("Trước", 2), new HeadGroup("", 1)] };
        using var written = new WrittenWorkbook(SampleReports.Of(SampleReports.SheetOf(table)));
        var merged = written.First.MergedRanges.Select(range => range.RangeAddress.ToString()).ToList();
        var head = WrittenWorkbook.HeadRow(written.First, "Trước");
        Assert.Contains($"A{head}:B{head}", merged);
        Assert.Contains($"C{head}:C{head + 1}", merged);
        Assert.Contains($"A{head + 2}:B{head + 2}", merged);
        Assert.Equal("b", written.First.Cell(head + 2, 3).GetString());
    }

    [Fact]
    public void Marks_Codes_AndAnchors_AreWritten()
    {
        var row = new Row([new Cell("Cải thiện") { Mark = VerdictKind.Improved, Code = "[K1-DSH]" }, SampleReports.Number(0.712m, 1, NumberStyle.Percent) with { Code = "[K1]" }]) { Anchor = "K1-DSH" };
        using var written = new WrittenWorkbook(SampleReports.Of(SampleReports.SheetOf(SampleReports.Table("k", [row], "Cột 1", "Cột 2"))));
        Assert.Equal("\u25B2 Cải thiện [K1-DSH]", written.Cell(1).GetString());
        Assert.Equal(0.712, written.Cell(2).GetDouble(), 1e-12);
        Assert.Equal("0.0%\" [K1]\"", written.Cell(2).Style.NumberFormat.Format);
        Assert.Contains(written.Part("xl/workbook.xml").Descendants(), name => (string?)name.Attribute("name") == "Fig_K1_DSH");
    }

    [Fact]
    public async Task HostileTexts_OpenInLibreOffice()
    {
        Assert.SkipUnless(TestOffice.IsHere || TestOffice.IsRequired, TestOffice.Missing);
        using var written = new WrittenWorkbook(ReportOf("texts"));
        Assert.Contains("=1+1", await TestOffice.PrintedTextAsync(written.Bytes, "xlsx", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Report ReportOf(string name) => name switch
    {
        "texts" => SampleReports.Of(SheetWith(Hostile, SampleCharts.Monthly() with { Title = "=1+1\u0001", CutLabel = "@x\uD800" })) with { FootLine = "&P \u0002 \uD800 💥" + new string('b', 300), Subject = "1\uDC00 & 2" },
        "rows" => SampleReports.Of(SheetWith([.. Enumerable.Range(0, 500).Select(row => $"Dòng {row}")], SampleCharts.Monthly(500, 200))),
        "units" => SampleReports.Of([.. Enumerable.Range(0, 100).Select(unit => SheetWith([$"Đơn vị {unit}"], SampleCharts.Quarterly(), $"Đơn vị {unit}"))]),
        _ => SampleReports.Of(SampleReports.SheetOf()),
    };

    private static Sheet SheetWith(IReadOnlyList<string> texts, StepChart chart, string name = "Bảng")
    {
        var table = SampleReports.Table("t." + name, [.. texts.Select(text => new Row([new Cell(text)]))], "Chữ");
        return SampleReports.SheetOf(table) with { Name = name, Charts = [new SheetChart(chart, table.Key, NativeChart.TableOf(chart, "c." + name))] };
    }
}
