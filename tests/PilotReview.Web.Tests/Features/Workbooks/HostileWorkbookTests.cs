using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Core.Workbooks;
using PilotReview.Documents.Import;
using PilotReview.Documents.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>Workbooks that come home broken, huge, hostile or half right.</summary>
public sealed class HostileWorkbookTests : IAsyncLifetime
{
    private const string Branch = "P1-K1-BP.1";
    private const string Other = "P1-K1-BP.2";

    private WorkbookWorld? _world;
    private byte[] _file = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WorkbookWorld World => _world ?? throw new InvalidOperationException("Not set up.");

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _world = await CreateAsync();
        _file = await World.ExportAsync(Appraiser, "P1", "2026-10");
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    [Theory]
    [InlineData("xl/vbaProject.bin", ImportProblemCode.Macro)]
    [InlineData("xl/macrosheets/sheet1.xml", ImportProblemCode.Macro)]
    [InlineData("xl/externalLinks/externalLink1.xml", ImportProblemCode.ExternalLink)]
    [InlineData("xl/connections.xml", ImportProblemCode.ExternalLink)]
    public async Task ForeignPart_IsRefused(string part, ImportProblemCode code)
    {
        var file = FilePackage.Edit(_file, (_, text) => text, (part, "x"u8.ToArray()));
        Assert.Equal(code, (await World.ReadAsync(file)).Refusal?.Code);
        Assert.Equal(code, WorkbookReader.Read(new MemoryStream(file), ImportLimits.Default, Token).Problems[0].Code);
    }

    [Theory]
    [InlineData("xl/media/image1.png", ImportProblemCode.TooLarge)]
    [InlineData("xl/sharedStrings.xml", ImportProblemCode.NotAWorkbook)]
    [InlineData("xl/worksheets/sheet1.xml", ImportProblemCode.NotAWorkbook)]
    public async Task Bomb_IsRefused(string part, ImportProblemCode code) =>
        Assert.Equal(code, (await World.ReadAsync(FilePackage.WithBomb(_file, part, 300L * 1024 * 1024))).Refusal?.Code);

    [Fact]
    public async Task EndlessSharedTexts_AreRefused()
    {
        var texts = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        var text = $"<si><t>{new string('a', 32_000)}</t></si>";
        for (var count = 0; count < 9_000; count++)
        {
            texts.Append(text);
        }

        var file = FilePackage.Edit(_file, (_, part) => part, ("xl/sharedStrings.xml", Encoding.UTF8.GetBytes(texts.Append("</sst>").ToString())));
        Assert.Equal(ImportProblemCode.TooLarge, (await World.ReadAsync(file)).Refusal?.Code);
    }

