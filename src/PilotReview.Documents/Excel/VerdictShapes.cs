using PilotReview.Core.Verdicts;

namespace PilotReview.Documents.Excel;

/// <summary>The shapes and colours of the verdicts on a sheet.</summary>
/// <remarks>Letters, not an icon set: Excel's sets have three to five icons of their own choice and follow a number; here are six shapes that follow a judgement, which has no
/// number behind it. For the same reason the colour is the cell's own and not a condition.</remarks>
internal static class VerdictShapes
{
    public static string ShapeOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Improved => "\u25B2",
        VerdictKind.Worsened => "\u25BC",
        VerdictKind.NoClearChange => "\u25CF",
        VerdictKind.NotEnoughData => "\u25CB",
        VerdictKind.AtCeiling => "\u25AC",
        VerdictKind.DifferentScale => "\u21C4",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Red, green and blue; grey for what is told by shape and word alone.</summary>
    public static string ColourOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Improved => "#FF1F6FB2",
        VerdictKind.Worsened => "#FFB35000",
        VerdictKind.AtCeiling => "#FF0F766E",
        VerdictKind.DifferentScale => "#FF6D28D9",
        _ => "#FF4B5563",
    };
}
