using PilotReview.Core.Import;

namespace PilotReview.Core.Claims;

/// <summary>What becomes of a printed percent of two numbers, in running text and in tables alike.</summary>
/// <param name="Status">Whether it agrees.</param>
/// <param name="Expected">The percent at the printed decimals.</param>
/// <param name="Note">Why.</param>
internal sealed record PercentVerdict(ClaimStatus Status, decimal Expected, ClaimNote Note)
{
    private const decimal Hundred = 100;

    /// <summary>Digits that the exact percent is shown with beyond the printed ones.</summary>
    private const int MoreDecimals = 2;

    /// <param name="part">The number that the percent is of.</param>
    /// <param name="whole">The number that it is held against; not 0.</param>
    /// <param name="printed">The percent, and its decimals.</param>
    /// <param name="hedge">How words loosen it, and the percent with these words.</param>
    /// <param name="isAbove">It says by how much the part exceeds the whole: "vượt 20%".</param>
    public static PercentVerdict Of(decimal part, decimal whole, (decimal Value, int Decimals) printed, (Hedge Hedge, string Said) hedge, bool isAbove)
    {
        var exact = (part / whole * Hundred) - (isAbove ? Hundred : 0);
        var (expected, status) = (PrintedPercent.Round(exact, printed.Decimals), Rounding.Compare(exact, printed.Value, printed.Decimals, hedge.Hedge));
        var isExact = hedge.Hedge == Hedge.None;
        var code = status switch
        {
            ClaimStatus.Truncated => ClaimNoteCode.ShareTruncated,
            ClaimStatus.Agrees => !isExact && exact != printed.Value ? ClaimNoteCode.ShareLoose : isAbove ? ClaimNoteCode.ShareAbove : ClaimNoteCode.ShareAgrees,
            _ => !isExact ? ClaimNoteCode.ShareLooseOff : isAbove ? ClaimNoteCode.ShareAboveOff : ClaimNoteCode.ShareDisagrees,
        };
        return new PercentVerdict(status, expected, new ClaimNote(
            code, ImportValue.Of(part), ImportValue.Of(whole), ImportValue.Of(Math.Round(exact, printed.Decimals + MoreDecimals)), PrintedPercent.Write(expected, printed.Decimals),
            PrintedPercent.Write(printed.Value, printed.Decimals), ImportValue.Of(Math.Abs(printed.Value - expected)), hedge.Said));
    }
}
