using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Breaks runs of text into lines of a given width.</summary>
internal sealed class TextLayout(Typography typography)
{
    private readonly WordSplitter _splitter = new(typography);

    public IReadOnlyList<TextLine> Break(string text, TypeStyle style, double width, double indent = 0) =>
        Break([new Run(text)], style, width, indent);

    /// <summary>Fills lines with words; words that are tied move together, and a word wider than a line is cut between letters.</summary>
    public IReadOnlyList<TextLine> Break(IReadOnlyList<Run> runs, TypeStyle style, double width, double indent = 0)
    {
        var lines = new List<TextLine>();
        var line = new List<Word>();
        var used = indent;
        foreach (var group in Tied(CutTooWide(_splitter.Split(runs, style), width)))
        {
            var groupWidth = group.Sum(word => word.Width) + group.SkipLast(1).Sum(word => word.Blank);
            if (line.Count > 0 && used + groupWidth > width + 0.01)
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

    public IReadOnlyList<TextLine> BreakEven(string text, TypeStyle style, double width) => BreakEven([new Run(text)], style, width);

    /// <summary>Breaks into as few lines as <see cref="Break(IReadOnlyList{Run}, TypeStyle, double, double)"/>, but as even as they can be: for centred texts.</summary>
    public IReadOnlyList<TextLine> BreakEven(IReadOnlyList<Run> runs, TypeStyle style, double width)
    {
        var best = Break(runs, style, width);
        for (var narrower = width - 6; best.Count > 1 && narrower > width / best.Count; narrower -= 6)
        {
            var lines = Break(runs, style, narrower);
            if (lines.Count > best.Count)
            {
                break;
            }

            best = lines;
        }

        return best;
    }

    /// <summary>Width of the widest group of words that may not be parted.</summary>
    public double WidestWord(string text, TypeStyle style) =>
        Tied(_splitter.Split([new Run(text)], style))
            .Select(group => group.Sum(word => word.Width) + group.SkipLast(1).Sum(word => word.Blank))
            .DefaultIfEmpty(0)
            .Max();

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
            if (!word.IsTied)
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
    private IEnumerable<Word> CutTooWide(IReadOnlyList<Word> words, double width)
    {
        foreach (var group in Tied(words))
        {
            var isTooWide = group.Sum(word => word.Width + word.Blank) - group[^1].Blank > width;
            foreach (var word in group.SelectMany(word => word.Width > width ? Cut(word, width) : [word]))
            {
                yield return isTooWide ? word with { IsTied = false } : word;
            }
        }
    }

    private IEnumerable<Word> Cut(Word word, double width)
    {
        foreach (var piece in word.Pieces)
        {
            var start = 0;
            for (var end = 1; end <= piece.Text.Length; end++)
            {
                if (end == piece.Text.Length || typography.Width(piece.Text[start..(end + 1)], piece.Style) > width)
                {
                    var part = piece.Text[start..end];
                    var partWidth = typography.Width(part, piece.Style);
                    var isLast = ReferenceEquals(piece, word.Pieces[^1]) && end == piece.Text.Length;
                    yield return new Word([piece with { Text = part, Width = partWidth }], partWidth, isLast ? word.Blank : 0, isLast && word.IsLastOfLine);
                    start = end;
                }
            }
        }
    }
}
