using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Data.Audit;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Reviews;

/// <summary>Issued documents on a real file: entered whole or not at all, numbered once, never altered.</summary>
public sealed class IssueStoreTests : IAsyncLifetime
{
    private const string Code = "SK-2021";
    private const string Other = "SK-2023";
    private const string Term = "2020–2025";
    private const string Reason = "Sửa số đảng viên ở Bảng 2";

    private static readonly DateOnly Day = new(2021, 11, 5);
    private static readonly DateOnly Today = new(2021, 11, 8);
    private static readonly DateTimeOffset At = new(2021, 11, 8, 2, 0, 0, TimeSpan.Zero);

    private TempDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("There is no database.");

    public async ValueTask InitializeAsync() => _database = await TempDatabase.CreateWithSampleAsync(Token);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Document_IsEnteredWithFilesAndLog_AndFoundByItsHash()
    {
        var document = Assert.IsType<IssuedDocument>((await EnterAsync(await RequestAsync(Code, 1, 5))).Document);
        await using var db = Database.CreateDbContext();
        var sheet = Assert.IsType<IssuedSheet>(await IssuedDocumentsQuery.FindAsync(db, "SK-2021-1", Token));
        Assert.Equal(("05-BC/ThU", Term, Day, false), (sheet.Document.Cited, sheet.Document.Term, sheet.Document.Date, sheet.Document.IsNumberKept));
        Assert.Equal([("pdf", "vi"), ("xlsx", "vi"), ("pdf", "en")], sheet.Files.Select(file => (file.Format, file.Language)));
        var stored = await IssuedDocumentsQuery.FileAsync(db, document.Id, "pdf", "vi", Token);
        Assert.Equal([1, 5, 1], stored?.Bytes);
        Assert.Equal(IssuedFile.HashOf([1, 5, 1]), stored?.Hash);
        Assert.Equal("SK-2021-1", (await IssuedDocumentsQuery.OfHashAsync(db, IssuedFile.HashOf([1, 5, 2]), Token))?.Document.Code);
        var acts = await db.AuditEntries.AsNoTracking().Where(entry => entry.Action == AuditActions.DocumentIssued).Select(entry => entry.NewValue).ToListAsync(Token);
        Assert.Contains($"pdf vi sha256:{stored?.Hash}", acts);
        Assert.DoesNotContain(await db.AuditEntries.AsNoTracking().ToListAsync(Token), entry => entry.Field == nameof(IssuedFile.Bytes));
        Assert.All(await IssueCheck.VerifyAsync(db, Code, Token), verdict => Assert.True(verdict.IsSound));
        var log = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(log.IsSound, string.Join('\n', log.Differences));
    }

