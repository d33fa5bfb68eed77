using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Faults;

/// <summary>Kills a program in the middle of its writing, again and again. It writes to two databases at once, so that one kill breaks off two writes, each at a moment of its own.</summary>
public sealed class KillTests
{
    private const int Databases = 2;
    private static readonly int Kills = KillCount.Of(12);
    private const int LongestWait = 40;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ProgramKilledAtAnyMoment_LosesNothingAcknowledgedAndLeavesNoHalf()
    {
        List<TempDatabase> databases = [];
        for (var number = 0; number < Databases; number++)
        {
            databases.Add(await TempDatabase.CreateAsync(Token));
            await Scenario.StoreAsync(databases[number], Scenario.Small(Scenario.Attendance("2021-05", 0, 1_000_000)), Token);
        }

        var chance = new Random(7);
        var done = new int[Databases];
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await WriteAndKillAsync([.. databases.Select(database => database.File)], done, chance.Next(LongestWait));
            for (var number = 0; number < Databases; number++)
            {
                done[number] = await StoredAsync(databases[number]);
                Assert.True(done[number] >= acknowledged[number], $"Kill {kill}, database {number}: {acknowledged[number]} was acknowledged, {done[number]} is stored.");
            }
        }

        foreach (var database in databases)
        {
            await using var db = database.CreateDbContext();
            var verdict = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
            Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
            Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(Token));
            await database.DisposeAsync();
        }
    }

    /// <summary>Lets the program write until every database has been written to, a little longer, and kills it. The numbers it acknowledged last.</summary>
    private static async Task<int[]> WriteAndKillAsync(List<string> files, int[] done, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PilotReview.Writer.dll"));
        for (var number = 0; number < files.Count; number++)
        {
            start.ArgumentList.Add(files[number]);
            start.ArgumentList.Add((done[number] + 1).ToString(CultureInfo.InvariantCulture));
        }

        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var last = new int[files.Count];
        while (last.Contains(0) && await program.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            Note(last, line);
        }

        await Task.Delay(milliseconds, Token);
        program.Kill();
        while (await program.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            Note(last, line);
        }

        await program.WaitForExitAsync(Token);
        Assert.DoesNotContain(0, last);
        return last;
    }

    private static void Note(int[] last, string line)
    {
        var parts = line.Split(' ');
        last[int.Parse(parts[0], CultureInfo.InvariantCulture)] = int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    /// <summary>The number that all three values have; half a write would leave them different.</summary>
    private static async Task<int> StoredAsync(TempDatabase database)
    {
        await using var db = database.CreateDbContext();
        var settings = await db.SettingValues.AsNoTracking().Select(row => row.Value).ToListAsync(Token);
        var observation = await db.Observations.AsNoTracking().Include(item => item.History).SingleAsync(Token);
        var number = (int)observation.Figure.Numerator.GetValueOrDefault();
        var text = number.ToString(CultureInfo.InvariantCulture);
        Assert.Equal([text, text], settings);
        Assert.Equal(number, observation.History.Count);
        Assert.Equal(text + "/1000000", (await db.AuditEntries.Where(entry => entry.Entity == nameof(Observation) && entry.Field == "Figure")
            .OrderByDescending(entry => entry.Seq).FirstAsync(Token)).NewValue);
        return number;
    }
}
