using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Audit;

/// <summary>Replays the log and compares every value of the database with the newest entry about it: a figure that was changed past the program is found though the log
/// itself was left alone.</summary>
internal sealed class DataComparison(Dictionary<string, DataComparison.LoggedRow> logged, int mostShown)
{
    /// <summary>What the log calls the origin of a figure.</summary>
    private const string Origin = nameof(Observation.Entry);

    private readonly List<DataDifference> _differences = [];
    private int _count;

    public static async Task<AuditVerdict> AddAsync(AppDb db, AuditVerdict verdict, int mostShown, CancellationToken token)
    {
        List<DataDifference> all = [];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var kind in StoredRows.Kinds(db).ToList())
        {
            var entity = AuditPolicy.NameOf(kind);
            var comparison = new DataComparison(await ReplayAsync(db, entity, token), mostShown);
            await foreach (var entry in StoredRows.ReadAsync(db, kind, token))
            {
                comparison.Compare(entry);
            }

            comparison.AddVanished(entity);
            all.AddRange(comparison._differences);
            counts[entity] = comparison._count;
        }

        var first = all.OrderBy(difference => difference.Seq ?? long.MaxValue).FirstOrDefault();
        return verdict with
        {
            HasComparedData = true,
            // many figures must not hide the one account or setting that matters
            Differences = [.. all.OrderBy(difference => IsFigure(difference.Entity)).ThenBy(difference => difference.Seq ?? long.MaxValue).Take(mostShown)],
            DifferenceCount = counts.Values.Sum(),
            DifferencesByKind = [.. counts.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value)],
            Fault = verdict.Fault ?? (first is null ? null : first.Seq is null ? AuditFault.ValueUnlogged : AuditFault.DataDiffer),
            FirstBad = verdict.FirstBad ?? first?.Seq,
        };
    }

    private static bool IsFigure(string entity) => entity is nameof(Observation) or nameof(ObservationVersion);

    private static async Task<Dictionary<string, LoggedRow>> ReplayAsync(AppDb db, string entity, CancellationToken token)
    {
        var rows = new Dictionary<string, LoggedRow>(StringComparer.Ordinal);
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.Entity == entity).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Seq, entry.Action, entry.EntityId, entry.Field, entry.NewValue, entry.AccountId, entry.Origin }).AsAsyncEnumerable();
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

                if (entity == nameof(Observation))
                {
                    row.AddOrigin(entry.AccountId, entry.Origin, isFound: entry.Action == AuditActions.Found);
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

        if (entry.Entity is Observation observation && !row.TellsOrigin(observation.Entry.AccountId, present.Place))
        {
            Add(new DataDifference(entity, key, Origin, row.FirstSeq, row.LastOrigin, OriginText(observation.Entry.AccountId, present.Place)));
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

    /// <summary>As origins are spelled: <c>account 3</c> or <c>program</c>, and the place of what was imported.</summary>
    private static string OriginText(int? accountId, string place) =>
        (accountId is { } id ? string.Create(CultureInfo.InvariantCulture, $"account {id}") : "program") + (place.Length > 0 ? " " + place : string.Empty);

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
        if (_differences.Count < mostShown)
        {
            _differences.Add(difference);
        }
    }

    /// <summary>What the log says of one row.</summary>
    internal sealed class LoggedRow(long firstSeq)
    {
        private readonly List<(int? AccountId, string Origin)> _origins = [];
        private bool _isFound;

        public long FirstSeq { get; } = firstSeq;

        public Dictionary<string, (string? Value, long Seq)> Values { get; } = new(StringComparer.Ordinal);

        public string LastOrigin => _origins.Count == 0 ? string.Empty : OriginText(_origins[^1].AccountId, PlaceIn(_origins[^1].Origin));

        public void AddOrigin(int? accountId, string origin, bool isFound)
        {
            _isFound |= isFound;
            if (_origins.Count == 0 || _origins[^1] != (accountId, origin))
            {
                _origins.Add((accountId, origin));
            }
        }

        /// <summary>Whether an entry tells of that account and place. Of what was there before the log began it tells nothing.</summary>
        public bool TellsOrigin(int? accountId, string place) => _isFound || _origins.Exists(origin => origin.AccountId == accountId && PlaceIn(origin.Origin) == place);

        private static string PlaceIn(string origin) => AuditPlace.Split(origin).Place?.ToString() ?? string.Empty;
    }
}
