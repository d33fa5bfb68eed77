using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Cuts runs into words. A blank parts words, a no-break space ties them, a line feed ends a line; a change of style alone does neither. A code stays with the word before it.</summary>
internal sealed class WordSplitter
{
    private const char NoBreakSpace = '\u00A0';
    private const string Separators = " \u00A0\n";

    /// <summary>Codes in one pair of brackets that stay on one line: two of usual length.</summary>
    private const int LongestTiedCodes = 24;

    private readonly List<Word> _words = [];
    private readonly List<WordPiece> _pieces = [];

    /// <param name="runs">The text.</param>
    /// <param name="style">Of regular runs.</param>
    /// <param name="lead">What stands before the first word, a part of it: the mark of a list item.</param>
    /// <param name="firstNote">Number of the first footnote.</param>
    public IReadOnlyList<Word> Split(IReadOnlyList<Run> runs, TypeStyle style, WordPiece? lead = null, int firstNote = 1)
    {
        _words.Clear();
        _pieces.Clear();
        if (lead is not null)
        {
            _pieces.Add(lead);
        }

        var note = firstNote;
        foreach (var run in runs)
        {
            Take(run, style);
            if (run.Footnote.Length > 0)
            {
                Hang(new Footnote(note++, run.Footnote), style);
            }
        }

        EndWord(0, isLast: false, isTied: false);
        TieNames();
        return [.. _words];
    }

    public static TypeStyle StyleOf(RunStyle run, TypeStyle style) => run switch
    {
        RunStyle.Bold => style.Bold,
        RunStyle.Italic => style.Italic,
        RunStyle.Code => new TypeStyle(Math.Min(Math.Max(9, style.Size * 0.6), style.Size - 1.5), Grey: Grey.Code),
        _ => style,
    };

    private void Take(Run run, TypeStyle style)
    {
        var look = StyleOf(run.Style, style);
        var text = GlyphText.Of(run.Text);
        if (run.Mark is { } mark)
        {
            _pieces.Add(new WordPiece(string.Empty, look, VerdictShape.RoomBefore(style.Size)) { Mark = mark });
            text = text.TrimStart(' ', NoBreakSpace);
        }

        var isCode = run.Style == RunStyle.Code;
        if (isCode && text.Length > 0 && !Separators.Contains(text[0]))
        {
            TieLast();
        }

        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Separators);
            var end = length < 0 ? text.Length : start + length;
            AddPiece(text[start..end], look, isCode);
            if (end < text.Length)
            {
                var isTied = text[end] == NoBreakSpace || (isCode && text.Length <= LongestTiedCodes && end < text.TrimEnd().Length);
                EndWord(text[end] == '\n' ? 0 : Typography.BlankWidth(look), text[end] == '\n', isTied && text[end] != '\n');
            }

            start = end + 1;
        }
    }

    private void AddPiece(string text, TypeStyle look, bool isCode)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new WordPiece(text, look) { Target = isCode ? text.Trim('[', ']', ',', ';', '.') : null });
        }
    }

    /// <summary>Puts the number of a note behind the last letters, also when a blank followed them.</summary>
    private void Hang(Footnote note, TypeStyle style)
    {
        var number = new WordPiece(note.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), style.Raised) { Note = note };
        if (_pieces.Count > 0 || _words.Count == 0 || _words[^1].IsLastOfLine)
        {
            _pieces.Add(number);
        }
        else
        {
            var last = _words[^1];
            _words[^1] = last with { Pieces = [.. last.Pieces, number], Width = last.Width + number.Width };
        }
    }

    private void TieLast()
    {
        if (_pieces.Count == 0 && _words.Count > 0 && !_words[^1].IsLastOfLine)
        {
            _words[^1] = _words[^1] with { IsTied = true };
        }
    }

    /// <summary>Ties a short number to the name before it: Khóm 1, Bảng 2.</summary>
    private void TieNames()
    {
        const int LongestNumber = 4;
        for (var index = 0; index + 1 < _words.Count; index++)
        {
            var (name, number) = (Letters(_words[index]), Letters(_words[index + 1]));
            if (name.Length > 0 && number.Length is > 0 and <= LongestNumber && char.IsUpper(name[0]) && char.IsAsciiDigit(number[0]) && !_words[index].IsLastOfLine)
            {
                _words[index] = _words[index] with { IsTied = true };
            }
        }
    }

    /// <summary>The first letters of a word behind marks.</summary>
    private static string Letters(Word word) => word.Pieces.FirstOrDefault(piece => piece.Text.Length > 0 && !piece.Text.EndsWith(' '))?.Text ?? string.Empty;

    private void EndWord(double blank, bool isLast, bool isTied)
    {
        if (_pieces.Count > 0)
        {
            _words.Add(new Word([.. _pieces], _pieces.Sum(piece => piece.Width), blank, isLast) { IsTied = isTied });
            _pieces.Clear();
        }
        else if (_words.Count > 0 && !_words[^1].IsLastOfLine)
        {
            var last = _words[^1];
            _words[^1] = last with { Blank = last.Blank + blank, IsLastOfLine = isLast, IsTied = last.IsTied || isTied };
        }
    }
}
