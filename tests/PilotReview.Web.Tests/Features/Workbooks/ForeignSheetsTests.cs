using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Workbooks;
using PilotReview.Web.Features.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>Workbooks of one ward in the hands of another.</summary>
public sealed class ForeignSheetsTests : WorkbookTest
{
    private const string Branch = "P1-K1-BP.1";

    [Fact]
    public async Task OtherWardsRows_AreRefusedToAWard()
    {
        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book => Fill(book, 39, 46));
        var stranger = World.Ward with { ScopeUnitId = await World.UnitIdAsync("MH-01") };
        Assert.Equal(FileFault.OutsideScope, Assert.Single((await World.ReadAsync(file, stranger)).Cells).Fault);
        Assert.Null((await World.WriteAsync(file, actor: stranger)).BatchId);
        Assert.Null(await World.Exports.FindAsync(stranger, "P1", ExportSpan.Parse("2026", "10"), Token));
    }

    [Theory]
    [InlineData(Role.Appraiser, false)]
    [InlineData(Role.Appraiser, true)]
    [InlineData(Role.CommitteeMember, false)]
    [InlineData(Role.CommitteeMember, true)]
    public async Task OtherWardsFigures_AreToldNeitherByThePreviewNorByTheCopy(Role sender, bool hasOwnRow)
    {
        await World.MakeSensitiveAsync("DSH");
        var strange = await World.ExportAsync(new Actor(1, sender, null), "P1", "2026-10");
        await World.TypeAsync(Branch, "DSH", Month, 8713, 9977);
        var stranger = World.Ward with { ScopeUnitId = await World.UnitIdAsync("MH-01") };
        var file = Edit(strange, book =>
        {
            Fill(book, 39, 46);
            Cell(book, Branch, "n:PB").Value = 5;
            if (hasOwnRow)
            {
                var row = Cell(book, Branch, "n:DSH").WorksheetRow();
                row.CopyTo(row.Worksheet.Row(60));
                row.Worksheet.Cell(60, 1).Value = $"MH-01|{Month}";
            }
        });
        var preview = await World.ReadAsync(file, stranger);
        var foreign = preview.Cells.Where(cell => cell.File.UnitCode == Branch).ToList();
        Assert.Equal(2, foreign.Count);
        Assert.All(foreign, cell => Assert.Equal((FileFault.OutsideScope, null, null, null), (cell.Fault, cell.Stored, cell.Rule, cell.Key)));
        using var copy = new MemoryStream();
        await new CorrectionsService(World.Database, World.Exports).WriteAsync(stranger, preview, Formats.Vietnamese, copy, Token);
        FilePackage.Edit(copy.ToArray(), (_, text) =>
        {
            Assert.DoesNotContain("8713", text, StringComparison.Ordinal);
            Assert.DoesNotContain("9977", text, StringComparison.Ordinal);
            return text;
        });
    }

    [Fact]
    public async Task OtherWardsSheetsThatNobodyTouched_AreNotTold()
    {
        var stranger = World.Ward with { ScopeUnitId = await World.UnitIdAsync("MH-01") };
        Assert.Empty((await World.ReadAsync(await World.ExportAsync(Appraiser, "TP-CL", "2022-12"), stranger)).Cells);
    }

    private static void Fill(ClosedXML.Excel.XLWorkbook book, int numerator, int denominator)
    {
        Cell(book, Branch, "n:DSH").Value = numerator;
        Cell(book, Branch, "d:DSH").Value = denominator;
    }
}
