using PilotReview.Core.Verdicts;

namespace PilotReview.Web.Parts;

/// <summary>The class that gives a verdict its colour; shape and word tell it apart without.</summary>
public static class VerdictTones
{
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Improved => "up",
        VerdictKind.Worsened => "down",
        VerdictKind.NoClearChange => "flat",
        VerdictKind.NotEnoughData => "thin",
        VerdictKind.AtCeiling => "ceil",
        VerdictKind.DifferentScale => "scale",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The class of a box in the colours of a verdict.</summary>
    public static string Box(VerdictKind kind) => "is-" + Of(kind);
}
