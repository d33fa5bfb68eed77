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

    internal DisclosureMasks(
        IReadOnlyDictionary<EntryKey, Masking> cells, IReadOnlyDictionary<EntryKey, Masking> totals, IEnumerable<(EntryKey Total, EntryKey Part)> parts)
    {
        _cells = cells;
        _totals = totals;
        _units = [.. cells.Keys.Select(key => key.UnitId)];
        _parts = parts.ToLookup(pair => pair.Total, pair => pair.Part);
    }

    /// <summary>Nothing is masked.</summary>
    public static DisclosureMasks None { get; } = new(new Dictionary<EntryKey, Masking>(), new Dictionary<EntryKey, Masking>(), []);

    public bool IsEmpty => _cells.Count == 0 && _totals.Count == 0;

    /// <summary>Whether any figure of a unit is masked.</summary>
    public bool Touches(int unitId) => _units.Contains(unitId);

    /// <summary>How the figure that a unit itself reported is shown.</summary>
    public Masking Of(EntryKey cell) => _cells.GetValueOrDefault(cell);

    /// <inheritdoc cref="Of(EntryKey)"/>
    public Masking Of(Observation observation) => Of(EntryKey.Of(observation));

    /// <summary>What may be read of a figure: all of it, or nothing.</summary>
    public ObservationFigure Shown(Observation observation) => Of(observation) == Masking.None ? observation.Figure : ObservationFigure.Empty;

    /// <summary>How the sum of all that lies below a unit in one period is shown: as it is, or not at all.</summary>
    public Masking OfTotal(EntryKey whole) => _totals.GetValueOrDefault(whole);

    /// <summary>How a sum over several figures is shown, whatever they are: over some of the units below another, over the months of a year, over a window. Only the sum of all
    /// that lies below one unit in one period is made safe to print beside its parts; any other with a masked part is withheld.</summary>
    /// <param name="parts">The figures that are added; those that are empty may be among them.</param>
    /// <param name="whole">The unit and period whose parts they may all be; null for a sum over time.</param>
    public Masking OfSum(IReadOnlyCollection<EntryKey> parts, EntryKey? whole)
    {
        if (parts.All(part => Of(part) == Masking.None))
        {
            return Masking.None;
        }

        return whole is { } unit && parts.ToHashSet().IsSupersetOf(_parts[unit]) ? OfTotal(unit) : Masking.Withheld;
    }
}
