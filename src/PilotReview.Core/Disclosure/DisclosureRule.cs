using PilotReview.Core.Entry;
using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Disclosure;

/// <summary>Which small figures of sensitive indicators a reader may not see. The unit's own subtree and the appraiser see all; to everybody else one or two people, or a part of
/// fewer than five, is "&lt;3", the level of a unit is not told, and no sum is printed that tells which.</summary>
/// <remarks>The rule is asked over all figures of an indicator at once, not over those of one page or file: what is withheld beside a small figure must be the same everywhere.
/// Which figures are masked is seen from the marks; which sums are withheld follows from these and from the sums alone, so that knowing the rule tells nothing more. A sum over time
/// with a masked part, and whatever is computed from masked figures (rates, means, differences, limits, tests), is withheld.</remarks>
public sealed class DisclosureRule(Actor actor, UnitTree tree)
{
    /// <summary>Steps of reckoning for one indicator and period, beyond which sums over masked figures are withheld unasked.</summary>
    public const long MostSteps = 500_000;

    private readonly UnitScope _scope = new(tree, actor);

    /// <summary>Whether the reader sees everything there is.</summary>
    public bool SeesAll => actor.Role == Role.Appraiser && !_scope.IsLimited;

    /// <summary>Whether a unit's figures are shown to the reader as they are.</summary>
    public bool Sees(int unitId) => Sees(actor, _scope, unitId);

    /// <inheritdoc cref="Sees(int)"/>
    public static bool Sees(Actor actor, UnitScope scope, int unitId) =>
        scope.Sees(unitId) && (actor.Role == Role.Appraiser || (scope.IsLimited && actor.May(Permission.SeeData)));

    /// <summary>What is masked of these figures.</summary>
    /// <param name="indicators">The sensitive indicators. Figures of others are left as they are.</param>
    /// <param name="cells">All their figures.</param>
    public DisclosureMasks Mask(IEnumerable<Indicator> indicators, IEnumerable<DisclosureCell> cells)
    {
        var known = indicators.ToDictionary(indicator => indicator.Id);
        var (masked, totals, parts) = (new Dictionary<EntryKey, Masking>(), new Dictionary<EntryKey, Masking>(), new List<(EntryKey, EntryKey)>());
        var (figured, steps) = (new HashSet<EntryKey>(), 0L);
        if (SeesAll)
        {
            return DisclosureMasks.None;
        }

        var sensitive = cells.Where(cell => known.ContainsKey(cell.Key.IndicatorId) && (!cell.Figure.IsEmpty || cell.IsSmallAs(known[cell.Key.IndicatorId].Kind)));
        foreach (var group in sensitive.GroupBy(cell => (cell.Key.IndicatorId, cell.Key.Period)))
        {
            var figures = new PeriodFigures(this, tree, known[group.Key.IndicatorId], group.Key.Period, [.. group]);
            figures.MaskInto(masked, totals, parts);
            figured.UnionWith(group.Where(cell => !cell.Figure.IsEmpty).Select(cell => cell.Key));
            steps += figures.Steps;
        }

        return new DisclosureMasks(masked, totals, parts, figured) { Steps = steps };
    }
}
