namespace PilotReview.Core.Access;

/// <summary>The name that somebody signs in with: 3 to 64 small letters, digits, dots, hyphens or underscores. It is shown and typed, so it holds no accents.</summary>
public static class AccountName
{
    public const int Shortest = 3;
    public const int Longest = 64;

    public static bool IsValid(string? name) => name is { Length: >= Shortest and <= Longest } && name.All(IsAllowed);

    /// <summary>As it is compared: without blanks around it, in small letters.</summary>
    public static string Normalize(string? name) => (name ?? string.Empty).Trim().ToLowerInvariant();

    private static bool IsAllowed(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '_' or '-';
}
