using System.Globalization;
using System.Text;

namespace PilotReview.Documents.Charts;

/// <summary>How much room a line of text takes in a drawing, without knowing the font: the wider of two common sans faces, letter by letter, so that a
/// real font seldom needs more. A Vietnamese letter is as wide as its base letter; a horn (ơ, ư) adds a little.</summary>
public static class TextMeasure
{
    private const char Horn = '\u031B';

    /// <summary>Widths of the characters from blank to tilde in hundredths of the text size.</summary>
    private static ReadOnlySpan<byte> RegularWidths =>
    [
        28, 28, 41, 65, 58, 89, 74, 23, 34, 34, 56, 59, 28, 34, 28, 38, 58, 58, 58, 58, 58, 58, 58, 58,
        58, 58, 28, 28, 59, 59, 59, 56, 102, 67, 67, 73, 73, 67, 62, 78, 75, 34, 50, 67, 56, 91, 76, 79,
        67, 79, 73, 67, 62, 74, 67, 95, 67, 67, 62, 33, 38, 33, 58, 56, 34, 57, 62, 50, 62, 57, 35, 62,
        62, 26, 26, 54, 26, 94, 62, 61, 62, 62, 42, 50, 37, 62, 51, 79, 53, 51, 50, 38, 56, 38, 59,
    ];

    private static ReadOnlySpan<byte> BoldWidths =>
    [
        28, 34, 48, 65, 58, 91, 75, 27, 34, 34, 55, 59, 29, 34, 29, 42, 58, 58, 58, 58, 58, 58, 58, 58,
        58, 58, 34, 34, 59, 59, 59, 62, 98, 73, 73, 73, 74, 67, 62, 78, 77, 39, 56, 73, 62, 95, 82, 80,
        67, 80, 73, 67, 62, 76, 67, 97, 67, 67, 62, 34, 42, 34, 59, 56, 37, 61, 64, 56, 64, 60, 39, 64,
        66, 31, 31, 62, 31, 99, 66, 62, 64, 64, 46, 56, 44, 66, 57, 86, 58, 57, 50, 40, 56, 40, 59,
    ];

    /// <summary>The height of the letters in drawing units; no text in a drawing is smaller than 12.</summary>
    public static double Units(TextSize size) => size switch
    {
        TextSize.Small => 12,
        TextSize.Normal => 13,
        TextSize.Large => 17,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, null),
    };

    /// <summary>From one baseline to the next.</summary>
    public static double LineHeight(TextSize size) => Math.Ceiling(Units(size) * 1.3);

    public static double Width(string text, TextSize size, bool isBold)
    {
        var widths = isBold ? BoldWidths : RegularWidths;
        var hundredths = 0.0;
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            hundredths += WidthOf(letter, widths);
        }

        return hundredths / 100 * Units(size);
    }

    /// <summary>The room a label takes, from the top of its tallest accents to the foot of its deepest letters.</summary>
    public static Area BoundsOf(Label label)
    {
        var width = Width(label.Text, label.Size, label.IsBold);
        var left = label.Anchor switch
        {
            Anchor.Start => label.X,
            Anchor.Middle => label.X - (width / 2),
            _ => label.X - width,
        };
        var units = Units(label.Size);
        return new Area(left, label.Y - (0.96 * units), left + width, label.Y + (0.26 * units));
    }

    /// <summary>Breaks a text at blanks into lines no wider than <paramref name="width"/>; a no-break space holds, and a word wider than a line is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, TextSize size, bool isBold, double width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, size, isBold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = CutTooWide(longer, size, isBold, width, lines);
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Breaks like <see cref="Wrap"/> into as few lines, but as even as they can be.</summary>
    public static IReadOnlyList<string> WrapEven(string text, TextSize size, bool isBold, double width)
    {
        var best = Wrap(text, size, isBold, width);
        for (var narrower = width - 4; best.Count > 1 && narrower > width / best.Count; narrower -= 4)
        {
            var lines = Wrap(text, size, isBold, narrower);
            if (lines.Count > best.Count)
            {
                break;
            }

            best = lines;
        }

        return best;
    }

    private static string CutTooWide(string line, TextSize size, bool isBold, double width, List<string> lines)
    {
        while (line.Length > 1 && Width(line, size, isBold) > width)
        {
            var fitting = line.Length - 1;
            while (fitting > 1 && Width(line[..fitting], size, isBold) > width)
            {
                fitting--;
            }

            lines.Add(line[..fitting]);
            line = line[fitting..];
        }

        return line;
    }

    private static double WidthOf(char letter, ReadOnlySpan<byte> widths) => letter switch
    {
        >= ' ' and <= '~' => widths[letter - ' '],
        '\u00A0' => widths[0],
        Horn => 9,
        '\u0111' => widths['d' - ' '],
        '\u0110' => widths['D' - ' '],
        '\u2026' or '\u2014' => 100,
        '\u00B7' => 34,
        _ when CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark => 0,
        >= '\u2190' => 100,
        _ => 62,
    };
}
