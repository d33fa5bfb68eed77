using System.Globalization;
using PilotReview.Core.Audit;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Audit;

/// <summary>What a verification found, in one sentence.</summary>
public static class FaultSentence
{
    /// <summary>In the language of the page.</summary>
    public static string Of(AuditVerdict verdict) =>
        Parts(verdict) is var (key, values) ? (LogText.ResourceManager.GetString(key) ?? key).With(values) : string.Empty;

    /// <summary>In both languages, for the terminal.</summary>
    public static string Both(AuditVerdict verdict) => Parts(verdict) is var (key, values) ? BothLanguages.Say(LogText.ResourceManager, key, values) : string.Empty;

    private static (string Key, object[] Values) Parts(AuditVerdict verdict)
    {
        var seq = (verdict.FirstBad ?? 0).ToString(CultureInfo.InvariantCulture);
        var source = verdict.Anchor?.Source ?? string.Empty;
        return verdict.Fault switch
        {
            AuditFault.LogGone => (nameof(LogText.LogGone), []),
            null => (nameof(LogText.AuditSound), []),
            AuditFault.EntryMissing => (nameof(LogText.AuditMissing), [seq]),
            AuditFault.TailCut => (nameof(LogText.AuditCut), [seq, source, verdict.Anchor?.Head.Seq ?? 0]),
            AuditFault.ChainRewritten => (nameof(LogText.AuditRewritten), [seq, source]),
            AuditFault.DataDiffer => (nameof(LogText.AuditDataDiffer), [verdict.DifferenceCount, seq]),
            AuditFault.AnchorFileLost => (nameof(LogText.AnchorFileLost), []),
            AuditFault.GuardAltered => (nameof(LogText.AuditGuardAltered), [string.Join(", ", verdict.AlteredGuards)]),
            AuditFault.ValueUnlogged => (nameof(LogText.AuditUnlogged), [verdict.DifferenceCount]),
            _ => (nameof(LogText.AuditAltered), [seq]),
        };
    }
}
