using System.Buffers.Binary;

namespace PilotReview.Documents.Pdf;

/// <summary>Which letters a face of the font has and how wide they are, from its own tables: cmap (Windows, format 4), hmtx, hhea and head.</summary>
internal sealed class FaceMetrics
{
    private const short Absent = -1;

    private static readonly Lazy<FaceMetrics[]> Faces = new(() => [Read(false, false), Read(true, false), Read(false, true), Read(true, true)]);

    private readonly short[] _advances = new short[char.MaxValue + 1];
    private readonly double _unitsPerEm;

    private FaceMetrics(ReadOnlySpan<byte> font)
    {
        _unitsPerEm = Number(font, Table(font, "head") + 18);
        var measured = Number(font, Table(font, "hhea") + 34);
        var widths = font[Table(font, "hmtx")..];
        Array.Fill(_advances, Absent);
        ReadLetters(Letters(font), widths, measured);
    }

    public static FaceMetrics Of(TypeStyle style) => Faces.Value[(style.IsBold ? 1 : 0) + (style.IsItalic ? 2 : 0)];

    /// <summary>Whether every face has the letter.</summary>
    public static bool HaveAll(char letter) => Array.TrueForAll(Faces.Value, face => face._advances[letter] != Absent);

    /// <summary>Width of the text, letter after letter, in points.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var units = 0;
        foreach (var letter in text)
        {
            units += Math.Max(_advances[letter], (short)0);
        }

        return units * size / _unitsPerEm;
    }

    private static FaceMetrics Read(bool isBold, bool isItalic)
    {
        var fonts = new EmbeddedFonts();
        var face = fonts.ResolveTypeface(EmbeddedFonts.Family, isBold, isItalic)?.FaceName ?? throw new InvalidOperationException("The font has no such face.");
        return new FaceMetrics(fonts.GetFont(face));
    }

    private void ReadLetters(ReadOnlySpan<byte> map, ReadOnlySpan<byte> widths, int measured)
    {
        var bytes = Number(map, 6);
        for (var segment = 0; segment < bytes; segment += 2)
        {
            var (last, first) = (Number(map, 14 + segment), Number(map, 16 + bytes + segment));
            var (delta, rangePlace) = (Number(map, 16 + (2 * bytes) + segment), 16 + (3 * bytes) + segment);
            var range = Number(map, rangePlace);
            for (var letter = first; letter <= last && letter < char.MaxValue; letter++)
            {
                var glyph = range == 0 ? letter : Number(map, rangePlace + range + (2 * (letter - first)));
                glyph = range == 0 || glyph != 0 ? (glyph + delta) & 0xFFFF : 0;
                if (glyph != 0)
                {
                    _advances[letter] = (short)Number(widths, 4 * Math.Min(glyph, measured - 1));
                }
            }
        }
    }

    private static ReadOnlySpan<byte> Letters(ReadOnlySpan<byte> font)
    {
        const int Windows = 3;
        const int Unicode = 1;
        var cmap = font[Table(font, "cmap")..];
        for (var record = 4; record < 4 + (8 * Number(cmap, 2)); record += 8)
        {
            if (Number(cmap, record) == Windows && Number(cmap, record + 2) == Unicode)
            {
                return cmap[BinaryPrimitives.ReadInt32BigEndian(cmap[(record + 4)..])..];
            }
        }

        throw new InvalidOperationException("The font has no map of letters.");
    }

    private static int Table(ReadOnlySpan<byte> font, string name)
    {
        for (var record = 12; record < 12 + (16 * Number(font, 4)); record += 16)
        {
            if (System.Text.Encoding.ASCII.GetString(font.Slice(record, 4)) == name)
            {
                return BinaryPrimitives.ReadInt32BigEndian(font[(record + 8)..]);
            }
        }

        throw new InvalidOperationException($"The font has no table {name}.");
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
