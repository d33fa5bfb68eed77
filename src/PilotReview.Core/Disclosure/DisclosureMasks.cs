using PilotReview.Core.Entry;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Disclosure;

/// <summary>What one reader may not see: made once over all figures of the sensitive indicators (<see cref="DisclosureRule"/>), then asked figure by figure, so that every page and
/// every file masks the same and two of them together tell no more than one.</summary>
public sealed class DisclosureMasks
{
    private readonly IReadOnlyDictionary<EntryKey, Masking> _cells;
    private readonly IReadOnlyDictionary<EntryKey, Masking> _totals;
    private readonly HashSet<int> _units;
    private readonly ILookup<EntryKey, EntryKey> _parts;
    private readonly IReadOnlySet<EntryKey> _figures;

    internal DisclosureMasks(
        IReadOnlyDictionary<EntryKey, Masking> cells, IReadOnlyDictionary<EntryKey, Masking> totals, IEnumerable<(EntryKey Total, EntryKey Part)> parts,
        IReadOnlySet<EntryKey> figures)
    {
        _cells = cells;
        _totals = totals;
        _units = [.. cells.Keys.Select(key => key.UnitId)];
        _figures = figures;
        _parts = parts.ToLookup(pair => pair.Total, pair => pair.Part);
    }

    /// <summary>Nothing is masked.</summary>
    public static DisclosureMasks None { get; } = new(new Dictionary<EntryKey, Masking>(), new Dictionary<EntryKey, Masking>(), [], new HashSet<EntryKey>());

    /// <summary>How many steps it took to find out; at most <see cref="DisclosureRule.MostSteps"/> for an indicator and a period.</summary>
    public long Steps { get; internal init; }

    public bool IsEmpty => _cells.Count == 0 && _totals.Count == 0;

    /// <summary>Whether any figure of a unit is masked.</summary>
    public bool Touches(int unitId) => _units.Contains(unitId);

    /// <summary>Whether a figure for which <paramref name="test"/> holds is masked.</summary>
    public bool Any(Func<EntryKey, bool> test) => _cells.Keys.Any(test);

    /// <summary>How the figure that a unit itself reported is shown.</summary>
    public Masking Of(EntryKey cell) => _cells.GetValueOrDefault(cell);

    /// <inheritdoc cref="Of(EntryKey)"/>
    public Masking Of(Observation observation) => Of(EntryKey.Of(observation));

    /// <summary>What may be read of a figure: all of it, or nothing.</summary>
    public ObservationFigure Shown(Observation observation) => Of(observation) == Masking.None ? observation.Figure : ObservationFigure.Empty;

    /// <summary>How the sum of all that lies below a unit in one period is shown: as it is, or not at all.</summary>
    public Masking OfTotal(EntryKey whole) => _totals.GetValueOrDefault(whole);

    /// <summary>How a sum over several figures is shown, whatever they are: over some of the units below another, over the months of a year, over a window. Only the sum of all
    /// that lies below one unit on the last day of one period is made safe to print beside its parts; any other with a masked part is withheld, also one over more than these: what came from
    /// elsewhere within the period is printed by itself and could be taken off.</summary>
    /// <param name="parts">The figures that are added; those that are empty may be among them.</param>
    /// <param name="whole">The unit and period whose parts they may all be; null for a sum over time.</param>
    public Masking OfSum(IReadOnlyCollection<EntryKey> parts, EntryKey? whole)
    {
        if (parts.All(part => Of(part) == Masking.None))
        {
            return Masking.None;
        }

        return whole is { } unit && parts.Where(_figures.Contains).ToHashSet().SetEquals(_parts[unit].Where(_figures.Contains)) ? OfTotal(unit) : Masking.Withheld;
    }
}
