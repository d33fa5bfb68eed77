using System.Diagnostics;
using System.Globalization;
using PilotReview.Core.Reviews;
using PilotReview.Data.Audit;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Faults;

/// <summary>Kills a program while it leads a review from step to step: no half step, and no step that freezes without its snapshot.</summary>
public sealed class ReviewKillTests
{
    private static readonly int Kills = KillCount.Of(4);
    private const int LongestWait = 120;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ProgramKilledDuringSteps_LeavesWholeSteps()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await Scenario.StoreAsync(database, Scenario.Small(Scenario.Attendance("2021-05", 20, 40)), Token);
        await database.ChangeAsync(db => db.Reviews.First(review => review.Code == "SK-2021").Justification = "thử", Token);

        var chance = new Random(11);
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await LeadAndKillAsync(database.File, chance.Next(LongestWait));
            await AssertWholeAsync(database, acknowledged);
        }

        await using var db = database.CreateDbContext();
        Assert.All(await SnapshotCheck.VerifyAsync(db, "SK-2021", Token), verdict => Assert.True(verdict.IsSound, $"{verdict.Number}: {string.Join(", ", verdict.Faults)}"));
        var log = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(log.IsSound, string.Join('\n', log.Differences));
    }

    private static async Task AssertWholeAsync(TempDatabase database, int acknowledged)
    {
        await using var db = database.CreateDbContext();
        var work = Assert.IsType<ReviewWork>(await ReviewWorkQuery.LoadAsync(db, "SK-2021", Token));
        Assert.True(work.Steps.Count >= acknowledged, $"{acknowledged} steps were acknowledged, {work.Steps.Count} are stored.");
        Assert.Equal(Enumerable.Range(1, work.Steps.Count), work.Steps.Select(step => step.Number));
        Assert.Equal(work.LastStep?.To, work.Review.State);
        Assert.All(work.Steps.Zip(work.Steps.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(work.Steps.Count(step => step.To == ReviewState.ForDecision), (await SnapshotStore.MarksAsync(db, work.Review.Id, Token)).Count);
    }

    /// <summary>Lets the program take a step, a little longer, and kills it. The step it acknowledged last.</summary>
    private static async Task<int> LeadAndKillAsync(string file, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PilotReview.Writer.dll"));
        start.ArgumentList.Add("review");
        start.ArgumentList.Add(file);
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var last = 0;
        if (await program.StandardOutput.ReadLineAsync(Token) is { } first)
        {
            last = int.Parse(first, CultureInfo.InvariantCulture);
        }

        await Task.Delay(milliseconds, Token);
        program.Kill();
        while (await program.StandardOutput.ReadLineAsync(Token) is { Length: > 0 } line)
        {
            last = int.Parse(line, CultureInfo.InvariantCulture);
        }

        await program.WaitForExitAsync(Token);
        Assert.NotEqual(0, last);
        return last;
    }
}