    [Fact]
    public async Task MillionsOfRows_AreRefusedBeforeTheEndOfTheFile()
    {
        var rows = new StringBuilder();
        for (var row = 2; row < 20_000; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>");
        }

        // what comes after the limit is no XML at all: whoever read on would say so
        var sheet = $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}<broken";
        var file = FilePackage.Edit(_file, (name, text) => name == "xl/worksheets/sheet1.xml" ? sheet : text);
        var content = EntryBookReader.Read(new MemoryStream(file), "secret", EntryBookReader.Limits with { Rows = 10_000 }, Token);
        Assert.Equal(ImportProblemCode.TooManyRows, content.Refusal?.Code);
        Assert.Contains("10.000", ImportWording.Text(content.Refusal ?? new ImportProblem("", "", default), Formats.Vietnamese), StringComparison.Ordinal);
        Assert.Equal(ImportProblemCode.NotAWorkbook, (await World.ReadAsync(file)).Refusal?.Code);
    }

    [Fact]
    public async Task FileOfAnotherOffice_IsExplained()
    {
        await using var other = await CreateAsync(isOtherOffice: true);
        var file = await other.ExportAsync(Appraiser, "P1", "2026-10");
        Assert.Equal(ImportProblemCode.OtherOffice, (await World.ReadAsync(file)).Refusal?.Code);
    }

    [Theory]
    [InlineData("1", "0", ImportProblemCode.OlderTemplate)]
    [InlineData("1", "2", ImportProblemCode.NewerTemplate)]
    [InlineData("1", "x", ImportProblemCode.KeysChanged)]
    [InlineData("P1-K1-BP.1", "P1-K1-BP.9", ImportProblemCode.KeysChanged)]
    [InlineData("2026-10", "2026-09", ImportProblemCode.KeysChanged)]
    public async Task AlteredKeys_AreExplained(string from, string to, ImportProblemCode code)
    {
        var first = true;
        var file = Edit(_file, book =>
        {
            foreach (var cell in book.Worksheet(EntryBook.KeySheet).CellsUsed().Where(cell => first && cell.GetString() == from).ToList())
            {
                cell.Value = to;
                cell.DataType = XLDataType.Text;
                first = false;
            }
        });
        Assert.Equal(code, (await World.ReadAsync(file)).Refusal?.Code);
    }

    [Fact]
    public async Task WhatIsNotOurs_IsExplained()
    {
        using var plain = new XLWorkbook();
        plain.AddWorksheet("Bảng tính").Cell(1, 1).Value = 1;
        using var saved = new MemoryStream();
        plain.SaveAs(saved);
        Assert.Equal(ImportProblemCode.NotAnEntryWorkbook, (await World.ReadAsync(saved.ToArray())).Refusal?.Code);
        var scenario = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "cao-lanh", "cao-lanh.xlsx"), Token);
        Assert.Equal(ImportProblemCode.ScenarioWorkbook, (await World.ReadAsync(scenario)).Refusal?.Code);
        Assert.Equal(ImportProblemCode.EntryWorkbook, WorkbookReader.Read(new MemoryStream(_file), ImportLimits.Default, Token).Problems[0].Code);
        Assert.Equal(ImportProblemCode.NotAWorkbook, (await World.ReadAsync("=cmd|'/c calc'!A1"u8.ToArray())).Refusal?.Code);
        Assert.Equal(ImportProblemCode.NotAnEntryWorkbook, (await World.ReadAsync(Edit(_file, book => book.Worksheet(EntryBook.KeySheet).Delete()))).Refusal?.Code);
    }

    [Fact]
    public async Task Cells_AreReadOrExplainedOneByOne()
    {
        var file = Edit(_file, book =>
        {
            Cell(book, Branch, "n:DSH").FormulaA1 = "30+9";
            Cell(book, Branch, "n:PB").Value = new DateTime(2026, 4, 3, 0, 0, 0, DateTimeKind.Unspecified);
            Set(Cell(book, Branch, "v:DCL"), "Đạt tốt".Normalize(NormalizationForm.FormD));
            Set(Cell(book, Branch, "n:DP"), "chÝn m\u00AC\u00EAi");
            Set(Cell(book, Other, "n:DSH"), " 39 /\u00A046 ");
            Set(Cell(book, Other, "n:PB"), "=cmd|'/c calc'!A1");
            Cell(book, Other, "v:DCL").Value = 0.855;
            Cell(book, Other, "v:DCL").Style.NumberFormat.Format = "0.0%";
            Cell(book, Other, "n:DP").Value = 46115;
            Cell(book, Other, "d:DP").Value = 46;
        });
        var cells = (await World.ReadAsync(file)).Cells.ToDictionary(cell => (cell.File.UnitCode, cell.File.IndicatorCode));
        Assert.Equal(FileFault.Formula, cells[(Branch, "DSH")].Fault);
        Assert.Equal((FileFault.Date, "03/04/2026"), (cells[(Branch, "PB")].Fault, cells[(Branch, "PB")].File.First));
        Assert.Equal(FigureFault.NotANumber, cells[(Branch, "DCL")].Reading?.Fault);
        Assert.True(cells[(Branch, "DCL")].File.First.IsNormalized());
        Assert.Equal(FigureFault.OldEncoding, cells[(Branch, "DP")].Reading?.Fault);
        Assert.Equal((MergeKind.New, 39m, 46m), (cells[(Other, "DSH")].Kind, cells[(Other, "DSH")].Reading?.Figure?.Numerator, cells[(Other, "DSH")].Reading?.Figure?.Denominator));
        Assert.Equal(FigureFault.NotANumber, cells[(Other, "PB")].Reading?.Fault);
        Assert.Equal(FigureFault.NotANumber, cells[(Other, "DCL")].Reading?.Fault);
        Assert.Equal((MergeKind.Fault, EntryCheck.NumeratorAboveDenominator), (cells[(Other, "DP")].Kind, cells[(Other, "DP")].Finding?.Check));
        Assert.All(cells.Values.Where(cell => cell.Kind == MergeKind.Fault), cell => Assert.NotEmpty(FileWording.Why(cell, Formats.Vietnamese)));
    }

    [Fact]
    public async Task NumberWithThreeDecimals_IsThatNumberAndNoThousand()
    {
        var file = Edit(_file, book => Cell(book, Branch, "v:DCL").Value = 85.125);
        Assert.Equal(85.125m, Assert.Single((await World.ReadAsync(file)).Cells).Reading?.Figure?.Value);
    }

    [Fact]
    public async Task RowsAndColumnsMovedTakenOutAndAdded_AreKnownByTheirKeys()
    {
        var file = Edit(_file, book =>
        {
            Cell(book, Branch, "n:DSH").Value = 39;
            Cell(book, Branch, "d:DSH").Value = 47;
            Cell(book, Other, "v:DCL").Value = 90;
            var sheet = Cell(book, Branch, "n:DSH").Worksheet;
            // the library cannot save rules of cells that are gone
            sheet.ConditionalFormats.RemoveAll();
            sheet.DataValidations.Delete(_ => true);
            sheet.Row(6).InsertRowsAbove(2);
            sheet.Column(1).InsertColumnsBefore(1);
            sheet.Cell(sheet.RowsUsed().First(row => row.Cell(2).GetString().StartsWith("P1-K1-BP.5|", StringComparison.Ordinal)).RowNumber(), 2).WorksheetRow().Delete();
            sheet.Column(ColumnOf(sheet, "n:PB")).Delete();
            sheet.Range(3, 3, 3, 8).Merge();
        });
        var cells = (await World.ReadAsync(file)).Cells.Select(cell => (cell.Kind, cell.File.UnitCode, cell.File.IndicatorCode));
        Assert.Equal([(MergeKind.New, Branch, "DSH"), (MergeKind.New, Other, "DCL")], cells);
    }

    [Fact]
    public async Task RowTwice_IsRefusedBothTimes_AndARowOfOnesOwnIsTold()
    {
        var file = Edit(_file, book =>
        {
            Cell(book, Branch, "n:DSH").Value = 39;
            Cell(book, Branch, "d:DSH").Value = 47;
            var sheet = Cell(book, Branch, "n:DSH").Worksheet;
            var row = Cell(book, Branch, "n:DSH").WorksheetRow();
            row.CopyTo(sheet.Row(40));
            sheet.Cell(41, ColumnOf(sheet, "n:DSH")).Value = 5;
        });
        var preview = await World.ReadAsync(file);
        Assert.Equal(2, preview.Cells.Count(cell => cell is { Fault: FileFault.Duplicate, File.IndicatorCode: "DSH" }));
        Assert.Single(preview.Cells, cell => cell.Fault == FileFault.UnknownRow);
        Assert.Equal(0, preview.Writable);
    }

    [Fact]
    public async Task CellsThatAreNotDue_AreTold()
    {
        var year = await World.ExportAsync(Appraiser, Branch, "2026");
        var october = Period.Month(2026, 10);
        var file = Edit(year, book =>
        {
            Cell(book, Branch, "v:XL", october).Value = "Tốt";
            Cell(book, Branch, "n:DG", october).Value = 3;
        });
        Assert.All((await World.ReadAsync(file)).Cells, cell => Assert.Equal(FileFault.NotDue, cell.Fault));
    }

    [Fact]
    public async Task DamagedFile_NeverThrows()
    {
        var random = new Random(20261010);
        for (var round = 0; round < 400; round++)
        {
            var damaged = (byte[])_file.Clone();
            for (var hit = 0; hit < 1 + (round % 4); hit++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(EntryBookReader.Read(new MemoryStream(damaged), "secret", EntryBookReader.Limits, Token));
        }

        for (var length = 0; length < _file.Length; length += 211)
        {
            Assert.Equal(ImportProblemCode.NotAWorkbook, (await World.ReadAsync(_file[..length])).Refusal?.Code);
        }
    }

    [Fact]
    public async Task HostileNames_StayText()
    {
        await World.Database.ChangeAsync(
            db =>
            {
                var unit = db.Units.First(known => known.Code == Branch);
                unit.Add(new Core.Units.UnitVersion
                {
                    From = new DateOnly(2026, 1, 1), Name = new LocalText("=cmd|'/c calc'!A1"), ShortName = new LocalText("=HYPERLINK(\"http://x\")\u0001_x000D_"),
                    ParentId = unit.On(new DateOnly(2026, 1, 1)).ParentId, KindId = unit.Versions[^1].KindId, OfficialMembers = 40,
                });
            },
            Token);
        foreach (var span in new[] { ("P1", "2026-10"), (Branch, "2026") })
        {
            var file = await World.ExportAsync(Appraiser, span.Item1, span.Item2);
            FilePackage.Edit(file, (name, text) =>
            {
                Assert.DoesNotContain("<f>", text, StringComparison.Ordinal);
                return text;
            });
            Assert.Empty((await World.ReadAsync(file)).Cells);
        }
    }

    private static int ColumnOf(IXLWorksheet sheet, string column) => sheet.Row(1).CellsUsed().First(cell => cell.GetString() == column).Address.ColumnNumber;

    private static void Set(IXLCell cell, string text)
    {
        cell.SetValue(text);
        cell.DataType = XLDataType.Text;
    }
}
