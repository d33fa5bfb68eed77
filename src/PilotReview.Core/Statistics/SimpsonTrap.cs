namespace PilotReview.Core.Statistics;

/// <summary>Does the whole move the other way than its parts? Then the mixture changed, not the parts.</summary>
/// <remarks>Flagged when the change of the whole and the member-weighted mean of the parts' changes have opposite signs and at least one of them is as large as the smallest
/// change that matters (methods, section 6). Source: E. H. Simpson, J. R. Stat. Soc. B 13 (1951) 238.</remarks>
public sealed record SimpsonTrap(bool IsFlagged, double WeightedMean)
{
    /// <summary>Parts without a change are left out; not computable when none is left.</summary>
    public static Computation<SimpsonTrap> Of(double wholeChange, IReadOnlyList<(double? Change, double Members)> parts, double delta)
    {
        if (!double.IsFinite(wholeChange) || !Counts.IsCount(delta) || !parts.All(part => Counts.IsCount(part.Members) && double.IsFinite(part.Change ?? 0)))
        {
            return NotComputable.BadInput;
        }

        var known = parts.Where(part => part.Change is not null).ToList();
        var members = known.Sum(part => part.Members);
        if (known.Count == 0 || members == 0)
        {
            return NotComputable.NoChanges;
        }

        var mean = known.Sum(part => part.Change.GetValueOrDefault() * part.Members) / members;
        var isOpposite = Math.Sign(wholeChange) * Math.Sign(mean) < 0;
        return new SimpsonTrap(isOpposite && Math.Max(Math.Abs(wholeChange), Math.Abs(mean)) >= delta, mean);
    }
}
