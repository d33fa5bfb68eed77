using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data;
using PilotReview.Data.Audit;

namespace PilotReview.Web.Features.Backups;

/// <summary>Writes down what was done with backups: in the log of the database who did it, in the anchor file its head, in the program's log what went wrong.</summary>
public sealed partial class BackupRecord(IDbContextFactory<AppDb> databases, AnchorFile anchors, TimeProvider time, ILogger<BackupRecord> logger)
{
    private const string Entity = "Backup";

    public async Task WriteAsync(BackupDeed deed, string name, AuditAuthor author, CancellationToken token)
    {
        LogDone(deed, name);
        await using var db = (await databases.CreateDbContextAsync(token)).WriteAs(author, time);
        await db.RecordAsync(AuditDraft.Act(deed == BackupDeed.Made ? AuditActions.BackupMade : AuditActions.BackupCopied, Entity, name), token);
        if (!anchors.TryAppend(await AuditHeads.ReadAsync(db, token), "backup"))
        {
            NotAnchored();
        }
    }

    [LoggerMessage(EventId = 22, EventName = "BackupNotMade", Level = LogLevel.Error, Message = "The backup ({Reason}) was not made: {Code} {Detail}")]
    public partial void NotMade(BackupReason reason, string code, string detail);

    [LoggerMessage(EventId = 23, EventName = "BackupRemoved", Level = LogLevel.Information, Message = "The backup {Name} has had its time; removed: {IsRemoved}")]
    public partial void Removed(string name, bool isRemoved);

    [LoggerMessage(EventId = 24, EventName = "NotAnchored", Level = LogLevel.Warning, Message = "The anchor file cannot be written")]
    private partial void NotAnchored();

    [LoggerMessage(EventId = 21, EventName = "BackupDone", Level = LogLevel.Information, Message = "Backup: {Deed} {Name}")]
    private partial void LogDone(BackupDeed deed, string name);
}
