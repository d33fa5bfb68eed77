namespace PilotReview.Core;

/// <summary>How many things a database holds.</summary>
public sealed record ContentCounts(int Units, int Observations, int Reviews, int Pilots, int Indicators)
{
    /// <summary>No reference row and no figure: a new database.</summary>
    public bool IsEmpty => Units + Observations + Reviews + Pilots + Indicators == 0;
}
