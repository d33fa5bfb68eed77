namespace PilotReview.Core.Claims;

/// <summary>Pairs of properties of which everybody has one: two numbers with them are meant to make up the whole.</summary>
internal static class Complements
{
    public static IReadOnlyList<(string One, string Other)> Pairs { get; } =
        [("nam", "nữ"), ("đồng ý", "không đồng ý"), ("tán thành", "không tán thành"), ("có", "không có"), ("chính thức", "dự bị"), ("tái cử", "mới")];

    /// <summary>Two numbers, each followed by one of a pair: "25 chính thức, 3 dự bị".</summary>
    public static bool ArePair(IReadOnlyList<Figure> parts) => parts.Count == 2 && Pairs.Any(pair => (Is(parts[0], pair.One) && Is(parts[1], pair.Other)) || (Is(parts[0], pair.Other) && Is(parts[1], pair.One)));

    private static bool Is(Figure part, string words)
    {
        var said = string.Join(' ', [part.Noun, .. part.Tail]).TrimStart();
        return said == words || said.StartsWith(words + " ", StringComparison.Ordinal) || string.Join(' ', part.Tail).StartsWith(words, StringComparison.Ordinal);
    }
}
