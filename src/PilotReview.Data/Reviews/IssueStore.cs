using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;

namespace PilotReview.Data.Reviews;

/// <summary>A document with its files, as it is to be entered.</summary>
/// <param name="ReviewCode">The review.</param>
/// <param name="Version">The version that the files carry.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="Because">Why it is issued again; empty for the first.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Term">The term of that day when the files were written.</param>
/// <param name="Ground">What the files rest on.</param>
/// <param name="Files">The files.</param>
public sealed record IssueRequest(
    string ReviewCode, int Version, int Number, DateOnly Date, string Because, LocalText Title, string Term, IssueGround Ground, IReadOnlyList<IssuedFile> Files);

/// <summary>What a document rests on: when any of it is otherwise at the moment of entering, the files say something that does not hold any more.</summary>
/// <param name="SnapshotHash">The snapshot that the review rests on.</param>
/// <param name="Acts">Acts of the standing committee.</param>
/// <param name="Explanations">The newest explanation of a claim; 0 for none.</param>
public sealed record IssueGround(string SnapshotHash, int Acts, int Explanations)
{
    /// <summary>As it is now; null for a review without a snapshot.</summary>
    public static async Task<IssueGround?> OfAsync(AppDb db, Review review, CancellationToken token) =>
        await db.ReviewSnapshots.Where(known => known.ReviewId == review.Id).OrderByDescending(known => known.Number).Select(known => known.Hash).FirstOrDefaultAsync(token) is { } hash
            ? new IssueGround(
                hash, await db.ConclusionActs.CountAsync(act => act.ReviewId == review.Id, token),
                await db.ClaimExplanations.Where(told => told.ReviewId == review.Id).Select(told => (int?)told.Id).MaxAsync(token) ?? 0)
            : null;
}

/// <summary>What came of it.</summary>
/// <param name="Document">The document; null when it was not issued.</param>
/// <param name="Problems">Why not.</param>
public sealed record IssueAnswer(IssuedDocument? Document, IReadOnlyList<IssueProblem> Problems);

/// <summary>Enters issued documents: number, files and log in one transaction; all of it or nothing.</summary>
public static class IssueStore
{
    /// <param name="db">A context that says in whose name it writes.</param>
    /// <param name="request">The document with its files.</param>
    /// <param name="head">The head of the log that is printed on it; null for none.</param>
    /// <param name="today">Today, by the office's clock.</param>
    /// <param name="at">Now.</param>
    /// <param name="accountId">Who issues it.</param>
    /// <param name="token">Stops the work; nothing is entered then.</param>
    public static async Task<IssueAnswer> EnterAsync(
        AppDb db, IssueRequest request, AuditHead? head, DateOnly today, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        // begun for writing, so that of two who issue at the same moment the second sees the number of the first
        await using var transaction = await OwnTransaction.BeginAsync(db, token);
        if (await db.Reviews.AsNoTracking().FirstOrDefaultAsync(item => item.Code == request.ReviewCode, token) is not { } review)
        {
            return Refused(IssueFault.ChangedMeanwhile);
        }

        var ground = await IssueGround.OfAsync(db, review, token);
        // that its claims agree was judged over the same ground, and takes an evaluation
        if (IssueRules.Hindrances(review, ground is not null, hasOpenClaims: false) is { Count: > 0 } hindrances)
        {
            return Refused(hindrances[0]);
        }

        var book = await IssuedDocumentsQuery.BookAsync(db, review, request.Date, today, token);
        if (book.Version != request.Version || book.Term != request.Term || ground != request.Ground)
        {
            return Refused(IssueFault.ChangedMeanwhile);
        }

        if (IssueRules.Check(request.Number, request.Because, book) is { Count: > 0 } problems)
        {
            return new IssueAnswer(null, problems);
        }

        var document = Document(request, book, head, at, accountId);
        db.IssuedDocuments.Add(document);
        await db.SaveChangesAsync(token);
        await db.RecordAsync([.. document.Files.Select(file => ActOf(AuditActions.DocumentIssued, document, file.Format, file.Language, file.Hash))], token);
        await transaction.CommitAsync(token);
        return new IssueAnswer(document, []);
    }

    /// <summary>What the log says of one file of a document; it stands in the history of its review.</summary>
    public static AuditDraft ActOf(string action, IssuedDocument document, string format, string language, string hash) =>
        AuditDraft.Act(action, nameof(IssuedDocument), document.Id.ToString(CultureInfo.InvariantCulture), $"{format} {language} sha256:{hash}")
            with { Subject = $"{nameof(Review)}:{document.ReviewId}" };

    private static IssueAnswer Refused(IssueFault fault) => new(null, [new IssueProblem(fault)]);

    private static IssuedDocument Document(IssueRequest request, IssueBook book, AuditHead? head, DateTimeOffset at, int? accountId) => new()
    {
        ReviewId = book.Review.Id,
        Code = IssuedDocument.CodeOf(book.Review.Code, request.Version),
        Version = request.Version,
        Number = request.Number,
        Symbol = book.Review.Letterhead.Symbol,
        Issuer = book.Review.Letterhead.Issuer,
        Date = request.Date,
        Title = request.Title,
        Term = request.Term,
        IsNumberKept = book.Keeps(request.Number),
        SnapshotHash = request.Ground.SnapshotHash,
        AuditHead = head?.ToString() ?? string.Empty,
        Because = book.Replaced is null ? string.Empty : request.Because.Trim(),
        RecordedAt = at,
        AccountId = accountId,
        Files = [.. request.Files],
    };
}
