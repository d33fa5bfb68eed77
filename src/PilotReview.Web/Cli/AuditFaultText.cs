using PilotReview.Core.Audit;

namespace PilotReview.Web.Cli;

/// <summary>What a verification found, in one sentence for the terminal.</summary>
internal static class AuditFaultText
{
    public static string Say(AuditVerdict verdict) => verdict.Fault switch
    {
        AuditFault.EntryMissing => VerbTexts.Say(nameof(CliText.AuditMissing), verdict.FirstBad ?? 0),
        AuditFault.TailCut => VerbTexts.Say(nameof(CliText.AuditCut), verdict.FirstBad ?? 0, verdict.Anchor?.Source ?? string.Empty, verdict.Anchor?.Head.Seq ?? 0),
        AuditFault.ChainRewritten => VerbTexts.Say(nameof(CliText.AuditRewritten), verdict.FirstBad ?? 0, verdict.Anchor?.Source ?? string.Empty),
        AuditFault.DataDiffer => VerbTexts.Say(nameof(CliText.AuditDataDiffer), verdict.DifferenceCount, verdict.FirstBad ?? 0),
        AuditFault.ValueUnlogged => VerbTexts.Say(nameof(CliText.AuditUnlogged), verdict.DifferenceCount),
        _ => VerbTexts.Say(nameof(CliText.AuditAltered), verdict.FirstBad ?? 0),
    };
}
