using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PilotReview.Core;
using PilotReview.Core.Workbooks;
using PilotReview.Web.Features.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>The file that is given back with what has to be mended, and comes home again.</summary>
public sealed partial class CorrectionsTests : WorkbookTest
{
    private const string Branch = "P1-K1-BP.1";
    private const string Other = "P1-K1-BP.2";
    private const string Third = "P1-K1-BP.3";

    /// <summary>Stands for an error of Excel, which the library cannot write.</summary>
    private const int ErrorMark = 987_654;

    [Fact]
    public async Task Copy_HoldsWhatWasTypedAndWhyItWasNotTaken()
    {
        var copy = await CopyAsync(await WrongAsync());
        using (var package = SpreadsheetDocument.Open(new MemoryStream(copy), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(package, Token).Select(fault => fault.Description));
        }

        Edit(copy, book =>
        {
            var wrong = Cell(book, Branch, "n:DSH");
            Assert.Equal(60, wrong.GetDouble());
            Assert.Equal(30, Cell(book, Other, "n:DSH").GetDouble());
            var last = wrong.WorksheetRow().LastCellUsed().GetString();
            Assert.Contains("Tử số 60 nhiều hơn mẫu số 47.", last, StringComparison.Ordinal);
            Assert.Contains(wrong.Worksheet.DataValidations, rule => rule.InputMessage == "Tử số 60 nhiều hơn mẫu số 47.");
            Assert.Equal("=cmd|x", Cell(book, Third, "n:DSH").GetString());
            Assert.False(Cell(book, Third, "n:DSH").HasFormula);
        });
    }

    [Fact]
    public async Task Copy_Mended_ComesHome()
    {
        var mended = Edit(await CopyAsync(await WrongAsync()), book =>
        {
            Cell(book, Branch, "n:DSH").Value = 40;
            Cell(book, Third, "n:DSH").Value = string.Empty;
        });
        var preview = await World.ReadAsync(mended);
        Assert.All(preview.Cells, cell => Assert.Equal(MergeKind.New, cell.Kind));
        Assert.Equal(2, (await World.WriteAsync(mended)).Written);
        Assert.Equal(40, (await World.StoredAsync(Branch, "DSH", Month))?.Figure.Numerator);
    }

    [Fact]
    public async Task Copy_SentBackUnmended_IsJudgedAsTheFileWas()
    {
        var file = await WrongAsync();
        var (first, second) = (await World.ReadAsync(file), await World.ReadAsync(await CopyAsync(file)));
        Assert.Equal(first.Cells.Select(Told), second.Cells.Select(Told));
    }

    [Fact]
    public async Task Conflict_StaysAConflictInTheCopy()
    {
        var file = await WrongAsync();
        await World.TypeAsync(Other, "DSH", Month, 31, 46);
        var copy = await CopyAsync(file);
        Assert.Equal(MergeKind.Conflict, (await World.ReadAsync(copy)).Cells.Single(cell => cell.File.UnitCode == Other).Kind);
        Edit(copy, book => Assert.Contains("31/46", Cell(book, Other, "n:DSH").WorksheetRow().LastCellUsed().GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unreadable_SentBackUnmended_ClearsNothingAndKeepsTheOtherPart()
    {
        foreach (var branch in new[] { Branch, Other, Third })
        {
            await World.TypeAsync(branch, "DSH", Month, 40, 46);
            await World.TypeAsync(branch, "PB", Month, 4, 40);
        }

        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book =>
        {
            Cell(book, Branch, "n:DSH").FormulaA1 = "30+9";
            Cell(book, Other, "n:DSH").Value = ErrorMark;
            Cell(book, Third, "n:DSH").Value = new TimeSpan(3, 4, 0);
            Cell(book, Branch, "n:PB").Value = 5;
            Cell(book, Branch, "d:PB").FormulaA1 = "40+1";
            Cell(book, Other, "d:PB").Value = ErrorMark;
        });
        file = FilePackage.Edit(file, (_, text) => ErrorCell().Replace(text, "<$1 $2 t=\"e\"><$3>#REF!</"));
        var copy = await CopyAsync(file);
        Edit(copy, book =>
        {
            Assert.All(new[] { Branch, Other, Third }, branch => Assert.NotEmpty(Cell(book, branch, "n:DSH").GetString()));
            Assert.Equal(5, Cell(book, Branch, "n:PB").GetDouble());
            Assert.Equal(4, Cell(book, Other, "n:PB").GetDouble());
        });
        var (first, second) = (await World.ReadAsync(file), await World.ReadAsync(copy));
        Assert.Equal(5, first.Cells.Count);
        Assert.All(first.Cells, cell => Assert.Equal(MergeKind.Fault, cell.Kind));
        Assert.Equal([FileFault.Formula, FileFault.Formula, FileFault.CellError, FileFault.CellError, FileFault.NotReadable], first.Cells.Select(cell => cell.Fault));
        Assert.Equal(first.Cells.Select(Told), second.Cells.Select(Told));
        // the mark stands in place of what was typed: the reason tells what it means
        Assert.Contains("có công thức (nay ghi là [=])", Told(second.Cells[0]).Item5, StringComparison.Ordinal);
        Assert.Null((await World.WriteAsync(copy)).BatchId);
        Assert.Equal(40, (await World.StoredAsync(Third, "DSH", Month))?.Figure.Numerator);
    }

    [Fact]
    public async Task DateInTheDenominator_IsNamedAndTheNumeratorStays()
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book =>
        {
            Cell(book, Branch, "n:DSH").Value = 39;
            Cell(book, Branch, "d:DSH").Value = new DateTime(2026, 4, 3, 0, 0, 0, DateTimeKind.Unspecified);
        });
        Assert.Contains("03/04/2026", Core.Wording.FileWording.Why(Assert.Single((await World.ReadAsync(file)).Cells), Formats.Vietnamese), StringComparison.Ordinal);
        var copy = await CopyAsync(file);
        Edit(copy, book => Assert.Equal(39, Cell(book, Branch, "n:DSH").GetDouble()));
        Assert.Equal(MergeKind.Fault, Assert.Single((await World.ReadAsync(copy)).Cells).Kind);
    }

    [GeneratedRegex("<((?:x:)?c) ([^>]*?)(?: t=\"n\")?><((?:x:)?v)>987654</")]
    private static partial Regex ErrorCell();

    private static (string, string, MergeKind, FileFault?, string) Told(MergedCell cell) =>
        (cell.File.UnitCode, cell.File.IndicatorCode, cell.Kind, cell.Fault, Core.Wording.FileWording.Why(cell, Formats.Vietnamese));

    private async Task<byte[]> WrongAsync() => Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book =>
    {
        Cell(book, Branch, "n:DSH").Value = 60;
        Cell(book, Branch, "d:DSH").Value = 47;
        Cell(book, Other, "n:DSH").Value = 30;
        Cell(book, Other, "d:DSH").Value = 46;
        Cell(book, Third, "n:DSH").SetValue("=cmd|x");
        Cell(book, Third, "n:DSH").DataType = XLDataType.Text;
    });

    private async Task<byte[]> CopyAsync(byte[] file)
    {
        using var copy = new MemoryStream();
        await new CorrectionsService(World.Database, World.Exports).WriteAsync(Appraiser, await World.ReadAsync(file), Formats.Vietnamese, copy, Token);
        return copy.ToArray();
    }
}
