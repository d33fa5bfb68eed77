using System.Buffers.Binary;

namespace PilotReview.Documents.Word;

/// <summary>How wide letters of Times New Roman are: read from the embedded font of the same measures, so that a rule is as long as its text whatever fonts the machine has.</summary>
internal sealed class TimesWidths
{
    private const double Unknown = 0.5;
    private const int SegmentHeads = 14;

    private readonly byte[] _font;
    private readonly int _letters;
    private readonly int _widths;
    private readonly int _lastWidth;
    private readonly double _unitsPerEm;

    private TimesWidths(string face)
    {
        using var stream = typeof(TimesWidths).Assembly.GetManifestResourceStream(face) ?? throw new InvalidOperationException($"The font {face} is not embedded.");
        _font = new byte[stream.Length];
        stream.ReadExactly(_font);
        _unitsPerEm = Number(Table("head") + 18);
        _lastWidth = Number(Table("hhea") + 34) - 1;
        _widths = Table("hmtx");
        _letters = LetterMap(Table("cmap"));
    }

    public static TimesWidths Regular { get; } = new("Tinos-Regular.ttf");

    public static TimesWidths Bold { get; } = new("Tinos-Bold.ttf");

    public static TimesWidths Italic { get; } = new("Tinos-Italic.ttf");

    /// <summary>Width of a text in points at a size in points.</summary>
    public double Of(string text, double size) => text.Sum(letter => OfLetter(letter)) * size;

    private double OfLetter(char letter)
    {
        var glyph = GlyphOf(letter);
        return glyph == 0 ? Unknown : Number(_widths + (4 * Math.Min(glyph, _lastWidth))) / _unitsPerEm;
    }

    /// <summary>Position of a table of the font.</summary>
    private int Table(string name)
    {
        for (var at = 12; at < 12 + (16 * Number(4)); at += 16)
        {
            if (name.Select((letter, index) => _font[at + index] == letter).All(isSame => isSame))
            {
                return Long(at + 8);
            }
        }

        throw new InvalidOperationException($"The font lacks its table {name}.");
    }

    /// <summary>The map of the letters of Unicode's first plane: in segments, each with its delta or its list.</summary>
    private int LetterMap(int maps) => Enumerable.Range(0, Number(maps + 2)).Select(index => maps + 4 + (8 * index))
        .Where(at => Number(at) == 3 && Number(at + 2) == 1)
        .Select(at => maps + Long(at + 4))
        .First(at => Number(at) == 4);

    private int GlyphOf(char letter)
    {
        var twice = Number(_letters + 6);
        for (var at = _letters + SegmentHeads; at < _letters + SegmentHeads + twice; at += 2)
        {
            var start = at + twice + 2;
            if (letter > Number(at))
            {
                continue;
            }

            if (letter < Number(start))
            {
                return 0;
            }

            var delta = Number(start + twice);
            var listed = start + (2 * twice);
            var offset = Number(listed);
            var glyph = offset == 0 ? letter : Number(listed + offset + (2 * (letter - Number(start))));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private int Number(int at) => BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(at));

    private int Long(int at) => BinaryPrimitives.ReadInt32BigEndian(_font.AsSpan(at));
}
