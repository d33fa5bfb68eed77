using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Audit;

/// <summary>Notes before a save what is about to change, and tells after it, when new rows have their keys.</summary>
internal sealed class AuditCollector
{
    private readonly List<Noted> _noted;

    private AuditCollector(List<Noted> noted) => _noted = noted;

    public bool IsEmpty => _noted.Count == 0;

    public static AuditCollector Of(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        return new AuditCollector(
        [
            .. tracker.Entries()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && AuditPolicy.IsLogged(entry.Metadata.ClrType))
                .Select(entry => Note(entry)),
        ]);
    }

    /// <summary>The entries to write; call after the save and before the tracker forgets.</summary>
    public IEnumerable<AuditDraft> Drafts() => _noted.SelectMany(Drafts);

    /// <summary>Every value of a row that came into being, or was found there.</summary>
    public static IEnumerable<AuditDraft> DraftsOfNew(EntityEntry entry, string action) =>
        Drafts(new Noted(new AuditRow(entry), action, [], new AuditRow(entry).Key, []), new AuditRow(entry).Current());

    /// <summary>Every value of an observation that is written past the tracker.</summary>
    public static IEnumerable<AuditDraft> DraftsOfNew(Observation observation)
    {
        var key = AuditRow.ObservationKey(observation);
        return AuditRow.ValuesOf(observation).Where(value => IsTold(value.Value)).Select(value =>
            new AuditDraft(AuditActions.Created, nameof(Observation), key, $"{nameof(Observation)}:{key}")
            {
                Place = AuditRow.PlaceOf(observation), Field = value.Field, NewValue = value.Value,
            });
    }

    /// <summary>Whether a value of a new row is told: nothing, an empty text and "no" are how every row begins.</summary>
    public static bool IsTold(string? value) => value is not (null or "" or "false");

    private static Noted Note(EntityEntry entry)
    {
        var row = new AuditRow(entry);
        return entry.State switch
        {
            EntityState.Added => new Noted(row, AuditActions.Created, [], null, []),
            EntityState.Deleted => new Noted(row, AuditActions.Removed, row.Original(), row.Key, []),
            _ => new Noted(row, AuditActions.Changed, row.Original(), row.Key, row.ChangedSecrets()),
        };
    }

    private static IEnumerable<AuditDraft> Drafts(Noted noted) =>
        Drafts(noted, noted.Action == AuditActions.Removed ? [] : noted.Row.Current());

    private static IEnumerable<AuditDraft> Drafts(Noted noted, Dictionary<string, string?> after)
    {
        var (row, before) = (noted.Row, noted.Before);
        var start = new AuditDraft(noted.Action, row.Entity, noted.Key ?? row.Key, row.Subject) { Place = row.Place };
        var changed = before.Keys.Union(after.Keys)
            .Select(field => start with { Field = field, OldValue = before.GetValueOrDefault(field), NewValue = after.GetValueOrDefault(field) })
            .Where(draft => noted.Secrets.Contains(draft.Field) || IsChange(draft, noted.Action))
            .ToList();
        return changed.Count == 0 && noted.Action != AuditActions.Changed ? [start] : changed;
    }

    private static bool IsChange(AuditDraft draft, string action) => action == AuditActions.Changed
        ? draft.OldValue != draft.NewValue
        : IsTold(draft.OldValue) || IsTold(draft.NewValue);

    private sealed record Noted(AuditRow Row, string Action, Dictionary<string, string?> Before, string? Key, HashSet<string> Secrets);
}
