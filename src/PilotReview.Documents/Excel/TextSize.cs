namespace PilotReview.Documents.Excel;

/// <summary>How much room a text takes in Times New Roman, estimated: the workbook library cannot measure here. The unit is the width of a
/// digit, which is also the unit of column widths.</summary>
internal static class TextSize
{
    private const string Narrow = "iíìỉĩịjltfrI.,;:'!|()[]- ";
    private const double NarrowWidth = 0.56;
    private const double CapitalWidth = 1.4;
    private const double WideWidth = 1.6;

    /// <summary>A mean of a, c, e, s (0.8 to 0.9) and b, d, n, o, u (1).</summary>
    private const double SmallLetterWidth = 0.94;
    private const double BoldFactor = 1.08;

    public static double Of(string text, bool isBold = false) => text.Sum(Of) * (isBold ? BoldFactor : 1);

    public static double OfLongestWord(string text, bool isBold = false) =>
        text.Split([' ', '\n']).Select(word => Of(word, isBold)).DefaultIfEmpty(0).Max();

    /// <summary>Breaks a text at its blanks into lines of at most <paramref name="width"/>; a longer word has a line of its own.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, bool isBold = false)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = string.Empty;
            foreach (var word in paragraph.Split(' '))
            {
                var longer = line.Length == 0 ? word : line + ' ' + word;
                if (line.Length > 0 && Of(longer, isBold) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The number of lines a cell of this width needs, counting a word that has to be broken.</summary>
    public static int LineCount(string text, double width, bool isBold = false) =>
        Lines(text, width, isBold).Sum(line => Math.Max(1, (int)Math.Ceiling(OfLongestWord(line, isBold) / width)));

    private static double Of(char letter) => letter switch
    {
        _ when Narrow.Contains(letter, StringComparison.Ordinal) => NarrowWidth,
        'm' or 'w' or 'M' or 'W' or '%' or '\u2026' or '\u2014' => WideWidth,
        _ when char.IsUpper(letter) => CapitalWidth,
        _ when char.IsLower(letter) => SmallLetterWidth,
        _ => 1,
    };
}
