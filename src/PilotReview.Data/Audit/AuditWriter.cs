using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PilotReview.Core.Audit;

namespace PilotReview.Data.Audit;

/// <summary>Puts entries at the end of the log, in the transaction of the change they tell of. One writer at a time: the transaction holds the database's write
/// lock from its start.</summary>
internal sealed class AuditWriter : IAsyncDisposable
{
    private readonly DbCommand _command;
    private readonly AuditChain _chain;
    private readonly AuditAuthor _author;
    private readonly TimeProvider _time;

    private AuditWriter(DbCommand command, AuditChain chain, AuditAuthor author, TimeProvider time) =>
        (_command, _chain, _author, _time) = (command, chain, author, time);

    /// <summary>Opens the end of the log. The context must have an open transaction and an author.</summary>
    public static async Task<AuditWriter> OpenAsync(AppDb db, CancellationToken token)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("The log is written within a transaction.");
        var (author, time) = db.Writer;
        var chain = new AuditChain(await AuditHeads.ReadAsync(db, token));
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = """
            INSERT INTO "AuditEntries" ("Seq", "At", "AccountId", "Origin", "Action", "Entity", "EntityId", "Subject", "Field", "OldValue", "NewValue", "Hash")
            VALUES (@Seq, @At, @AccountId, @Origin, @Action, @Entity, @EntityId, @Subject, @Field, @OldValue, @NewValue, @Hash)
            """;
        foreach (var name in (string[])["Seq", "At", "AccountId", "Origin", "Action", "Entity", "EntityId", "Subject", "Field", "OldValue", "NewValue", "Hash"])
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        return new AuditWriter(command, chain, author, time);
    }

    public async Task WriteAsync(IEnumerable<AuditDraft> drafts, CancellationToken token)
    {
        var now = _time.GetUtcNow();
        foreach (var draft in drafts)
        {
            var entry = _chain.Add(draft, _author, now);
            object?[] values =
            [
                entry.Seq, entry.At, entry.AccountId, entry.Origin, entry.Action, entry.Entity, entry.EntityId, entry.Subject, entry.Field, entry.OldValue,
                entry.NewValue, entry.Hash,
            ];
            for (var at = 0; at < values.Length; at++)
            {
                _command.Parameters[at].Value = values[at] ?? DBNull.Value;
            }

            await _command.ExecuteNonQueryAsync(token);
        }
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
