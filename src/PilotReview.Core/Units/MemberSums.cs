namespace PilotReview.Core.Units;

/// <summary>How many members the parties on one side of an event gave or took. A body whose branches are parties too is counted with them: members belong to
/// branches, and the body above has no others.</summary>
public sealed class MemberSums
{
    private readonly Dictionary<string, long> _sums;

    /// <param name="moved">The unit on this side of each move, and its members; null for elsewhere.</param>
    /// <param name="parties">The units on this side; moves of others are not counted.</param>
    public MemberSums(IEnumerable<(string? Unit, long Members)> moved, IEnumerable<string> parties)
    {
        _sums = parties.Distinct().ToDictionary(unit => unit, _ => 0L);
        foreach (var (unit, members) in moved)
        {
            if (unit is not null && _sums.TryGetValue(unit, out var sum))
            {
                _sums[unit] = sum + members;
            }
        }
    }

    public IReadOnlyCollection<string> Parties => _sums.Keys;

    /// <summary>Members of the unit and of the parties below it.</summary>
    public long Within(string unit, Func<string, bool> isUnder) =>
        _sums.Where(entry => entry.Key == unit || isUnder(entry.Key)).Sum(entry => entry.Value);
}
