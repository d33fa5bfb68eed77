using System.Globalization;
using System.Text;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Features.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

public sealed class CsvTests : IAsyncLifetime
{
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
    public async Task Lines_HoldEveryFigureOfTheSpan()
    {
        await World.TypeAsync("P1-K1-BP.1", "DSH", Month, 39, 47);
        var lines = await LinesAsync(Appraiser, "P1");
        Assert.Equal("unit;unit_name;indicator;period;numerator;denominator;value;level;not_arisen;state;source;evidence", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("P1-K1-BP.1;", StringComparison.Ordinal) && line.EndsWith(";DSH;2026-10;39;47;;;;draft;typed;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DangerousTexts_AreMadeHarmless()
    {
        await World.Database.ChangeAsync(
            db =>
            {
                var unit = db.Units.First(known => known.Code == "P1-K1-BP.1");
                unit.Add(new Core.Units.UnitVersion
                {
                    From = new DateOnly(2026, 1, 1), Name = new LocalText("=cmd|' /c calc'!A1;\"x\"\nb"), ShortName = new LocalText("x"),
                    ParentId = unit.On(new DateOnly(2026, 1, 1)).ParentId, KindId = unit.Versions[^1].KindId,
                });
            },
            Token);
        await World.TypeAsync("P1-K1-BP.1", "DSH", Month, 39, 47);
        Assert.Contains(await LinesAsync(Appraiser, "P1"), line => line.StartsWith("P1-K1-BP.1;\"'=cmd|' /c calc'!A1;\"\"x\"\" b\";DSH;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SmallSensitiveFigure_IsHiddenInEveryExportFromWhoeverIsOutside()
    {
        await World.MakeSensitiveAsync("DSH");
        await World.TypeAsync("P1-K1-BP.1", "DSH", Month, 2, 47);
        var member = new Actor(3, Role.CommitteeMember, null);
        Assert.Contains(await LinesAsync(member, "P1"), line => line.Contains(";DSH;2026-10;<3;;;", StringComparison.Ordinal));
        Assert.Contains(await LinesAsync(World.Ward, "P1"), line => line.Contains(";DSH;2026-10;2;47;", StringComparison.Ordinal));
        var file = await World.ExportAsync(member, "P1", "2026-10");
        Edit(file, book =>
        {
            Assert.Equal("<3", Cell(book, "P1-K1-BP.1", "n:DSH").GetString());
            Assert.DoesNotContain(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.GetString().Contains("2/47", StringComparison.Ordinal));
        });
    }

    private async Task<string[]> LinesAsync(Actor actor, string unit)
    {
        var order = await World.Exports.FindAsync(actor, unit, ExportSpan.Parse("2026", "10"), Token);
        Assert.NotNull(order);
        using var file = new MemoryStream();
        await World.Exports.WriteCsvAsync(order, file, Token);
        var bytes = file.ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
    }
}
