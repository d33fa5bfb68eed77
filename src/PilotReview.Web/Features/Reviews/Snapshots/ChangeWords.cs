using System.Globalization;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Snapshots;

/// <summary>What changed since a review was frozen, in the words of the office.</summary>
public static class ChangeWords
{
    /// <summary>Whether the verdict moved, and from which to which.</summary>
    public static string Verdict(ChangedFinding finding) => finding switch
    {
        { Now: null } => SnapshotText.VerdictGone,
        { IsVerdictMoved: true, Now: { } now } => SnapshotText.VerdictMoved.With(
            FindingWording.Verdict(finding.Was, CultureInfo.CurrentUICulture), FindingWording.Verdict(now, CultureInfo.CurrentUICulture)),
        _ => SnapshotText.VerdictSame.With(FindingWording.Verdict(finding.Was, CultureInfo.CurrentUICulture)),
    };

    public static string Kind(DefinitionKind kind) => kind switch
    {
        DefinitionKind.Indicator => SnapshotText.KindIndicator,
        DefinitionKind.Scale => SnapshotText.KindScale,
        DefinitionKind.Yardstick => SnapshotText.KindYardstick,
        DefinitionKind.Enrolment => SnapshotText.KindEnrolment,
        DefinitionKind.Unit => SnapshotText.KindUnit,
        DefinitionKind.Event => SnapshotText.KindEvent,
        DefinitionKind.Mark => SnapshotText.KindMark,
        _ => SnapshotText.KindExplanation,
    };
}
