using PilotReview.Core.Backups;
using Xunit;

namespace PilotReview.Core.Tests.Backups;

public sealed class RetentionTests
{
    private static readonly BackupPlan Plan = new(new TimeOnly(22, 30), 14, 12);

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.CreateCustomTimeZone("VN", TimeSpan.FromHours(7), "VN", "VN");
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 22, 31, 0, TimeSpan.FromHours(7));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Fact]
    public void Nightly_TwoYears_KeepsFourteenDaysAndOneOfEachMonthBefore()
    {
        var kept = Kept(Enumerable.Range(0, 730).Select(day => Nightly(Now.AddDays(-day))));
        var days = kept.Select(backup => DateOnly.FromDateTime(backup.MadeAt.DateTime)).ToList();

        Assert.Equal(Enumerable.Range(0, 14).Select(day => new DateOnly(2026, 11, 29).AddDays(-day)), days.Take(14));
        Assert.Equal(Enumerable.Range(0, 12).Select(month => new DateOnly(2026, 11, 1).AddMonths(-month).AddDays(-1)), days.Skip(14));
    }

    [Fact]
    public void Nightly_NewestOfAMonthIsDamaged_TheOneBeforeStandsForTheMonth()
    {
        var october = new DateTimeOffset(2026, 10, 30, 22, 30, 0, TimeSpan.FromHours(7));
        var kept = Kept([Nightly(Now), Nightly(october.AddDays(1), isSound: false), Nightly(october)]);

        Assert.Equal([Now, october], kept.Select(backup => backup.MadeAt));
    }

    [Fact]
    public void Months_AreThoseOfTheOffice_NotOfGreenwich()
    {
        // half past six on 1 November in Hanoi is still October in Greenwich
        var november = new DateTimeOffset(2026, 10, 31, 23, 30, 0, TimeSpan.Zero);
        var kept = Kept([Nightly(Now), Nightly(november), Nightly(november.AddDays(-1))]);

        Assert.Contains(kept, backup => backup.MadeAt == november.AddDays(-1));
        Assert.DoesNotContain(kept, backup => backup.MadeAt == november);
    }

    [Fact]
    public void Manual_AndUnknown_AreNeverRemoved()
    {
        var old = Now.AddYears(-5);
        KeptBackup[] backups = [Nightly(Now), new("m", old, BackupReason.Manual, true), new("d", old, BackupReason.Manual, false), new("u", old, null, false)];

        Assert.Empty(Retention.Superseded(backups, Plan, Now, Vietnam));
    }

    [Fact]
    public void BeforeMigrationAndRestore_TheNewestTenOfEachStay()
    {
        var backups = Enumerable.Range(0, 12).SelectMany(day => new[]
        {
            new KeptBackup($"m{day:00}", Now.AddDays(-day), BackupReason.BeforeMigration, true),
            new KeptBackup($"r{day:00}", Now.AddDays(-day), BackupReason.BeforeRestore, true),
        }).ToList();

        Assert.Equal(["m11", "r11", "m10", "r10"], Retention.Superseded(backups, Plan, Now, Vietnam).Select(backup => backup.File));
    }

    [Fact]
    public void OnlySoundOne_StaysHoweverOldItIs()
    {
        var old = Nightly(Now.AddYears(-3));
        var removed = Retention.Superseded([old, Nightly(Now, isSound: false)], Plan, Now, Vietnam);

        Assert.DoesNotContain(old, removed);
    }

    [Fact]
    public void ClockThatWasAhead_LosesNothing()
    {
        var ahead = Nightly(Now.AddYears(4));
        Assert.Empty(Retention.Superseded([ahead, Nightly(Now)], Plan, Now, Vietnam));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnyCollection_KeepsWhatMustNotGo(int seed)
    {
        var random = new Random(seed);
        var plan = new BackupPlan(new TimeOnly(random.Next(24), 30), random.Next(0, 20), random.Next(0, 15));
        var backups = Enumerable.Range(0, random.Next(1, 200)).Select(number => Any(random, number)).ToList();

        var removed = Retention.Superseded(backups, plan, Now, Vietnam);
        var kept = backups.Except(removed).ToList();

        Assert.Equal(removed, removed.OrderBy(backup => backup.MadeAt).ThenBy(backup => backup.File, StringComparer.Ordinal));
        Assert.All(removed, backup => Assert.Contains(backup, backups));
        Assert.DoesNotContain(removed, backup => backup.Reason is null or BackupReason.Manual);
        Assert.Equal(
            backups.Where(backup => backup.IsSound).Max(backup => (DateTimeOffset?)backup.MadeAt),
            kept.Where(backup => backup.IsSound).Max(backup => (DateTimeOffset?)backup.MadeAt));

        // nothing more goes by doing it again, and what goes does not depend on the order of the list
        Assert.Empty(Retention.Superseded(kept, plan, Now, Vietnam));
        var shuffled = backups.ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(removed, Retention.Superseded(shuffled, plan, Now, Vietnam));
    }

    private static KeptBackup Any(Random random, int number)
    {
        var reason = random.Next(6) switch { 0 => BackupReason.Manual, 1 => BackupReason.BeforeMigration, 2 => BackupReason.BeforeRestore, 3 => (BackupReason?)null, _ => BackupReason.Nightly };
        return new KeptBackup($"b{number:000}", Now.AddHours(-random.Next(-48, 24 * 600)), reason, random.Next(5) > 0);
    }

    private static KeptBackup Nightly(DateTimeOffset at, bool isSound = true) => new($"n{at:yyyyMMddHHmm}", at, BackupReason.Nightly, isSound);

    private static List<KeptBackup> Kept(IEnumerable<KeptBackup> backups)
    {
        var all = backups.ToList();
        return [.. all.Except(Retention.Superseded(all, Plan, Now, Vietnam)).OrderByDescending(backup => backup.MadeAt)];
    }
}
