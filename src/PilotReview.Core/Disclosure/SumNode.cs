namespace PilotReview.Core.Disclosure;

/// <summary>A figure, or the sum of those below a unit, while it is worked out what a reader can find from what is printed.</summary>
internal sealed class SumNode(int unitId)
{
    public int UnitId { get; } = unitId;

    /// <summary>What it is the sum of; none for a figure that a unit reported.</summary>
    public List<SumNode> Parts { get; } = [];

    public SumNode? Whole { get; set; }

    public required decimal Amount { get; init; }

    public required decimal? Denominator { get; init; }

    /// <summary>One or two people, or part of fewer than five, and not the reader's own.</summary>
    public bool IsSmall { get; init; }

    /// <summary>The reader knows it anyway.</summary>
    public bool IsOwn { get; init; }

    public Masking Masking { get; set; }

    /// <summary>Amounts that it may be, as far as the reader can tell.</summary>
    public HashSet<int> Possible { get; set; } = [];

    public bool IsHidden => Masking != Masking.None;

    /// <summary>The mark alone, without anything beside it, leaves these amounts.</summary>
    public IEnumerable<int> Unknown(int most) => Masking switch
    {
        Masking.None => [(int)Amount],
        // a sum has one mark whatever it is: "below three" of a sum would tell that two small parts are one each
        _ when Parts.Count > 0 => Enumerable.Range(0, most + 1),
        // the reader may know how many members there are
        Masking.Small when Denominator is < DisclosureCell.LeastDenominator and { } of => Enumerable.Range(0, (int)Math.Max(of, Amount) + 1),
        Masking.Small when DisclosureCell.IsFew(Amount) => Enumerable.Range(1, DisclosureCell.LargestSmall),
        // small at an earlier time
        Masking.Small => Enumerable.Range(0, most + 1),
        _ => Enumerable.Range(0, (int)Math.Min(most, Math.Max(Denominator ?? most, Amount)) + 1).Where(amount => !DisclosureCell.IsFew(amount)),
    };
}
