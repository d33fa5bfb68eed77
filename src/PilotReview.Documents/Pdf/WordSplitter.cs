using System.Text;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Cuts runs into words. A blank parts words, a no-break space ties them, a line feed ends a line; a change of style alone does neither.</summary>
internal sealed class WordSplitter(Typography typography)
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Signs that the font does not have, and what stands for them.</summary>
    private static readonly Dictionary<char, char> Replaced = new() { ['\u21C4'] = '\u2194', ['\u202F'] = NoBreakSpace, ['\u2009'] = ' ', ['\t'] = ' ' };

    private readonly List<Word> _words = [];
    private readonly List<WordPiece> _pieces = [];
    private readonly StringBuilder _letters = new();

    public IReadOnlyList<Word> Split(IReadOnlyList<Run> runs, TypeStyle style)
    {
        _words.Clear();
        foreach (var run in runs)
        {
            var look = StyleOf(run.Style, style);
            foreach (var raw in run.Text.Normalize(NormalizationForm.FormC))
            {
                Take(Replaced.GetValueOrDefault(raw, raw), look);
            }

            EndPiece(look);
        }

        EndWord(0, isLast: false, isTied: false);
        TieNames();
        return [.. _words];
    }

    public static TypeStyle StyleOf(RunStyle run, TypeStyle style) => run switch
    {
        RunStyle.Bold => style.Bold,
        RunStyle.Italic => style.Italic,
        RunStyle.Code => new TypeStyle(Math.Min(9, style.Size - 1.5), Grey: Grey.Code),
        _ => style,
    };

    private void Take(char letter, TypeStyle look)
    {
        if (letter is ' ' or NoBreakSpace or '\n')
        {
            EndPiece(look);
            EndWord(letter == '\n' ? 0 : typography.BlankWidth(look), letter == '\n', letter == NoBreakSpace);
        }
        else if (!char.IsControl(letter))
        {
            _letters.Append(letter);
        }
    }

    /// <summary>Ties a short number to the name before it: Khóm 1, Bảng 2.</summary>
    private void TieNames()
    {
        const int LongestNumber = 4;
        for (var index = 0; index + 1 < _words.Count; index++)
        {
            var (name, number) = (_words[index].Pieces[0].Text, _words[index + 1].Pieces[0].Text);
            if (char.IsUpper(name[0]) && char.IsAsciiDigit(number[0]) && number.Length <= LongestNumber && !_words[index].IsLastOfLine)
            {
                _words[index] = _words[index] with { IsTied = true };
            }
        }
    }

    private void EndPiece(TypeStyle look)
    {
        if (_letters.Length > 0)
        {
            var text = _letters.ToString();
            _pieces.Add(new WordPiece(text, look, typography.Width(text, look)));
            _letters.Clear();
        }
    }

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
