using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Data;
using PilotReview.Data.Import;
using PilotReview.Data.Queries;
using PilotReview.Data.Samples;
using PilotReview.Documents.Import;

namespace PilotReview.Web.Features.Observations;

/// <summary>The one way in for data: reads a workbook, checks it against itself and the database, and takes all of it in one transaction, or nothing. The sample that travels with the
/// program leaves its mark by whichever verb it comes in.</summary>
public sealed class WorkbookImport(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Takes the workbook in.</summary>
    /// <param name="file">The workbook; read once from its present position.</param>
    /// <param name="request">What to do with it.</param>
    /// <param name="progress">Told the number of observations stored so far.</param>
    /// <param name="token">Stops the work; nothing is then taken in.</param>
    public async Task<ImportResult> RunAsync(Stream file, ImportRequest request, IProgress<int>? progress, CancellationToken token)
    {
        using var hash = SHA256.Create();
        await using var hashed = new CryptoStream(file, hash, CryptoStreamMode.Read, leaveOpen: true);
        var content = WorkbookReader.Read(hashed, ImportLimits.Default, token);
        if (content.Problems.Count > 0)
        {
            return new ImportResult(content.Rows.Count, content.Problems);
        }

        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(request.Author, time);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var sha256 = Convert.ToHexStringLower(hash.Hash ?? throw new InvalidOperationException("The workbook was not read to its end."));
        var scenario = SampleFiles.NameOf(sha256);
        if (scenario is not null && !await MayTakeSampleAsync(db, token))
        {
            return new ImportResult(content.Rows.Count, [new ImportProblem(string.Empty, string.Empty, ImportProblemCode.SampleFile)]);
        }

        var known = await KnownCodesQuery.LoadAsync(db, token);
        var problems = ScenarioCheck.Check(content.Rows, known);
        if (problems.Count == 0 && !request.IsDryRun)
        {
            var batch = new ImportBatch
            {
                FileName = request.FileName,
                Sha256 = sha256,
                At = time.GetUtcNow(),
                AccountId = request.Author.AccountId,
                Rows = content.Rows.Count,
            };
            await ImportStore.AddAsync(db, content.Rows, batch, progress, token);
            if (scenario is not null && !await db.SampleMarks.AnyAsync(mark => mark.Scenario == scenario, token))
            {
                db.SampleMarks.Add(new SampleMark { Scenario = scenario, At = batch.At });
                await db.SaveChangesAsync(token);
            }

            await transaction.CommitAsync(token);
        }

        return new ImportResult(content.Rows.Count, problems);
    }

    /// <summary>Into an empty database, or one that is marked already.</summary>
    private static async Task<bool> MayTakeSampleAsync(AppDb db, CancellationToken token) =>
        await db.SampleMarks.AnyAsync(token) || (await ContentCountsQuery.LoadAsync(db, token)).IsEmpty;
}
