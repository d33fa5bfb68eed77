using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PilotReview.Core.Audit;

namespace PilotReview.Data.Audit;

/// <summary>Replays the log and compares every value of the database with the newest entry about it: a figure that was changed past the program is found though the log
/// itself was left alone.</summary>
internal sealed class DataComparison(Dictionary<string, DataComparison.LoggedRow> logged)
{
    private const int Shown = 20;

    private readonly List<DataDifference> _differences = [];
    private int _count;

    public static async Task<AuditVerdict> AddAsync(AppDb db, AuditVerdict verdict, CancellationToken token)
    {
        List<DataDifference> all = [];
        var count = 0;
        foreach (var kind in StoredRows.Kinds(db).ToList())
        {
            var entity = AuditPolicy.NameOf(kind);
            var comparison = new DataComparison(await ReplayAsync(db, entity, token));
            await foreach (var entry in StoredRows.ReadAsync(db, kind, token))
            {
                comparison.Compare(entry);
            }

            comparison.AddVanished(entity);
            all.AddRange(comparison._differences);
            count += comparison._count;
        }

        var first = all.OrderBy(difference => difference.Seq ?? long.MaxValue).FirstOrDefault();
        return verdict with
        {
            HasComparedData = true,
            Differences = [.. all.OrderBy(difference => difference.Seq ?? long.MaxValue).Take(Shown)],
            DifferenceCount = count,
            Fault = first is null ? null : first.Seq is null ? AuditFault.ValueUnlogged : AuditFault.DataDiffer,
            FirstBad = first?.Seq,
        };
    }

    private static async Task<Dictionary<string, LoggedRow>> ReplayAsync(AppDb db, string entity, CancellationToken token)
    {
        var rows = new Dictionary<string, LoggedRow>(StringComparer.Ordinal);
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.Entity == entity).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Seq, entry.Action, entry.EntityId, entry.Field, entry.NewValue }).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(token))
        {
            if (entry.Action == AuditActions.Removed)
            {
                rows.Remove(entry.EntityId);
            }
            else if (entry.Action is AuditActions.Created or AuditActions.Changed or AuditActions.Found)
            {
                if (!rows.TryGetValue(entry.EntityId, out var row))
                {
                    rows.Add(entry.EntityId, row = new LoggedRow(entry.Seq));
                }

                if (entry.Field.Length > 0)
                {
                    row.Values[entry.Field] = (entry.NewValue, entry.Seq);
                }
            }
        }

        return rows;
    }

    private void Compare(EntityEntry entry)
    {
        var present = new AuditRow(entry);
        var (entity, key) = (present.Entity, present.Key);
        if (!logged.Remove(key, out var row))
        {
            Add(new DataDifference(entity, key, string.Empty, null, null, null));
            return;
        }

        var values = present.Current();
        foreach (var field in values.Keys.Union(row.Values.Keys))
        {
            var (told, seq) = row.Values.TryGetValue(field, out var found) ? found : (null, row.FirstSeq);
            var now = values.GetValueOrDefault(field);
            if (told != now && (AuditCollector.IsTold(told) || AuditCollector.IsTold(now)))
            {
                Add(new DataDifference(entity, key, field, seq, told, now));
            }
        }
    }

    /// <summary>Rows of which the log tells and which are no longer there.</summary>
    private void AddVanished(string entity)
    {
        foreach (var (key, row) in logged)
        {
            Add(new DataDifference(entity, key, string.Empty, row.FirstSeq, null, null));
        }
    }

    private void Add(DataDifference difference)
    {
        _count++;
        if (_differences.Count < Shown)
        {
            _differences.Add(difference);
        }
    }

    /// <summary>What the log says of one row.</summary>
    internal sealed class LoggedRow(long firstSeq)
    {
        public long FirstSeq { get; } = firstSeq;

        public Dictionary<string, (string? Value, long Seq)> Values { get; } = new(StringComparer.Ordinal);
    }
}
