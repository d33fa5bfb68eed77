using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Excel;

public sealed class FinishedPackageTests
{
    [Fact]
    public void SameReport_GivesTheSameBytes()
    {
        using var first = new WrittenWorkbook(SampleReports.Review());
        using var second = new WrittenWorkbook(SampleReports.Review());
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void OtherFigure_GivesOtherBytes()
    {
        using var first = new WrittenWorkbook(SampleReports.OfCells(SampleReports.Number(1)));
        using var second = new WrittenWorkbook(SampleReports.OfCells(SampleReports.Number(2)));
        Assert.NotEqual(first.Bytes, second.Bytes);
    }

    [Fact]
    public void Properties_SayTitleAndDayAndNobody()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var properties = written.Part("docProps/core.xml").Root?.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["title"] = "sơ kết mô hình thí điểm",
                ["language"] = "vi-VN",
                ["created"] = "2021-10-23T00:00:00Z",
                ["modified"] = "2021-10-23T00:00:00Z",
            },
            properties);
    }

    [Fact]
    public void Parts_NameNeitherMachineNorUser()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        using var archive = new ZipArchive(new MemoryStream(written.Bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = reader.ReadToEnd();
            Assert.DoesNotContain("absPath", text, StringComparison.Ordinal);
            Assert.DoesNotContain("lastModifiedBy", text, StringComparison.Ordinal);
            Assert.DoesNotContain("creator", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Workbook_IsCalculatedWhenOpened()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var calculation = written.Part("xl/workbook.xml").Descendants().Single(part => part.Name.LocalName == "calcPr");
        Assert.Equal("1", (string?)calculation.Attribute("fullCalcOnLoad"));
    }

    [Fact]
    public void EveryFormula_HasAStoredResult()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        foreach (var part in new[] { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" })
        {
            var formulas = written.Part(part).Descendants().Where(element => element.Name.LocalName == "f").ToList();
            Assert.NotEmpty(formulas);
            Assert.All(formulas, formula => Assert.Single(formula.ElementsAfterSelf(), element => element.Name.LocalName == "v"));
        }
    }

    [Fact]
    public void Package_FollowsTheSchemaOfExcel()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        using var document = SpreadsheetDocument.Open(new MemoryStream(written.Bytes), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void NormalStyle_IsTimesNewRoman()
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell("x")));
        var fonts = written.Part("xl/styles.xml").Descendants().Where(element => element.Name.LocalName == "font");
        Assert.All(fonts, font => Assert.Equal("Times New Roman", (string?)font.Elements().Single(part => part.Name.LocalName == "name").Attribute("val")));
    }

    [Fact]
    public void StreamThatCannotSeek_IsWrittenAndLeftOpen()
    {
        using var inner = new MemoryStream();
        using (var gzip = new GZipStream(inner, CompressionMode.Compress, leaveOpen: true))
        {
            ExcelRenderer.Write(SampleReports.Review(), gzip);
            Assert.True(gzip.CanWrite);
        }

        inner.Position = 0;
        using var unpacked = new MemoryStream();
        using var back = new GZipStream(inner, CompressionMode.Decompress);
        back.CopyTo(unpacked);
        using var expected = new WrittenWorkbook(SampleReports.Review());
        Assert.Equal(expected.Bytes, unpacked.ToArray());
    }
}
