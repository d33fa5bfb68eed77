using System.Text;

namespace PilotReview.Core;

/// <summary>Turns the PascalCase name of a member into the snake_case code that files and machine output carry, and back.</summary>
public static class SnakeCase
{
    /// <summary><c>NotEnoughData</c> becomes <c>not_enough_data</c>.</summary>
    public static string Of(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 8);
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>Finds the member of <typeparamref name="T"/> whose code is <paramref name="code"/>; case and surrounding blanks do not matter.</summary>
    public static bool TryParse<T>(string code, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(Of(candidate.ToString()), code.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
