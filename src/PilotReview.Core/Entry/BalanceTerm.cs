namespace PilotReview.Core.Entry;

/// <summary>One part of a balance: the code of an indicator and whether it is added or taken away.</summary>
public sealed record BalanceTerm(string Code, int Sign)
{
    /// <summary>Reads <c>dv-cuoi + dv-vao - dv-ra</c>: codes parted by a plus or minus with a blank on both sides. Null when it does not read so.</summary>
    public static IReadOnlyList<BalanceTerm>? Parse(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length % 2 == 0)
        {
            return null;
        }

        List<BalanceTerm> terms = [new BalanceTerm(parts[0], 1)];
        for (var at = 1; at < parts.Length; at += 2)
        {
            if (parts[at] is not ("+" or "-" or "\u2212"))
            {
                return null;
            }

            terms.Add(new BalanceTerm(parts[at + 1], parts[at] == "+" ? 1 : -1));
        }

        return terms;
    }
}
