using System.Globalization;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Data;
using PilotReview.Data.Entry;
using PilotReview.Testing;
using PilotReview.Web.Features.Workbooks;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>The sample with an appraiser and a ward official, whose workbooks go out, are filled in with another program, and come home.</summary>
internal sealed class WorkbookWorld : IAsyncDisposable
{
    /// <summary>A month in which the sample has no figures.</summary>
    public static readonly Period Month = Period.Month(2026, 10);

    private WorkbookWorld(TempDatabase database)
    {
        Database = database;
        Exports = new ExportsService(database, Time);
        Reader = new ArrivalReader(database, Time);
        Writer = new ArrivalWriter(database, Time);
        Batches = new BatchesService(database, Time);
    }

    public static Actor Appraiser { get; } = new(1, Role.Appraiser, null);

    public TempDatabase Database { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 29, 3, 0, 0, TimeSpan.Zero));

    public ExportsService Exports { get; }

    public ArrivalReader Reader { get; }

    public ArrivalWriter Writer { get; }

    public BatchesService Batches { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="isOtherOffice">Whether the sample is taken in anew, as another office would: its log is another.</param>
    public static async Task<WorkbookWorld> CreateAsync(bool isOtherOffice = false)
    {
        var world = new WorkbookWorld(isOtherOffice ? await TempDatabase.CreateAsync(Token) : await TempDatabase.CreateWithSampleAsync(Token));
        if (isOtherOffice)
        {
            await world.Database.SeedAsync();
        }

        world.Ward = new Actor(2, Role.WardOfficial, await world.UnitIdAsync("P1"));
        return world;
    }

    /// <summary>A second world with all that this one holds.</summary>
    public WorkbookWorld Copy() => new(TempDatabase.CopyOf(Database)) { Ward = Ward };

    public Actor Ward { get; private set; } = Appraiser;

    public async Task<int> UnitIdAsync(string code)
    {
        await using var db = Database.CreateDbContext();
        return db.Units.Single(unit => unit.Code == code).Id;
    }

    public async Task<EntryKey> KeyAsync(string unit, string indicator, Period period)
    {
        await using var db = Database.CreateDbContext();
        return new EntryKey(db.Units.Single(known => known.Code == unit).Id, db.Indicators.Single(known => known.Code == indicator).Id, period);
    }

    /// <summary>The workbook of a unit for a span such as <c>2026-10</c>.</summary>
    public async Task<byte[]> ExportAsync(Actor actor, string unit, string span, CultureInfo? culture = null)
    {
        var parts = span.Split('-', 2);
        var order = await Exports.FindAsync(actor, unit, ExportSpan.Parse(parts[0], parts.ElementAtOrDefault(1)), Token);
        Assert.NotNull(order);
        using var file = new MemoryStream();
        await Exports.WriteBookAsync(order, culture ?? Formats.Vietnamese, file, Token);
        return file.ToArray();
    }

    /// <summary>Opens a workbook with another program, changes it, and saves it.</summary>
    public static byte[] Edit(byte[] file, Action<XLWorkbook> change)
    {
        using var book = new XLWorkbook(new MemoryStream(file));
        change(book);
        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }

    /// <summary>The cell of a unit and a column key, wherever it stands.</summary>
    public static IXLCell Cell(XLWorkbook book, string unit, string column, Period? month = null)
    {
        foreach (var sheet in book.Worksheets.Where(sheet => sheet.Cell(1, 1).GetString().StartsWith("pilotreview|", StringComparison.Ordinal)))
        {
            var row = sheet.RowsUsed().FirstOrDefault(row => row.Cell(1).GetString() == $"{unit}|{month ?? Month}");
            var at = sheet.Row(1).CellsUsed().FirstOrDefault(cell => cell.GetString() == column);
            if (row is not null && at is not null)
            {
                return sheet.Cell(row.RowNumber(), at.Address.ColumnNumber);
            }
        }

        throw new InvalidOperationException($"There is no {column} of {unit}.");
    }

    /// <summary>Fills in every proportion of a workbook; how many.</summary>
    public static int FillAll(XLWorkbook book)
    {
        var filled = 0;
        foreach (var sheet in book.Worksheets.Where(sheet => sheet.Cell(1, 1).GetString().StartsWith("pilotreview|", StringComparison.Ordinal)))
        {
            var columns = sheet.Row(1).CellsUsed().Where(cell => cell.GetString().StartsWith("n:", StringComparison.Ordinal)).Select(cell => cell.Address.ColumnNumber).ToList();
            foreach (var row in sheet.RowsUsed().Where(row => row.RowNumber() > 5))
            {
                foreach (var column in columns.Where(column => !row.Cell(column).Style.Protection.Locked))
                {
                    row.Cell(column).Value = 9;
                    row.Cell(column + 1).Value = 10;
                    filled++;
                }
            }
        }

        return filled;
    }

    public Task<ArrivalPreview> ReadAsync(byte[] file, Actor? actor = null) => Reader.ReadAsync(new MemoryStream(file), actor ?? Appraiser, null, Token);

    public async Task<ArrivalWriting> WriteAsync(byte[] file, IReadOnlyDictionary<EntryKey, int>? taken = null, Actor? actor = null)
    {
        var preview = await ReadAsync(file, actor);
        var arrival = new Arrival("0", 1, "tep.xlsx", Time.GetUtcNow(), "00", file.Length);
        return await Writer.WriteAsync(WriterOf(actor ?? Appraiser), arrival, preview, taken ?? new Dictionary<EntryKey, int>(), null, Token);
    }

    public static Writer WriterOf(Actor actor) => new(actor, AuditAuthor.OfWeb(null, "127.0.0.1"));

    /// <summary>Types a figure as the grid does.</summary>
    public async Task TypeAsync(string unit, string indicator, Period period, decimal numerator, decimal denominator, ObservationState state = ObservationState.Draft)
    {
        var key = await KeyAsync(unit, indicator, period);
        await using var db = Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        var change = new CellChange(key, new ObservationFigure { Numerator = numerator, Denominator = denominator }, false, null, null, new ObservationEntry { At = Time.GetUtcNow() });
        await CellStore.SaveAsync(db, [change], null, Token);
        if (state != ObservationState.Draft)
        {
            Send(db, key, state);
            await db.SaveChangesAsync(Token);
        }

        await transaction.CommitAsync(Token);
    }

    /// <summary>Sends or approves a cell, as a step of its month does.</summary>
    public async Task SendAsync(string unit, string indicator, Period period, ObservationState state)
    {
        var key = await KeyAsync(unit, indicator, period);
        await Database.ChangeAsync(db => Send(db, key, state), Token);
    }

    public async Task MakeSensitiveAsync(string indicator)
    {
        await using var db = Database.CreateDbContext();
        await db.Indicators.Where(known => known.Code == indicator).ExecuteUpdateAsync(known => known.SetProperty(row => row.IsSensitive, true), Token);
    }

    private void Send(AppDb db, EntryKey key, ObservationState state)
    {
        var stored = db.Observations.Include(cell => cell.History).Single(cell => cell.UnitId == key.UnitId && cell.IndicatorId == key.IndicatorId && cell.Period == key.Period);
        stored.Record(stored.Figure, state, stored.Entry with { At = Time.GetUtcNow() });
    }

    public async Task<Observation?> StoredAsync(string unit, string indicator, Period period)
    {
        var key = await KeyAsync(unit, indicator, period);
        await using var db = Database.CreateDbContext();
        return db.Observations.Where(cell => cell.UnitId == key.UnitId && cell.IndicatorId == key.IndicatorId && cell.Period == period).AsEnumerable().SingleOrDefault();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
