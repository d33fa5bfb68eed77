namespace PilotReview.Core.Claims;

/// <summary>A cell of a table in a text: where its number stands, and the number.</summary>
internal sealed record TableCell(int Start, int End, string Text)
{
    /// <summary>The number in it, when there is nothing else.</summary>
    public decimal? Number { get; init; }

    public int Decimals { get; init; }

    public bool IsPercent { get; init; }

    /// <summary>Two numbers with a stroke.</summary>
    public (decimal Part, decimal Whole)? Ratio { get; init; }
}

/// <summary>Lines with tabs or upright strokes, one after another: the rows of a table.</summary>
internal sealed record TextTable(int Start, int End, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    private const int FewestRows = 2;
    private const int LongestNumber = 24;

    private static readonly char[] Edges = ['\t', '|'];

    public static List<TextTable> Read(string text)
    {
        var (tables, rows, start) = (new List<TextTable>(), new List<IReadOnlyList<TableCell>>(), 0);
        for (var line = 0; line <= text.Length;)
        {
            var end = text.AsSpan(line).IndexOfAny('\n', '\r') is var length and >= 0 ? line + length : text.Length;
            if (text.AsSpan(line, end - line).IndexOfAny(Edges) >= 0)
            {
                start = rows.Count == 0 ? line : start;
                rows.Add(RowOf(text, line, end));
            }
            else if (end > line || rows.Count == 0 || !IsWithinBreak(text, end))
            {
                Close(line);
            }

            line = end + 1;
        }

        Close(text.Length);
        return tables;

        void Close(int end)
        {
            if (rows.Count >= FewestRows)
            {
                tables.Add(new TextTable(start, end, rows));
            }

            rows = [];
        }
    }

    /// <summary>Between the two characters of one line break; else an empty line ends the table.</summary>
    private static bool IsWithinBreak(string text, int at) => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';

    private static List<TableCell> RowOf(string text, int line, int end)
    {
        var cells = new List<TableCell>();
        for (var at = line; at <= end;)
        {
            var edge = at < end && text.AsSpan(at, end - at).IndexOfAny(Edges) is var length and >= 0 ? at + length : end;
            cells.Add(CellOf(text, at, edge));
            at = edge + 1;
        }

        return cells;
    }

    private static TableCell CellOf(string text, int from, int to)
    {
        var (start, end) = (from, to);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var cell = new TableCell(start, end, text[start..end]);
        var isPercent = cell.Text.EndsWith('%');
        var bare = isPercent ? cell.Text[..^1].TrimEnd() : cell.Text;
        if (bare.Length is 0 or > LongestNumber || !bare.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or ' ' or '/' or '\u00A0') || !char.IsAsciiDigit(bare[0]))
        {
            return cell;
        }

        if (bare.Split('/') is [var part, var whole] && VietnameseNumbers.Read(part.Trim()) is var (above, _) && VietnameseNumbers.Read(whole.Trim()) is var (below, _))
        {
            return cell with { Ratio = (above, below) };
        }

        return bare.Contains('/') || VietnameseNumbers.Read(bare, isPercent) is not var (number, decimals) ? cell : cell with { Number = number, Decimals = decimals, IsPercent = isPercent };
    }
}
