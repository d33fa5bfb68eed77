using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Writer;

// Writes to several databases at once, without end, and says after each commit how far it is, until it is killed. One turn sets two settings and a figure to the same number in
// one save, so that half a write would show; the test that kills it knows which number was acknowledged last. Arguments: file and first number, again and again.
// "review" and a file: leads a review round and round instead.
if (args is ["review", var reviewFile])
{
    await ReviewTurns.TakeAsync(reviewFile);
    return;
}

var day = new DateOnly(2026, 1, 1);
// A thread for each: SQLite blocks the thread it is called on, and the pool hands out further ones slowly.
await Task.WhenAll(args.Chunk(2).Select((part, index) =>
    Task.Factory.StartNew(() => WriteAsync(index, part[0], int.Parse(part[1], CultureInfo.InvariantCulture)), TaskCreationOptions.LongRunning).Unwrap()));

async Task WriteAsync(int index, string file, int from)
{
    var options = new DbContextOptionsBuilder<AppDb>();
    SqliteSetup.Configure(options, file);
    for (var turn = from; ; turn++)
    {
        await using var db = new AppDb(options.Options).WriteAs(new AuditAuthor(null, "writer"), TimeProvider.System);
        await SetAsync(db, "first", turn);
        var observation = await db.Observations.Include(item => item.History).OrderBy(item => item.Id).FirstAsync();
        observation.Record(new ObservationFigure { Numerator = turn, Denominator = 1_000_000 }, ObservationState.Approved, new ObservationEntry { At = TimeProvider.System.GetUtcNow() });
        await SetAsync(db, "second", turn);
        await db.SaveChangesAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index} {turn}"));
    }
}

async Task SetAsync(AppDb db, string key, int turn)
{
    var text = turn.ToString(CultureInfo.InvariantCulture);
    if (await db.SettingValues.FirstOrDefaultAsync(row => row.Key == key && row.From == day) is { } row)
    {
        row.Value = text;
    }
    else
    {
        db.SettingValues.Add(new SettingValue { Key = key, From = day, Value = text });
    }
}
