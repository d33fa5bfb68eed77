using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Data.Audit;

namespace PilotReview.Web.Features.Audit;

/// <summary>Reads and verifies the log.</summary>
public sealed class LogService(IDbContextFactory<AppDb> databases, AnchorFile anchors, TimeProvider time)
{
    private const int PageLength = 50;

    /// <summary>The accounts that may be filtered by, with their posts.</summary>
    public async Task<IReadOnlyList<(int Id, string Post)>> AccountsAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return actor.May(Permission.SeeLog)
            ? [.. (await db.Users.AsNoTracking().OrderBy(account => account.Post).Select(account => new { account.Id, account.Post, account.UserName }).ToListAsync(token))
                .Select(account => (account.Id, $"{account.Post} ({account.UserName})"))]
            : [];
    }

    /// <summary>A page of the log; null when the actor may not see it.</summary>
    public async Task<LogPart?> ReadAsync(Actor actor, LogFilter filter, CancellationToken token)
    {
        if (!actor.May(Permission.SeeLog))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var (from, to) = (Edge(filter.From), Edge(filter.To?.AddDays(1)));
        // moments are compared as they are stored: UTC text of one form
        var entries = from is null && to is null
            ? db.AuditEntries.AsQueryable()
            : db.AuditEntries.FromSql($"SELECT * FROM \"AuditEntries\" WHERE \"At\" >= {from ?? string.Empty} AND \"At\" < {to ?? "9999"}");
        entries = filter.Account switch
        {
            null => entries,
            LogFilter.ByProgram => entries.Where(entry => entry.AccountId == null && !entry.Origin.StartsWith(AuditAuthor.Web)),
            LogFilter.ByVisitor => entries.Where(entry => entry.AccountId == null && entry.Origin.StartsWith(AuditAuthor.Web)),
            { } account => entries.Where(entry => entry.AccountId == account),
        };
        entries = filter.Action is { } action ? entries.Where(entry => entry.Action == action) : entries;
        entries = filter.Entity is { } entity ? entries.Where(entry => entry.Entity == entity) : entries;
        entries = filter.Code is { } code ? await new LogSearch(db, token).OfAsync(entries, code) : entries;
        return await PartAsync(db, actor, entries.AsNoTracking(), filter.Before, token);
    }

    /// <summary>What happened to one thing; null when there is no such thing, or not for this actor.</summary>
    public async Task<LogPart?> HistoryAsync(Actor actor, string kind, string key, long? before, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return actor.May(Permission.SeeHistory) && await new LogHistory(db, actor, token).FindAsync(kind, key) is { } entries
            ? await PartAsync(db, actor, entries, before, token, (kind, key))
            : null;
    }

    /// <summary>The end of the log; null when the actor may not see it.</summary>
    public async Task<AuditHead?> HeadAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return actor.May(Permission.SeeLog) ? await AuditHeads.ReadAsync(db, token) : null;
    }

    /// <summary>Verifies the log and the data; that it was done stands in the log afterwards. Null when the actor may not.</summary>
    public async Task<LogFinding?> VerifyAsync(Actor actor, AuditAuthor author, CancellationToken token)
    {
        if (!actor.May(Permission.SeeLog))
        {
            return null;
        }

        AuditVerdict verdict;
        await using (var db = await databases.CreateDbContextAsync(token))
        {
            verdict = anchors.Judge(await LogCheck.VerifyAsync(db, anchors.Read(), compareData: true, token));
        }

        await using var log = (await databases.CreateDbContextAsync(token)).WriteAs(author, time);
        var found = verdict.Fault is { } fault ? Core.SnakeCase.Of(fault.ToString()) : "ok";
        await log.RecordAsync(AuditDraft.Act(AuditActions.LogVerified, nameof(AuditEntry), verdict.Head.Seq.ToString(CultureInfo.InvariantCulture), found), token);
        var labels = await LogLabels.LoadAsync(log, time, tellsAccounts: true, token);
        var masks = await LogMasks.LoadAsync(log, actor, [.. verdict.Differences.Select(row => (row.Entity, row.EntityId))], Today, token);
        return new LogFinding(verdict, [.. verdict.Differences.Select(difference => labels.Difference(Shown(masks, difference)))]);
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static DataDifference Shown(LogMasks masks, DataDifference difference) => masks.Of(difference.Entity, difference.EntityId, difference.Field) is { } mask
        ? difference with { Logged = mask, Present = mask }
        : difference;

    private async Task<LogPart> PartAsync(AppDb db, Actor actor, IQueryable<AuditEntry> entries, long? before, CancellationToken token, (string Kind, string Key)? thing = null)
    {
        var older = before is { } seq ? entries.Where(entry => entry.Seq < seq) : entries;
        var found = await older.OrderByDescending(entry => entry.Seq).Take(PageLength + 1).ToListAsync(token);
        var labels = await LogLabels.LoadAsync(db, time, actor.May(Permission.SeeLog), token);
        var shown = found.Take(PageLength).ToList();
        var masks = await LogMasks.LoadAsync(db, actor, [.. shown.Select(entry => (entry.Entity, entry.EntityId))], Today, token);
        return new LogPart([.. shown.Select(entry => masks.Shown(entry, labels.Line(entry)))], found.Count > PageLength ? shown[^1].Seq : null)
        {
            Thing = thing is var (kind, key) ? labels.OfRow(kind, key) : null,
        };
    }

    /// <summary>The start of a local day as the log spells moments.</summary>
    private string? Edge(DateOnly? day)
    {
        if (day is not { } local)
        {
            return null;
        }

        var start = local.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(start, time.LocalTimeZone.GetUtcOffset(start)).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
