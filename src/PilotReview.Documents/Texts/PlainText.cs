using System.Text;

namespace PilotReview.Documents.Texts;

/// <summary>Text without format. Bytes that are no text in the encoding they claim are refused: a wrong guess would change the figures unseen.</summary>
internal static class PlainText
{
    private const byte Nothing = 0;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public static TextContent Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Decode(bytes);
            return text.Any(IsForeign)
                ? TextContent.Refused(TextProblemCode.NotAText)
                : new TextContent { Text = text, Paragraphs = ParagraphsOf(text) };
        }
        catch (DecoderFallbackException)
        {
            var isMarked = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            return TextContent.Refused(!isMarked && bytes.Contains(Nothing) ? TextProblemCode.NotAText : TextProblemCode.Encoding);
        }
    }

    /// <summary>The paragraphs of a text: what stands between line ends of any kind.</summary>
    public static IReadOnlyList<TextParagraph> ParagraphsOf(string text)
    {
        var paragraphs = new List<TextParagraph>();
        var start = 0;
        while (text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0)
        {
            var end = start + length;
            paragraphs.Add(new TextParagraph(start, end));
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }

        paragraphs.Add(new TextParagraph(start, text.Length));
        return paragraphs;
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
        [0xFF, 0xFE, 0, 0, ..] => throw new DecoderFallbackException(),
        [0xFF, 0xFE, .. var rest] => LittleEndian.GetString(rest),
        [0xFE, 0xFF, .. var rest] => BigEndian.GetString(rest),
        _ => Utf8.GetString(bytes),
    };

    /// <summary>A letter that no text holds: control characters but for blanks, line and page ends. Those above 7F are left, because old fonts read as such.</summary>
    private static bool IsForeign(char letter) => letter < ' ' && letter is not ('\t' or '\n' or '\v' or '\f' or '\r');
}
