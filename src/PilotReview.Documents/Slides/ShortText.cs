namespace PilotReview.Documents.Slides;

/// <summary>Shortens what people wrote so that it can be read from the back of a room; the whole text is in the presenter's notes.</summary>
internal static class ShortText
{
    /// <summary>The longest text of a line.</summary>
    public const int Line = 160;

    /// <summary>The longest text of a cell.</summary>
    public const int Cell = 90;

    /// <summary>The text on one line, cut between words with an ellipsis where it is longer than <paramref name="most"/> characters.</summary>
    public static string Of(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', most - 1);
        return line[..(end > most / 2 ? end : most - 1)].TrimEnd(' ', ',', ';', '.') + "…";
    }
}
