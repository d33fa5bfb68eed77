using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.ControlCharts;

/// <summary>The mark that other charts lack: what happened at the restructuring itself. Once limits are recalculated there, both stretches look calm and a real gain would vanish;
/// this mark keeps it.</summary>
public enum StepIcon
{
    /// <summary>The level rose at the restructuring, for the better.</summary>
    BetterUp = 1,

    /// <summary>The level fell, for the better.</summary>
    BetterDown,

    /// <summary>The level rose, for the worse.</summary>
    WorseUp,

    /// <summary>The level fell, for the worse.</summary>
    WorseDown,

    /// <summary>No step may be spoken of, for the reason of the verdict.</summary>
    NotShown,

    /// <summary>No step could be measured.</summary>
    TooFew,
}

/// <summary>Reads the step mark off a verdict, so that the two cannot differ.</summary>
public static class StepIcons
{
    public static StepIcon Of(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Improved => IsUp(verdict) ? StepIcon.BetterUp : StepIcon.BetterDown,
        VerdictKind.Worsened => IsUp(verdict) ? StepIcon.WorseUp : StepIcon.WorseDown,
        _ when verdict.Change is null => StepIcon.TooFew,
        _ => StepIcon.NotShown,
    };

    // with comparison units a verdict is on the difference, so its own direction is the verdict's
    private static bool IsUp(Verdict verdict) => verdict.Kind == VerdictKind.Improved == (verdict.Sign > 0);
}