    [Fact]
    public async Task Document_CannotBeChangedOrRemoved()
    {
        await EnterAsync(await RequestAsync(Code, 1, 5));
        await using var db = Database.CreateDbContext();
        foreach (var sql in new[] { "UPDATE IssuedDocuments SET Number = 6", "DELETE FROM IssuedDocuments", "UPDATE IssuedFiles SET Bytes = x'00'", "DELETE FROM IssuedFiles",
            "REPLACE INTO IssuedFiles (Id, DocumentId, Format, Language, Size, Hash, Bytes) SELECT Id, DocumentId, Format, Language, Size, Hash, x'00' FROM IssuedFiles" })
        {
            await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql, Token));
        }
    }

    [Fact]
    public async Task BytesAlteredPastTheGuard_AreFound()
    {
        await EnterAsync(await RequestAsync(Code, 1, 5));
        await using var db = Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER KeepIssuedFile_Update; UPDATE IssuedFiles SET Bytes = x'00' WHERE Format = 'xlsx'", Token);
        Assert.Equal([true, false, true], (await IssueCheck.VerifyAsync(db, null, Token)).Select(verdict => verdict.IsSound));
    }

    [Fact]
    public async Task TwoWhoIssueTheSameReview_OneDoes_TheOtherIsTold_AndNothingIsHalfDone()
    {
        var request = await RequestAsync(Code, 1, 5);
        var again = await RequestAsync(Code, 1, 5);
        var answers = await Task.WhenAll(Task.Run(() => EnterAsync(request)), Task.Run(() => EnterAsync(again)));
        Assert.Equal(IssueFault.ChangedMeanwhile, Assert.Single(answers.Single(answer => answer.Document is null).Problems).Fault);
        await using var db = Database.CreateDbContext();
        Assert.Equal(1, await db.IssuedDocuments.CountAsync(Token));
        Assert.Equal(3, await db.IssuedFiles.CountAsync(Token));
        Assert.Equal(3, await db.AuditEntries.CountAsync(entry => entry.Action == AuditActions.DocumentIssued, Token));
    }

    [Fact]
    public async Task TwoWhoTakeTheSameNumber_OneGetsIt_TheOtherIsToldWhose()
    {
        await ConcludeOtherAsync();
        var requests = new[] { await RequestAsync(Code, 1, 5), await RequestAsync(Other, 1, 5) };
        var answers = await Task.WhenAll(requests.Select(request => Task.Run(() => EnterAsync(request))));
        var problem = Assert.Single(answers.Single(answer => answer.Document is null).Problems);
        Assert.Equal((IssueFault.NumberTaken, answers.Single(answer => answer.Document is not null).Document?.Code), (problem.Fault, problem.Other?.Code));
        await using var db = Database.CreateDbContext();
        Assert.Equal(1, await db.IssuedDocuments.CountAsync(Token));
    }

    [Fact]
    public async Task NumberTwiceInOneRow_IsRefusedByTheDatabaseItself()
    {
        await EnterAsync(await RequestAsync(Code, 1, 5));
        await using var db = Database.CreateDbContext();
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(
            "INSERT INTO IssuedDocuments (ReviewId, Code, Version, Kind, Number, Symbol, Issuer, Date, Term, IsNumberKept, SnapshotHash, AuditHead, Because, RecordedAt, TitleVi, TitleEn) "
            + "SELECT ReviewId, 'X-9', 9, Kind, Number, Symbol, Issuer, Date, Term, 0, SnapshotHash, AuditHead, Because, RecordedAt, TitleVi, TitleEn FROM IssuedDocuments",
            Token));
        Assert.Contains("UNIQUE", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FurtherVersion_MayKeepItsNumber_AndTheFirstStays()
    {
        await EnterAsync(await RequestAsync(Code, 1, 5));
        Assert.Equal(IssueFault.ReasonMissing, Assert.Single((await EnterAsync(await RequestAsync(Code, 2, 5))).Problems).Fault);
        var second = (await EnterAsync(await RequestAsync(Code, 2, 5, Reason))).Document;
        Assert.Equal(("SK-2021-2", true, Reason), (second?.Code, second?.IsNumberKept, second?.Because));
        var third = (await EnterAsync(await RequestAsync(Code, 3, 6, Reason))).Document;
        Assert.Equal(("SK-2021-3", false), (third?.Code, third?.IsNumberKept));
        await using var db = Database.CreateDbContext();
        Assert.Equal([3, 2, 1], (await IssuedDocumentsQuery.OfReviewAsync(db, third?.ReviewId ?? 0, Token)).Select(sheet => sheet.Document.Version).OrderDescending());
    }

    [Fact]
    public async Task FileThatCannotBeStored_LeavesNothingBehind()
    {
        var request = await RequestAsync(Code, 1, 5);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => EnterAsync(request with { Files = [IssuedFile.Of("pdf", "vi", [1]), IssuedFile.Of("pdf", "vi", [2])] }));
        await using var db = Database.CreateDbContext();
        Assert.Equal(0, await db.IssuedDocuments.CountAsync(Token));
        Assert.Equal(0, await db.IssuedFiles.CountAsync(Token));
        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.Entity == nameof(IssuedDocument), Token));
    }

    [Fact]
    public async Task WhatTheFilesRestOn_MustStillHold()
    {
        var request = await RequestAsync(Code, 1, 5);
        Assert.Equal(IssueFault.ChangedMeanwhile, await FaultOfAsync(request with { Ground = request.Ground with { Acts = 9 } }));
        Assert.Equal(IssueFault.ChangedMeanwhile, await FaultOfAsync(request with { Term = "2025–2030" }));
        Assert.Equal(IssueFault.ChangedMeanwhile, await FaultOfAsync(request with { Version = 2 }));
        Assert.Equal(IssueFault.DateInFuture, await FaultOfAsync(request with { Date = Today.AddDays(1) }));
        Assert.Equal(IssueFault.NotConcluded, await FaultOfAsync(request with { ReviewCode = Other }));
    }

    private async Task<IssueFault> FaultOfAsync(IssueRequest request) => Assert.Single((await EnterAsync(request)).Problems).Fault;

    private async Task<IssueAnswer> EnterAsync(IssueRequest request)
    {
        await using var db = Database.CreateDbContext();
        return await IssueStore.EnterAsync(db, request, AuditHead.Empty, Today, At, null, Token);
    }

    private async Task<IssueRequest> RequestAsync(string code, int version, int number, string because = "")
    {
        await using var db = Database.CreateDbContext();
        var review = await db.Reviews.AsNoTracking().FirstAsync(item => item.Code == code, Token);
        var ground = await IssueGround.OfAsync(db, review, Token);
        var mark = (byte)version;
        IReadOnlyList<IssuedFile> files = [IssuedFile.Of("pdf", "vi", [mark, (byte)number, 1]), IssuedFile.Of("xlsx", "vi", [mark, (byte)number, 2]), IssuedFile.Of("pdf", "en", [mark, (byte)number, 3])];
        return new IssueRequest(code, version, number, Day, because, new LocalText("Sơ kết"), Term, Assert.IsType<IssueGround>(ground), files);
    }

    /// <summary>The other review as if it had been concluded under the same heading.</summary>
    private Task ConcludeOtherAsync() => Database.ChangeAsync(
        db =>
        {
            var (first, other) = (db.Reviews.First(review => review.Code == Code), db.Reviews.First(review => review.Code == Other));
            db.Entry(other).Property(review => review.State).CurrentValue = ReviewState.Published;
            other.Letterhead = first.Letterhead with { };
            db.ReviewSnapshots.Add(new ReviewSnapshot { ReviewId = other.Id, Number = 1, TakenAt = At, EngineVersion = "1", Hash = "00", Content = [1] });
        },
        Token);
}
