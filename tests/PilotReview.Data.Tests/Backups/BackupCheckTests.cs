using PilotReview.Core.Backups;
using PilotReview.Data.Backups;
using Xunit;

namespace PilotReview.Data.Tests.Backups;

public sealed class BackupCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Places => [0, 24, 100, 5_000, 40_000, -1];

    [Fact]
    public async Task SoundBackup_IsSound_AndNothingIsWrittenBesideIt()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        var before = desk.FilesLeft().ToList();

        var verdict = await BackupCheck.RunAsync(made.File, Token);
        Assert.Null(verdict.Problem);
        Assert.Equal(made.Manifest?.Content, verdict.Content);
        Assert.Equal(before, desk.FilesLeft());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task OneBitTurned_IsFound(int place)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        Damage.TurnByte(made.File, place < 0 ? made.Bytes + place : place);

        Assert.Equal(BackupFault.HashDiffers, (await BackupCheck.RunAsync(made.File, Token)).Problem?.Fault);
        Assert.Null(desk.Folder.Find(made.Name)?.Problem);
    }

    [Fact]
    public async Task CutShort_IsFound_EvenInTheList()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        Damage.CutShort(made.File, 1);

        Assert.Equal(BackupFault.SizeDiffers, (await BackupCheck.RunAsync(made.File, Token)).Problem?.Fault);
        Assert.Equal(BackupFault.SizeDiffers, desk.Folder.Find(made.Name)?.Problem?.Fault);
        Assert.False(desk.Folder.Find(made.Name)?.ToKept().IsSound);
    }

    [Fact]
    public async Task WithoutManifest_TheFileItselfIsChecked()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        File.Delete(ManifestFile.Of(made.File));

        var verdict = await BackupCheck.RunAsync(made.File, Token);
        Assert.True(verdict.IsSound);
        Assert.False(verdict.HasManifest);
        Assert.Equal(0, verdict.Content?.Units);
    }

    [Fact]
    public async Task WithoutManifest_DamageIsFoundBySqlite()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        File.Delete(ManifestFile.Of(made.File));
        Damage.CutShort(made.File, 8_192);

        Assert.Equal(BackupFault.Damaged, (await BackupCheck.RunAsync(made.File, Token)).Problem?.Fault);
    }

    [Theory]
    [InlineData("\"units\": 0", "\"units\": 7", BackupFault.ManifestDiffers)]
    [InlineData("\"format\": 1", "\"format\": 2", BackupFault.FormatUnknown)]
    [InlineData("\"format\": 1", "\"format\": \"một\"", BackupFault.ManifestUnreadable)]
    [InlineData("\"reason\": \"manual\"", "\"reason\": \"vui\"", BackupFault.ManifestUnreadable)]
    [InlineData("\"sha256\": \"", "\"sha256\": \"0", BackupFault.HashDiffers)]
    [InlineData("\"bytes\": ", "\"bytes\": 1", BackupFault.SizeDiffers)]
    [InlineData("\"sha256\"", "\"sha\"", BackupFault.ManifestUnreadable)]
    [InlineData("{", "", BackupFault.ManifestUnreadable)]
    public async Task EditedManifest_IsFound(string written, string edited, BackupFault fault)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        var text = await File.ReadAllTextAsync(ManifestFile.Of(made.File), Token);
        Assert.Contains(written, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(ManifestFile.Of(made.File), text.Replace(written, edited, StringComparison.Ordinal), Token);

        Assert.Equal(fault, (await BackupCheck.RunAsync(made.File, Token)).Problem?.Fault);
    }

    [Fact]
    public async Task ManifestThatDiffers_SaysInWhat()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        var text = await File.ReadAllTextAsync(ManifestFile.Of(made.File), Token);
        await File.WriteAllTextAsync(ManifestFile.Of(made.File), text.Replace("\"units\": 0", "\"units\": 7", StringComparison.Ordinal), Token);

        Assert.Equal("units: 7 ≠ 0", (await BackupCheck.RunAsync(made.File, Token)).Problem?.Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("thư mời họp")]
    [InlineData("SQLite format 3\0 and no more")]
    public async Task WhatIsNoDatabase_IsSaid(string content)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var file = Path.Combine(desk.Database.Folder, "letter.db");
        await File.WriteAllTextAsync(file, content, Token);

        Assert.Contains((await BackupCheck.RunAsync(file, Token)).Problem?.Fault, new BackupFault?[] { BackupFault.NotADatabase, BackupFault.Damaged });
    }

    [Fact]
    public async Task DatabaseInUse_IsNoBackup()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        await using var db = desk.Database.CreateDbContext();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(db.Database, Token);
        desk.AddPairs(1);

        Assert.Equal(BackupFault.NotABackup, (await BackupCheck.RunAsync(desk.Database.File, Token)).Problem?.Fault);
    }

    [Fact]
    public async Task NoFile_IsSaid() =>
        Assert.Equal(BackupFault.FileMissing, (await BackupCheck.RunAsync(Path.Combine(Path.GetTempPath(), "khong-co.db"), Token)).Problem?.Fault);
}
