using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Web.Features.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

public sealed class CsvTests : WorkbookTest
{
    [Fact]
    public async Task Lines_HoldEveryFigureOfTheSpan()
    {
        await World.TypeAsync("P1-K1-BP.1", "DSH", Month, 39, 47);
        var lines = await LinesAsync(Appraiser, "P1");
        Assert.Equal("unit;unit_name;indicator;period;numerator;denominator;value;level;not_arisen;state;source;evidence", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("P1-K1-BP.1;", StringComparison.Ordinal) && line.EndsWith(";DSH;2026-10;39;47;;;;draft;typed;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=cmd|' /c calc'!A1;\"x\"\nb", "\"'=cmd|' /c calc'!A1;\"\"x\"\" b\"")]
    [InlineData(" =cmd", "'=cmd")]
    [InlineData("\u00A0 @cmd", "'@cmd")]
    [InlineData("\t\u3000+cmd", "'+cmd")]
    [InlineData("＝cmd", "'＝cmd")]
    [InlineData("a =cmd", "a =cmd")]
    public async Task DangerousTexts_AreMadeHarmless(string name, string written)
    {
        await World.Database.ChangeAsync(
            db =>
            {
                var unit = db.Units.First(known => known.Code == "P1-K1-BP.1");
                unit.Add(new Core.Units.UnitVersion
                {
                    From = new DateOnly(2026, 1, 1), Name = new LocalText(name), ShortName = new LocalText("x"),
                    ParentId = unit.On(new DateOnly(2026, 1, 1)).ParentId, KindId = unit.Versions[^1].KindId,
                });
            },
            Token);
        await World.TypeAsync("P1-K1-BP.1", "DSH", Month, 39, 47);
        Assert.Contains(await LinesAsync(Appraiser, "P1"), line => line.StartsWith($"P1-K1-BP.1;{written};DSH;", StringComparison.Ordinal));
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

    /// <summary>Whoever adds up a column must find the mask where the figures of the other lines stand.</summary>
    [Theory]
    [InlineData(IndicatorKind.Measure, ";THU;2026-10;;;<3;;")]
    [InlineData(IndicatorKind.Count, ";THU;2026-10;<3;;;;")]
    public async Task Mask_StandsInTheColumnOfTheFigure(IndicatorKind kind, string line)
    {
        await World.Database.ChangeAsync(
            db => db.Indicators.Add(new Indicator
            {
                Code = "THU", Name = new LocalText("Đơn thư"), ShortName = new LocalText("Đơn thư"), Kind = kind, Direction = Direction.Neutral, PeriodKind = PeriodKind.Month,
                Aggregation = Aggregation.Sum, IsSensitive = true, Order = 90,
            }),
            Token);
        await World.TypeAsync("P1-K1-BP.1", "THU", Month, 2, 47);
        var key = await World.KeyAsync("P1-K1-BP.1", "THU", Month);
        await using (var db = World.Database.CreateDbContext())
        {
            await db.Observations.Where(cell => cell.UnitId == key.UnitId && cell.IndicatorId == key.IndicatorId && cell.Period == key.Period).ExecuteUpdateAsync(
                cell => cell.SetProperty(row => row.Figure.Numerator, kind == IndicatorKind.Count ? 2m : null).SetProperty(row => row.Figure.Denominator, (decimal?)null)
                    .SetProperty(row => row.Figure.Value, kind == IndicatorKind.Measure ? 2m : null),
                Token);
        }

        Assert.Contains(await LinesAsync(new Actor(3, Role.CommitteeMember, null), "P1"), found => found.Contains(line, StringComparison.Ordinal));
    }

    /// <summary>Two offices that differ in nothing but a figure that the reader may not see write the same files.</summary>
    [Fact]
    public async Task MaskedFigure_ChangesNoFile()
    {
        await World.MakeSensitiveAsync("DSH");
        await World.TypeAsync("P1-K1-BP.1", "DSH", Month, 2, 47);
        await using var other = World.Copy();
        await using (var db = other.Database.CreateDbContext())
        {
            var key = await other.KeyAsync("P1-K1-BP.1", "DSH", Month);
            Assert.Equal(1, await db.Observations.Where(cell => cell.UnitId == key.UnitId && cell.IndicatorId == key.IndicatorId && cell.Period == key.Period)
                .ExecuteUpdateAsync(cell => cell.SetProperty(row => row.Figure.Numerator, 1).SetProperty(row => row.Figure.Denominator, 46), Token));
        }

        var (member, stranger) = (new Actor(3, Role.CommitteeMember, null), World.Ward with { ScopeUnitId = await World.UnitIdAsync("MH-01") });
        Assert.NotEqual(await LinesAsync(World, Appraiser, "P1"), await LinesAsync(other, Appraiser, "P1"));
        Assert.Equal(await LinesAsync(World, member, "P1"), await LinesAsync(other, member, "P1"));
        foreach (var (unit, span) in new[] { ("P1", "2026-10"), ("P1-K1-BP.1", "2026"), ("TP-CL", "2026-10") })
        {
            Assert.Equal(await World.ExportAsync(member, unit, span), await other.ExportAsync(member, unit, span));
        }

        var file = Edit(await World.ExportAsync(Appraiser, "P1", "2026-10"), book => Cell(book, "P1-K1-BP.1", "n:DSH").Value = 60);
        Assert.Equal(await CopyAsync(World, file, stranger), await CopyAsync(other, file, stranger));
        var read = Edit(await World.ExportAsync(member, "P1", "2026-10"), book => Cell(book, "P1-K1-BP.2", "n:DSH").Value = 60);
        Assert.Equal(await CopyAsync(World, read, member), await CopyAsync(other, read, member));
    }

    private static async Task<byte[]> CopyAsync(WorkbookWorld world, byte[] file, Actor actor)
    {
        using var copy = new MemoryStream();
        await new CorrectionsService(world.Database, world.Exports).WriteAsync(actor, await world.ReadAsync(file, actor), Formats.Vietnamese, copy, Token);
        return copy.ToArray();
    }

    private Task<string[]> LinesAsync(Actor actor, string unit) => LinesAsync(World, actor, unit);

    private static async Task<string[]> LinesAsync(WorkbookWorld world, Actor actor, string unit)
    {
        var order = await world.Exports.FindAsync(actor, unit, ExportSpan.Parse("2026", "10"), Token);
        Assert.NotNull(order);
        using var file = new MemoryStream();
        await world.Exports.WriteCsvAsync(order, file, Token);
        var bytes = file.ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
    }
}
