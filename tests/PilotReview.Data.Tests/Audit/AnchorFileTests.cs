using PilotReview.Core.Audit;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Audit;

public sealed class AnchorFileTests : IDisposable
{
    private static readonly AuditHead Head = new(12, new string('a', AuditChain.HashLength));

    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-anchors-").FullName;
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.FromHours(7)));

    private string File => Path.Combine(_folder, "elsewhere", "anchors.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lines_AreAddedAndReadBack()
    {
        var anchors = Of(File);
        Assert.True(anchors.TryAppend(Head, "start"));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(anchors.TryAppend(Head with { Seq = 20 }, "backup"));
        Assert.Equal(
            [(12L, "anchors.txt:1"), (20L, "anchors.txt:2")], anchors.Read().Select(anchor => (anchor.Head.Seq, anchor.Source)));
        Assert.Equal(_time.GetUtcNow(), anchors.Read()[1].At);
        Assert.All(anchors.Read(), anchor => Assert.Equal((File, RestoreWitness.None), (anchor.Store, anchor.Restore)));
    }

    [Fact]
    public void NoFileNamed_KeepsNothing()
    {
        var anchors = Of(string.Empty);
        Assert.False(anchors.IsKept);
        Assert.True(anchors.TryAppend(Head, "start"));
        Assert.Empty(anchors.Read());
        Assert.True(anchors.Judge(Sound()).IsSound);
    }

    [Fact]
    public void FileThatCannotBeWritten_KeepsNobodyFromWorking_AndIsTold()
    {
        Directory.CreateDirectory(File); // a folder stands where the file should be
        var anchors = Of(File);
        Assert.False(anchors.TryAppend(Head, "start"));
        Assert.NotNull(anchors.Problem);
        Directory.Delete(File);
        Assert.True(anchors.TryAppend(Head, "start"));
        Assert.Null(anchors.Problem);
    }

    [Fact]
    public void FileThatIsLostOrSpoilt_IsTold()
    {
        var anchors = Of(File);
        Assert.Equal(AuditFault.AnchorFileLost, anchors.Judge(Sound()).Fault);
        anchors.TryAppend(Head, "start");
        Assert.True(anchors.Judge(Sound()).IsSound);
        System.IO.File.AppendAllText(File, "?\n");
        Assert.Equal(AuditFault.AnchorFileLost, anchors.Judge(Sound()).Fault);
        Assert.Single(anchors.Read());
    }

    [Fact]
    public void Restore_IsWitnessedInEveryPlace()
    {
        var anchors = Of(File);
        anchors.TryAppend(Head, "start");
        anchors.AnnounceRestore(Head);
        anchors.WitnessRestore(AuditHead.Empty);
        Assert.Equal(
            [(File, RestoreWitness.Announced), (File, RestoreWitness.Done), (Path.Combine(_folder, "backups"), RestoreWitness.Announced), (Path.Combine(_folder, "backups"), RestoreWitness.Done)],
            anchors.Read().Where(anchor => anchor.Restore != RestoreWitness.None).Select(anchor => (anchor.Store, anchor.Restore)));
    }

    [Fact]
    public void FileThatCannotBeRead_IsToldAsLost()
    {
        var anchors = Of(File);
        Directory.CreateDirectory(File);
        Assert.Equal(AuditFault.AnchorFileLost, anchors.Judge(Sound()).Fault);
        Assert.Empty(anchors.Read());
    }

    [Fact]
    public void FileThatAnotherIsWriting_IsRead()
    {
        var anchors = Of(File);
        anchors.TryAppend(Head, "start");
        using var writing = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.Read);
        Assert.Single(anchors.Read());
        Assert.True(anchors.Judge(Sound()).IsSound);
    }

    private AnchorFile Of(string file) => new(file, new BackupFolder(Path.Combine(_folder, "backups"), "pilotreview.db", _time.LocalTimeZone), _time);

    private static AuditVerdict Sound() => new(12, Head, 1);
}
