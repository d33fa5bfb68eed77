using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Data;

namespace PilotReview.Benchmarks;

/// <summary>The entries that the sample's figures left in the log, to be written again.</summary>
internal static class SampleLog
{
    public static List<AuditDraft> Drafts(AppDb db) =>
    [
        .. db.AuditEntries.Where(entry => entry.Entity == nameof(Observation)).OrderBy(entry => entry.Seq).AsEnumerable()
            .Select(entry => new AuditDraft(entry.Action, entry.Entity, entry.EntityId, entry.Subject) { Field = entry.Field, NewValue = entry.NewValue }),
    ];
}
