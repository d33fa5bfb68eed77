namespace PilotReview.Core.Indicators;

/// <summary>One term of a balance.</summary>
/// <param name="Sign">+1 or −1.</param>
/// <param name="Code">Code of an indicator; the balanced one's own code means its value of the period before.</param>
public sealed record BalanceTerm(int Sign, string Code);

/// <summary>Reads what a value must equal: codes with a sign before each and blanks around, such as <c>DV + VAO - RA</c>. A code may have hyphens inside, so the
/// blanks are what tells a sign from a code.</summary>
public static class IndicatorBalance
{
    private const string Plus = "+";

    /// <summary>How people type a minus: the sign of the keyboard, and the one that programs put in its place.</summary>
    private static readonly string[] Minuses = ["-", "−", "–"];

    /// <summary>The terms in their order, none for an empty text; null when signs and codes do not take turns.</summary>
    public static IReadOnlyList<BalanceTerm>? Read(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // the first code may stand without its plus
        var signed = words.Length > 0 && IsSign(words[0]) ? words : [Plus, .. words];
        if (words.Length == 0)
        {
            return [];
        }

        var pairs = signed.Chunk(2).ToList();
        return pairs.TrueForAll(pair => pair.Length == 2 && IsSign(pair[0]) && !IsSign(pair[1]))
            ? [.. pairs.Select(pair => new BalanceTerm(pair[0] == Plus ? 1 : -1, pair[1]))]
            : null;
    }

    /// <summary>The terms as one text, the same however it was typed.</summary>
    public static string Write(IReadOnlyList<BalanceTerm> terms) => string.Concat(terms.Select((term, at) => (term.Sign, at) switch
    {
        (> 0, 0) => term.Code,
        (< 0, 0) => $"- {term.Code}",
        (> 0, _) => $" + {term.Code}",
        _ => $" - {term.Code}",
    }));

    private static bool IsSign(string word) => word == Plus || Minuses.Contains(word);
}
