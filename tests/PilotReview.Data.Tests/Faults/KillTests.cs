using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Faults;

/// <summary>Kills a program in the middle of its writing, again and again, on one database.</summary>
public sealed class KillTests
{
    private const int Kills = 100;
    private const int AtOnce = 2;
    private const int LongestWait = 40;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ProgramKilledAtAnyMoment_LosesNothingAcknowledgedAndLeavesNoHalf()
    {
        var killed = await Task.WhenAll(Enumerable.Range(1, AtOnce).Select(seed => Task.Run(() => KillAgainAndAgainAsync(seed, Kills / AtOnce), Token)));
        Assert.Equal(Kills, killed.Sum());
    }

    private static async Task<int> KillAgainAndAgainAsync(int seed, int times)
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await Scenario.StoreAsync(database, Scenario.Small(Scenario.Attendance("2021-05", 0, 1_000_000)), Token);
        var chance = new Random(seed);
        var done = 0;
        for (var round = 0; round < times; round++)
        {
            var acknowledged = await WriteAndKillAsync(database.File, done + 1, chance.Next(LongestWait));
            var stored = await StoredAsync(database);
            Assert.True(stored >= acknowledged, $"Round {round}: {acknowledged} was acknowledged, {stored} is stored.");
            done = stored;
        }

        await using var db = database.CreateDbContext();
        var verdict = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(Token));
        return times;
    }

    /// <summary>Lets the program write until its first word, a little longer, and kills it. The number it acknowledged last.</summary>
    private static async Task<int> WriteAndKillAsync(string file, int from, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PilotReview.Writer.dll"));
        start.ArgumentList.Add(file);
        start.ArgumentList.Add(from.ToString(CultureInfo.InvariantCulture));
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var last = await program.StandardOutput.ReadLineAsync(Token);
        await Task.Delay(milliseconds, Token);
        program.Kill();
        while (await program.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            last = line;
        }

        await program.WaitForExitAsync(Token);
        return int.Parse(last ?? throw new InvalidOperationException("The program wrote nothing."), CultureInfo.InvariantCulture);
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
