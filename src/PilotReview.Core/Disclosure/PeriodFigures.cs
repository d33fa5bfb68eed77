using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Disclosure;

/// <summary>All figures of one sensitive indicator in one period, laid out along the tree of units of its last day.</summary>
internal sealed class PeriodFigures(DisclosureRule rule, UnitTree tree, Indicator indicator, Period period, IReadOnlyList<DisclosureCell> cells)
{
    private readonly Dictionary<int, DisclosureCell> _cells = cells.ToDictionary(cell => cell.Key.UnitId);

    /// <summary>Adds what is masked, and of which figures each sum is made.</summary>
    public void MaskInto(Dictionary<CellKey, Masking> masked, Dictionary<CellKey, Masking> totals, List<(CellKey Total, CellKey Part)> parts)
    {
        var above = _cells.Keys.ToDictionary(unit => unit, unit => tree.Find(unit) is null ? [] : tree.AncestorsOn(unit, period.End).Select(found => found.Id).ToList());
        var wholes = above.Values.SelectMany(units => units).ToHashSet();
        // a unit with others below it that reports a figure of its own reports their sum
        var leaves = _cells.Values.Where(cell => !wholes.Contains(cell.Key.UnitId)).OrderBy(cell => cell.Key.UnitId).ToList();
        var nodes = leaves.ToDictionary(cell => cell.Key.UnitId, NodeOf);
        if (indicator.Aggregation == Aggregation.Sum)
        {
            AddWholes(nodes, leaves, above);
        }

        new MaskedTree([.. nodes.Values]).Mask();
        foreach (var node in nodes.Values.Where(node => node.IsHidden))
        {
            (node.Parts.Count == 0 ? masked : totals)[KeyOf(node.UnitId)] = node.Masking;
        }

        foreach (var (unit, cell) in _cells.Where(pair => wholes.Contains(pair.Key)))
        {
            var asWhole = totals.GetValueOrDefault(KeyOf(unit));
            var own = asWhole != Masking.None ? asWhole : cell.IsSmall && !rule.Sees(unit) ? Masking.Small : Masking.None;
            if (own != Masking.None)
            {
                masked[KeyOf(unit)] = own;
            }
        }

        parts.AddRange(leaves.SelectMany(leaf => above[leaf.Key.UnitId].Select(unit => (KeyOf(unit), leaf.Key))));
        HideWhatIsNotAdded(nodes, above, totals);
    }

    private SumNode NodeOf(DisclosureCell cell) => new(cell.Key.UnitId)
    {
        Amount = cell.Amount ?? 0, Denominator = cell.Figure.Denominator, IsOwn = rule.Sees(cell.Key.UnitId), IsSmall = cell.IsSmall && !rule.Sees(cell.Key.UnitId),
    };

    private void AddWholes(Dictionary<int, SumNode> nodes, List<DisclosureCell> leaves, Dictionary<int, List<int>> above)
    {
        foreach (var unit in leaves.SelectMany(leaf => above[leaf.Key.UnitId]).Distinct().ToList())
        {
            var below = leaves.Where(leaf => above[leaf.Key.UnitId].Contains(unit)).ToList();
            var figure = new ObservationFigure { Numerator = below.Sum(cell => cell.Amount ?? 0), Denominator = Sum([.. below.Select(cell => cell.Figure.Denominator)]) };
            var isSmall = DisclosureCell.IsSmallFigure(figure) || (_cells.TryGetValue(unit, out var own) && own.IsSmall);
            nodes[unit] = new SumNode(unit)
            {
                Amount = figure.Numerator ?? 0, Denominator = figure.Denominator, IsOwn = rule.Sees(unit), IsSmall = isSmall && !rule.Sees(unit),
            };
        }

        foreach (var node in nodes.Values)
        {
            var over = above.TryGetValue(node.UnitId, out var known) ? known : [.. tree.AncestorsOn(node.UnitId, period.End).Select(found => found.Id)];
            if (over.Find(nodes.ContainsKey) is var whole && whole != 0)
            {
                node.Whole = nodes[whole];
                nodes[whole].Parts.Add(node);
            }
        }
    }

    /// <summary>A mean or a largest value of figures of which one is masked tells of it.</summary>
    private void HideWhatIsNotAdded(Dictionary<int, SumNode> nodes, Dictionary<int, List<int>> above, Dictionary<CellKey, Masking> totals)
    {
        if (indicator.Aggregation == Aggregation.Sum)
        {
            return;
        }

        foreach (var unit in nodes.Values.Where(node => node.IsHidden).SelectMany(node => above[node.UnitId]).Distinct())
        {
            totals[KeyOf(unit)] = Masking.Withheld;
        }
    }

    private static decimal? Sum(IReadOnlyList<decimal?> amounts) => amounts.All(amount => amount is null) ? null : amounts.Sum(amount => amount ?? 0);

    private CellKey KeyOf(int unit) => new(unit, indicator.Id, period);
}
