namespace PilotReview.Core.Claims;

/// <summary>Holds a printed percent or difference against the exact one, as loosely as its words allow.</summary>
internal static class Rounding
{
    private const decimal Loose = 0.05m;

    /// <summary>Nobody says "trên 5%" of 54%.</summary>
    private const decimal Far = 1.5m;

    private const decimal LeastRoom = 10;

    /// <summary>How far a loosened percent may lie off, in points.</summary>
    private const decimal LoosePoints = 2.5m;

    public static ClaimStatus Compare(decimal exact, decimal printed, int decimals, Hedge hedge)
    {
        // "trên 90%" is not said of 89,6%
        var isBound = decimals == 0 && hedge is Hedge.Over or Hedge.Under;
        if (PrintedPercent.Round(exact, decimals) == printed && !isBound)
        {
            return ClaimStatus.Agrees;
        }

        if (hedge != Hedge.None)
        {
            return Fits(exact, printed, hedge, Math.Max(LoosePoints, printed * Loose)) ? ClaimStatus.Agrees : ClaimStatus.Disagrees;
        }

        return PrintedPercent.IsCut(exact, printed, decimals) ? ClaimStatus.Truncated : ClaimStatus.Disagrees;
    }

    /// <summary>Whether a reader would take the loosened number for the exact one.</summary>
    public static bool Fits(decimal exact, decimal printed, Hedge hedge, decimal room) => hedge switch
    {
        Hedge.Over => exact >= printed && exact <= (printed * Far) + LeastRoom,
        Hedge.Under => exact <= printed && exact >= (printed / Far) - LeastRoom,
        Hedge.Nearly => exact <= printed && exact >= printed - room,
        _ => Math.Abs(exact - printed) <= room,
    };
}
