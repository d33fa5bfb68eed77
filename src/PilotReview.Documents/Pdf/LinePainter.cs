using System.Text;
using PdfSharp.Drawing;

namespace PilotReview.Documents.Pdf;

/// <summary>Draws the words of one line. Words of one style that no stretched blank parts are drawn in one go.</summary>
internal sealed class LinePainter(PdfCanvas canvas, double left, double baseline, double stretch)
{
    private readonly StringBuilder _letters = new();
    private TypeStyle _look;
    private double _from;
    private double _x = left;

    public void Draw(TextLine line)
    {
        foreach (var word in line.Words)
        {
            foreach (var piece in word.Pieces)
            {
                Draw(piece);
            }

            EndWord(word, isLast: ReferenceEquals(word, line.Words[^1]));
        }

        Flush();
    }

    private void Draw(WordPiece piece)
    {
        if (piece.Mark is { } mark)
        {
            Flush();
            VerdictShape.Draw(canvas.Graphics, mark, _x, baseline, piece.Style.Size);
        }
        else if (canvas.Destinations.Find(piece.Target) is { } place)
        {
            Flush();
            var size = piece.Style.Size;
            var area = new XRect(_x, baseline - (Typography.Ascent * size), piece.Width, (Typography.Ascent + Typography.Descent) * size);
            canvas.Link(place, piece.Target as string ?? piece.Text, area, () => canvas.Text(piece.Text, piece.Style, _x, baseline));
        }
        else
        {
            if (_letters.Length > 0 && _look != piece.Style)
            {
                Flush();
            }

            if (_letters.Length == 0)
            {
                (_from, _look) = (_x, piece.Style);
            }

            _letters.Append(piece.Text);
        }

        _x += piece.Width;
    }

    /// <summary>A blank is drawn with every word, so that copied text keeps its words apart; only an underline may not run on.</summary>
    private void EndWord(Word word, bool isLast)
    {
        if (_letters.Length == 0)
        {
            (_from, _look) = (_x, word.Pieces[^1].Style with { Rise = 0 });
        }

        if (word.Blank > 0 || !_look.IsUnderlined)
        {
            _letters.Append(' ');
        }

        _x += word.Blank + stretch;
        if (isLast || stretch > 0 || Math.Abs(word.Blank - Typography.BlankWidth(_look)) > 0.001)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_letters.Length > 0)
        {
            canvas.Text(_letters.ToString(), _look, _from, baseline);
            _letters.Clear();
        }
    }
}
