namespace PilotReview.Core.Disclosure;

/// <summary>Adds amounts that figures may have, and counts the steps: many figures with many amounts each would never come to an end.</summary>
internal sealed class Reckoning
{
    public long Steps { get; private set; }

    /// <summary>Whether something was left out because it would have been too long; then nothing may be told by what was reckoned.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Each of the first with each of the second; nothing once it is over.</summary>
    public HashSet<int> Add(HashSet<int> first, HashSet<int> second)
    {
        var steps = (long)first.Count * second.Count;
        if (IsOver || Steps + steps > DisclosureRule.MostSteps)
        {
            IsOver = true;
            return [];
        }

        Steps += steps;
        return [.. first.SelectMany(one => second.Select(other => one + other))];
    }
}
