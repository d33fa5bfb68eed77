namespace PilotReview.Documents.Texts;

/// <summary>A stretch of one line of a marked text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One after the last; as <paramref name="Start"/> where only a number is to stand.</param>
/// <param name="Mark">The mark that it belongs to; null for plain text.</param>
/// <param name="IsFirst">The mark begins here.</param>
/// <param name="IsLast">The mark ends here: number and tag follow.</param>
public readonly record struct MarkedPiece(int Start, int End, TextMark? Mark, bool IsFirst, bool IsLast);

/// <summary>Cuts a text at its line ends and at its marks, for whoever draws it. Every letter but the line ends stands in exactly one piece; where marks overlap, the one that
/// ends later is drawn from where the other ends, so that each number, and what is wrong, stands behind its own figures: of "21 chi bộ, 5 (23,8%), 14 (66,6%)" the second share begins behind the
/// first.</summary>
public static class MarkedLines
{
    /// <summary>The lines with their pieces.</summary>
    /// <param name="text">The text, with line ends of any kind.</param>
    /// <param name="marks">Marks within it, in any order.</param>
    public static IEnumerable<IReadOnlyList<MarkedPiece>> Of(string text, IEnumerable<TextMark> marks)
    {
        var (waiting, begun) = (new Queue<TextMark>(marks.OrderBy(mark => mark.End).ThenByDescending(mark => mark.Tone == TextTone.Off).ThenBy(mark => mark.Start)), false);
        foreach (var line in PlainText.ParagraphsOf(text))
        {
            var pieces = new List<MarkedPiece>();
            var at = line.Start;
            while (waiting.TryPeek(out var mark) && (mark.Start < line.End || mark.Start <= at || line.End == text.Length))
            {
                var start = Math.Clamp(mark.Start, at, line.End);
                if (start > at)
                {
                    pieces.Add(new MarkedPiece(at, start, null, false, false));
                }

                at = Math.Clamp(mark.End, start, line.End);
                var isLast = mark.End <= line.End || line.End == text.Length;
                pieces.Add(new MarkedPiece(start, at, mark, !begun, isLast));
                begun = !isLast;
                if (!isLast)
                {
                    break;
                }

                waiting.Dequeue();
            }

            if (at < line.End)
            {
                pieces.Add(new MarkedPiece(at, line.End, null, false, false));
            }

            yield return pieces;
        }
    }
}
