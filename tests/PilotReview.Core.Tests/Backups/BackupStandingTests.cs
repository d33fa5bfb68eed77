using PilotReview.Core.Backups;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Backups;

public sealed class BackupStandingTests
{
    private static readonly BackupPlan Plan = new(new TimeOnly(22, 30), 14, 12);

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.CreateCustomTimeZone("VN", TimeSpan.FromHours(7), "VN", "VN");

    /// <summary>Planned at 22:30; times are of 28 and 29 November in Hanoi.</summary>
    [Theory]
    [InlineData("29 09:00", "28 22:30", BackupStandingKind.Kept, "29 22:30")]
    [InlineData("29 22:30", "28 22:30", BackupStandingKind.Kept, "29 22:30")]
    [InlineData("29 22:31", "29 22:30", BackupStandingKind.Kept, "30 22:30")]
    [InlineData("29 23:40", "28 22:30", BackupStandingKind.Late, "29 23:40")]
    [InlineData("29 08:00", "28 09:00", BackupStandingKind.Late, "29 08:00")]
    [InlineData("29 08:00", null, BackupStandingKind.Never, "29 08:00")]
    public void Standing_FollowsTheLastPlannedMoment(string now, string? nightly, BackupStandingKind kind, string due)
    {
        var standing = Of(now, nightly, failed: null);
        Assert.Equal((kind, At(due)), (standing.Kind, standing.Due));
    }

    [Fact]
    public void Failure_IsSaid_AndTriedAgainInAnHour()
    {
        var standing = Of("29 22:45", "28 22:30", failed: "29 22:30");
        Assert.Equal((BackupStandingKind.Failed, At("29 23:30"), At("28 22:30")), (standing.Kind, standing.Due, standing.LastGood));
    }

    [Fact]
    public void Failure_BeforeTheNewestGoodOne_IsForgotten() =>
        Assert.Equal(BackupStandingKind.Kept, Of("29 23:45", "29 23:30", failed: "29 22:30").Kind);

    [Fact]
    public void BackupFromTheFuture_DoesNotCount() => Assert.Equal(BackupStandingKind.Never, Of("28 08:00", "29 08:00", failed: null).Kind);

    [Fact]
    public void DamagedBackup_DoesNotCount()
    {
        var damaged = new KeptBackup("n", At("29 22:30"), BackupReason.Nightly, IsSound: false);
        Assert.Equal(BackupStandingKind.Never, BackupStanding.Of(Plan, [damaged], null, At("29 22:40"), Vietnam).Kind);
    }

    [Fact]
    public void ManualBackup_CountsForTheStanding_ButNotForTheNight()
    {
        var manual = new KeptBackup("m", At("29 22:35"), BackupReason.Manual, IsSound: true);
        var standing = BackupStanding.Of(Plan, [manual], null, At("29 22:40"), Vietnam);
        Assert.Equal((BackupStandingKind.Kept, At("29 22:40")), (standing.Kind, standing.Due));
    }

    [Fact]
    public void EveryFaultAndReason_HasItsSentenceInBothLanguages()
    {
        var problems = Enum.GetValues<BackupFault>().Select(fault => new BackupProblem(fault, "tep.db", "chi tiet"));
        Assert.All(problems, problem =>
        {
            Assert.All([Formats.Vietnamese, Formats.English], culture => Assert.EndsWith(".", BackupWording.Whole(problem, culture), StringComparison.Ordinal));
            Assert.NotEqual(BackupWording.Whole(problem, Formats.Vietnamese), BackupWording.Whole(problem, Formats.English));
            Assert.Contains(problem.Subject, BackupWording.Text(problem, Formats.Vietnamese), StringComparison.Ordinal);
        });
        Assert.All(Enum.GetValues<BackupReason>(), reason => Assert.NotEmpty(BackupWording.Name(reason, Formats.English)));
    }

    [Theory]
    [InlineData(0, "0,0 MB")]
    [InlineData(1_635_778, "1,6 MB")]
    [InlineData(78_912_000_000, "73,5 GB")]
    public void Size_IsWrittenInMegabytesOrGigabytes(long bytes, string expected) => Assert.Equal(expected, BackupWording.Size(bytes, Formats.Vietnamese));

    private static BackupStanding Of(string now, string? nightly, string? failed) => BackupStanding.Of(
        Plan,
        nightly is null ? [] : [new KeptBackup("n", At(nightly), BackupReason.Nightly, IsSound: true)],
        failed is null ? null : At(failed),
        At(now),
        Vietnam);

    private static DateTimeOffset At(string dayAndTime)
    {
        var parts = dayAndTime.Split(' ', ':').Select(int.Parse).ToArray();
        return new DateTimeOffset(2026, 11, parts[0], parts[1], parts[2], 0, TimeSpan.FromHours(7));
    }
}
