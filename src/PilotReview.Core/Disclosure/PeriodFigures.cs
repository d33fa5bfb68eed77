using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Disclosure;

/// <summary>All figures of one sensitive indicator in one period, laid out along the tree of units of its last day: which are masked, and which sums over them are not told.</summary>
internal sealed class PeriodFigures
{
    /// <summary>Greater amounts of masked figures are not reckoned with one by one.</summary>
    private const int MostAmount = 99;

    private readonly DisclosureRule _rule;
    private readonly Indicator _indicator;
    private readonly Period _period;
    private readonly Dictionary<int, DisclosureCell> _cells;
    private readonly Dictionary<int, IReadOnlyList<int>> _above;
    private readonly HashSet<int> _wholes;
    private readonly ILookup<int, int> _below;
    private readonly Reckoning _reckoning = new();

    public PeriodFigures(DisclosureRule rule, UnitTree tree, Indicator indicator, Period period, IEnumerable<DisclosureCell> cells)
    {
        (_rule, _indicator, _period) = (rule, indicator, period);
        _cells = cells.ToDictionary(cell => cell.Key.UnitId);
        _above = _cells.Keys.ToDictionary(unit => unit, IReadOnlyList<int> (unit) => tree.Find(unit) is null ? [] : [.. tree.AncestorsOn(unit, period.End).Select(found => found.Id)]);
        _wholes = [.. _above.Values.SelectMany(units => units)];
        _below = Leaves.SelectMany(leaf => _above[leaf].Prepend(leaf).Zip(_above[leaf])).Distinct().ToLookup(pair => pair.Second, pair => pair.First);
    }

    /// <summary>What was reckoned, at most <see cref="DisclosureRule.MostSteps"/>.</summary>
    public long Steps => _reckoning.Steps;

    /// <summary>Units that report; one that has others below it that report as well reports their sum.</summary>
    private IEnumerable<int> Leaves => _cells.Keys.Where(unit => !_wholes.Contains(unit)).Order();

    /// <summary>Adds what is masked, and of which figures each sum is made.</summary>
    public void MaskInto(Dictionary<EntryKey, Masking> masked, Dictionary<EntryKey, Masking> totals, List<(EntryKey Total, EntryKey Part)> parts)
    {
        foreach (var leaf in Leaves.Where(IsMasked))
        {
            masked[KeyOf(leaf)] = Mark;
        }

        foreach (var top in Leaves.Select(leaf => _above[leaf].Count > 0 ? _above[leaf][^1] : leaf).Distinct())
        {
            Withhold(top, totals);
        }

        foreach (var unit in _wholes.Where(unit => _cells.ContainsKey(unit)))
        {
            var own = IsMasked(unit) ? Mark : totals.GetValueOrDefault(KeyOf(unit));
            if (own != Masking.None)
            {
                masked[KeyOf(unit)] = own;
                totals[KeyOf(unit)] = Masking.Withheld;
            }
        }

        parts.AddRange(Leaves.SelectMany(leaf => _above[leaf].Select(unit => (KeyOf(unit), KeyOf(leaf)))));
    }

    /// <summary>Decides on the sums below and at a unit.</summary>
    /// <returns>The masked figures that are left open under it, with what they add up to; null when no sum further up is about them.</returns>
    private (HiddenParts Parts, decimal Sum)? Withhold(int unit, Dictionary<EntryKey, Masking> totals)
    {
        if (!_wholes.Contains(unit))
        {
            return IsMasked(unit) ? (Alone(unit), AmountOf(unit)) : null;
        }

        var hidden = _below[unit].Select(below => Withhold(below, totals)).OfType<(HiddenParts Parts, decimal Sum)>().ToList();
        if (hidden.Count == 0)
        {
            return null;
        }

        var all = IsAdded ? HiddenParts.Join([.. hidden.Select(part => part.Parts)], _reckoning) : HiddenParts.Unbounded;
        var sum = hidden.Sum(part => part.Sum);
        var (shown, of) = Around(unit, sum);
        bool IsTold(decimal amount) => all.IsOpenWith(amount) && !DisclosureCell.IsSmallFigure(new ObservationFigure { Numerator = shown + amount, Denominator = of }, _indicator.Kind);
        if (IsTold(sum))
        {
            return null;
        }

        totals[KeyOf(unit)] = Masking.Withheld;
        return (all.WithSumWithheld(amount => IsTold(amount)), sum);
    }

    /// <summary>What is printed of the figures below a unit beside the masked ones, and of how many all are.</summary>
    private (decimal Shown, decimal? Of) Around(int unit, decimal hidden)
    {
        var below = Leaves.Where(leaf => _above[leaf].Contains(unit)).ToList();
        var parts = below.Select(leaf => _cells[leaf].Figure.Denominator).OfType<decimal>().ToList();
        return (below.Sum(AmountOf) - hidden, parts.Count > 0 ? parts.Sum() : null);
    }

    /// <summary>What a masked figure may be for a reader who knows how many members there are.</summary>
    private HiddenParts Alone(int unit)
    {
        var (amount, of) = (AmountOf(unit), _cells[unit].Figure.Denominator);
        var isPart = _indicator.Kind == IndicatorKind.Proportion;
        var isFew = DisclosureCell.IsFew(amount) && (!isPart || of is null or >= DisclosureCell.LeastDenominator);
        return (amount, isFew) switch
        {
            _ when !IsAdded || amount != decimal.Truncate(amount) || amount is < 0 or > MostAmount => HiddenParts.Unbounded,
            (_, true) => HiddenParts.Of(unit, [.. Enumerable.Range(1, DisclosureCell.LargestSmall)]),
            _ when isPart && of is { } known and < DisclosureCell.LeastDenominator => HiddenParts.Of(unit, [.. Enumerable.Range(0, (int)known + 1)]),
            // it was small once, or counts more than it is counted of
            _ => HiddenParts.Of(unit, [.. Enumerable.Range(0, MostAmount + 1)]),
        };
    }

    /// <summary>A sum of whole numbers; of means, largest values, fractions and levels nothing is told.</summary>
    private bool IsAdded => _indicator.Aggregation == Aggregation.Sum && _indicator.Kind != IndicatorKind.Ordinal && (_indicator.Kind != IndicatorKind.Measure || _indicator.Decimals == 0);

    /// <summary>"&lt;3" says what a small amount is; of a level nothing is said.</summary>
    private Masking Mark => _indicator.Kind == IndicatorKind.Ordinal ? Masking.Withheld : Masking.Small;

    private bool IsMasked(int unit) => _cells[unit].IsSmallAs(_indicator.Kind) && !_rule.Sees(unit);

    private decimal AmountOf(int unit) => _cells[unit].Amount ?? 0;

    private EntryKey KeyOf(int unit) => new(unit, _indicator.Id, _period);
}
