using System.Globalization;
using System.Text;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>Workbooks with rows and columns that did not go out with them.</summary>
public sealed class CrowdedWorkbookTests : IAsyncLifetime
{
    private const string Branch = "P1-K1-BP.1";

    private byte[] _file = [];
    private WorkbookWorld? _world;

    private WorkbookWorld World => _world ?? throw new InvalidOperationException("Not set up.");

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _world = await CreateAsync();
        _file = await World.ExportAsync(Appraiser, "P1", "2026-10");
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    [Fact]
    public async Task ColumnsThatDidNotGoOut_FillNoMemory()
    {
        var read = (await World.ReadAsync(_file)).Read;
        var file = Edit(_file, book =>
        {
            var row = Cell(book, Branch, "n:DSH").WorksheetRow();
            for (var column = 100; column < 1_100; column++)
            {
                row.Worksheet.Cell(1, column).Value = $"v:X{column}";
                row.Cell(column).Value = 1;
            }
        });
        var preview = await World.ReadAsync(file);
        Assert.Equal(read + 50, preview.Read);
        Assert.All(preview.Cells, cell => Assert.Equal(FileFault.UnknownIndicator, cell.Fault));
    }

    [Fact]
    public async Task RowsCopiedWithoutEnd_AreRefused()
    {
        var rows = new StringBuilder();
        for (var row = 100; row < 200_000; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{Branch}|{Month}</t></is></c></row>");
        }

        var file = FilePackage.Edit(_file, (name, text) => name == "xl/worksheets/sheet1.xml" ? text.Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal) : text);
        Assert.Equal(ImportProblemCode.TooManyCells, (await World.ReadAsync(file)).Refusal?.Code);
    }

    [Fact]
    public async Task SumsBelowTheRows_AreNobodysFigures()
    {
        var file = Edit(_file, book => Cell(book, Branch, "n:DSH").Worksheet.Cell(60, Cell(book, Branch, "n:DSH").Address.ColumnNumber).FormulaA1 = "1+1");
        Assert.Empty((await World.ReadAsync(file)).Cells);
    }
}
