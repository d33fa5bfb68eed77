namespace PilotReview.Documents.Workbooks;

/// <summary>Reckons how a text breaks in a column. Spreadsheets do it anew only when somebody edits the row, so rows are given their height.</summary>
internal static class WrappedText
{
    private const double LineHeight = 16;
    private const double Padding = 4;

    /// <summary>The lines of a text in a column, at least one; a word that is longer than the column takes several.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Width of the column, in digits of the plain font, which letters need on average as well.</param>
    public static int Lines(string text, double width)
    {
        var most = Math.Max(1, (int)width - 1);
        var (lines, used) = (1, 0);
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (used > 0 && used + 1 + word.Length > most)
            {
                lines++;
                used = 0;
            }

            used += word.Length + (used > 0 ? 1 : 0);
            lines += (used - 1) / most;
            used -= (used - 1) / most * most;
        }

        return lines;
    }

    /// <summary>Height in points of a row with so many lines.</summary>
    public static double Height(int lines) => (lines * LineHeight) + Padding;
}
