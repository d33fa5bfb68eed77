namespace PilotReview.Documents.Import.Sheets;

/// <summary>Numbers of cells: Excel keeps them in binary, the office means decimals.</summary>
internal static class CellNumber
{
    private const int Digits = 10;
    private const double Largest = 1e15;

    /// <summary>The decimal that was typed: at most ten digits after the mark; nothing for a number too large to be exact.</summary>
    public static bool TryConvert(double value, out decimal number)
    {
        number = 0;
        if (!double.IsFinite(value) || Math.Abs(value) > Largest)
        {
            return false;
        }

        number = Math.Round((decimal)value, Digits, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>Whether a text is a number that somebody typed as text, such as <c>85,4</c> or <c>1.234</c>.</summary>
    public static bool LooksLikeNumber(string text) =>
        text.Any(char.IsAsciiDigit)
        && text.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter) || letter is '.' or ',' or '-' or '+' or '\u2212' or '%' or '\'');
}
