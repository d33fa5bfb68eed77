using System.Globalization;
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
public sealed class CorrectionsTests : IAsyncLifetime
{
    private const string Branch = "P1-K1-BP.1";
    private const string Other = "P1-K1-BP.2";
    private const string Third = "P1-K1-BP.3";

    private WorkbookWorld? _world;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkbookWorld World => _world ?? throw new InvalidOperationException("Not set up.");

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _world = await CreateAsync();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

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
