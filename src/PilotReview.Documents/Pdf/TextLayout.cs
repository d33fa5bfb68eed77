using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Breaks runs of text into lines of a given width.</summary>
internal sealed class TextLayout
{
    private const double Tolerance = 0.01;

    private readonly WordSplitter _splitter = new();

    public IReadOnlyList<TextLine> Break(string text, TypeStyle style, double width, double indent = 0) =>
        Break([new Run(text)], style, width, indent);

    /// <summary>Fills lines with words; words that are tied move together, and a word wider than a line is cut between letters.</summary>
    public IReadOnlyList<TextLine> Break(IReadOnlyList<Run> runs, TypeStyle style, double width, double indent = 0, WordPiece? lead = null, int firstNote = 1) =>
        Fill(_splitter.Split(runs, style, lead, firstNote), width, indent);

    public IReadOnlyList<TextLine> BreakEven(string text, TypeStyle style, double width) => BreakEven([new Run(text)], style, width);

    /// <summary>Breaks into as few lines as <see cref="Break(string, TypeStyle, double, double)"/>, but as even as they can be: for centred texts.</summary>
    public IReadOnlyList<TextLine> BreakEven(IReadOnlyList<Run> runs, TypeStyle style, double width, int firstNote = 1)
    {
        var words = _splitter.Split(runs, style, firstNote: firstNote);
        var best = Fill(words, width, 0);
        for (var narrower = width - 6; best.Count > 1 && narrower > width / best.Count; narrower -= 6)
        {
            var lines = Fill(words, narrower, 0);
            if (lines.Count > best.Count)
            {
                break;
            }

            best = lines;
        }

        return best;
    }

    /// <summary>At most so many lines; the last one ends with an ellipsis when there was more.</summary>
    public static IReadOnlyList<TextLine> AtMost(IReadOnlyList<TextLine> lines, int count, TypeStyle style)
    {
        if (lines.Count <= count)
        {
            return lines;
        }

        var ellipsis = new WordPiece("\u2026", style);
        var last = lines[count - 1];
        return [.. lines.Take(count - 1), new TextLine([.. last.Words.SkipLast(1), new Word([ellipsis], ellipsis.Width, 0, IsLastOfLine: true)], last.Indent, IsFull: false)];
    }

    public double WidestWord(string text, TypeStyle style) => WidestWord([new Run(text)], style);

    /// <summary>Width of the widest group of words that may not be parted.</summary>
    public double WidestWord(IReadOnlyList<Run> runs, TypeStyle style) => Tied(_splitter.Split(runs, style)).Select(WidthOf).DefaultIfEmpty(0).Max();

    private static List<TextLine> Fill(IReadOnlyList<Word> words, double width, double indent)
    {
        var lines = new List<TextLine>();
        var line = new List<Word>();
        var used = indent;
        foreach (var group in Tied(CutTooWide(words, width)))
        {
            var groupWidth = WidthOf(group);
            if (line.Count > 0 && used + groupWidth > width + Tolerance)
            {
                lines.Add(LineOf(line, lines.Count == 0 ? indent : 0, isFull: true));
                used = 0;
            }

            line.AddRange(group);
            used += groupWidth + group[^1].Blank;
            if (group[^1].IsLastOfLine)
            {
                lines.Add(LineOf(line, lines.Count == 0 ? indent : 0, isFull: false));
                used = 0;
            }
        }

        if (line.Count > 0 || lines.Count == 0)
        {
            lines.Add(LineOf(line, lines.Count == 0 ? indent : 0, isFull: false));
        }

        return lines;
    }

    private static double WidthOf(List<Word> group) => group.Sum(word => word.Width + word.Blank) - group[^1].Blank;

    private static TextLine LineOf(List<Word> words, double indent, bool isFull)
    {
        var line = new TextLine([.. words], indent, isFull);
        words.Clear();
        return line;
    }

    private static IEnumerable<List<Word>> Tied(IEnumerable<Word> words)
    {
        var group = new List<Word>();
        foreach (var word in words)
        {
            group.Add(word);
            if (!word.IsTied || word.IsLastOfLine)
            {
                yield return group;
                group = [];
            }
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <summary>A group wider than the line loses its ties; a word wider than the line is cut.</summary>
    private static IEnumerable<Word> CutTooWide(IReadOnlyList<Word> words, double width)
    {
        foreach (var group in Tied(words))
        {
            var isTooWide = WidthOf(group) > width;
            foreach (var word in group.SelectMany(word => word.Width > width ? Cut(word, width) : [word]))
            {
                yield return isTooWide ? word with { IsTied = false } : word;
            }
        }
    }

    /// <summary>Fills lines with the letters of a word; what has no letters or may not be cut goes over whole.</summary>
    private static List<Word> Cut(Word word, double width)
    {
        var parts = new List<Word>();
        var pieces = new List<WordPiece>();
        var used = 0.0;
        foreach (var piece in word.Pieces.SelectMany(piece => LettersOf(piece, width)))
        {
            if (pieces.Count > 0 && used + piece.Width > width + Tolerance)
            {
                EndPart(0, isLast: false);
            }

            pieces.Add(piece);
            used += piece.Width;
        }

        EndPart(word.Blank, word.IsLastOfLine);
        return parts;

        void EndPart(double blank, bool isLast)
        {
            parts.Add(new Word([.. pieces], used, blank, isLast) { IsTied = isLast && word.IsTied });
            pieces.Clear();
            used = 0;
        }
    }

    private static IEnumerable<WordPiece> LettersOf(WordPiece piece, double width)
    {
        if (piece.Note is not null || piece.Mark is not null || piece.Width <= width)
        {
            yield return piece;
            yield break;
        }

        for (var (start, end) = (0, 1); end <= piece.Text.Length; end++)
        {
            if (end == piece.Text.Length || Typography.Width(piece.Text.AsSpan(start, end + 1 - start), piece.Style) > width)
            {
                yield return new WordPiece(piece.Text[start..end], piece.Style) { Target = piece.Target };
                start = end;
            }
        }
    }
}
