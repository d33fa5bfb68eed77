using System.Globalization;

namespace PilotReview.Documents.Word;

/// <summary>The forms of the numbers that Word counts.</summary>
internal static class NumberForms
{
    private static readonly (int Value, string Letters)[] Signs =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>Number of a heading of level 1, "IV-", or of level 2, "4."; empty for the levels that Word does not count.</summary>
    public static string Heading(int level, int value) => level switch { 1 => Roman(value) + "-", 2 => Item(value), _ => string.Empty };

    /// <summary>Mark of an item, "4.".</summary>
    public static string Item(int value) => value.ToString(CultureInfo.InvariantCulture) + ".";

    private static string Roman(int value)
    {
        var text = string.Empty;
        foreach (var (worth, letters) in Signs)
        {
            for (; value >= worth; value -= worth)
            {
                text += letters;
            }
        }

        return text;
    }
}
