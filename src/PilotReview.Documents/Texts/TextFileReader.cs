using System.Text.RegularExpressions;
using PilotReview.Core.Entry;
using PilotReview.Core.Import;
using PilotReview.Documents.Import.Package;
using PilotReview.Documents.Texts.Word;

namespace PilotReview.Documents.Texts;

/// <summary>Reads the running text of a file: plain text (UTF-8, or UTF-16 with its mark) or a Word document. What it is tells its content; its name only when it promises a Word document. Whatever the file
/// holds, it throws nothing but what <c>Read</c> of the caller's stream throws, and cancellation.</summary>
public static class TextFileReader
{
    /// <summary>Reads the whole file, from where the stream stands to its end. The stream is read synchronously and stays open. A file that is called a Word document and is none is refused:
    /// it was cut off, or is something else.</summary>
    public static TextContent Read(Stream file, TextLimits limits, CancellationToken token, string name = "")
    {
        try
        {
            using var copy = PackedFile.CopyBytes(file, limits.PackedBytes, token);
            var bytes = copy.GetBuffer().AsMemory(0, (int)copy.Length);
            return KindOf(bytes.Span) is { } other ? TextContent.Refused(other)
                : PackedFile.IsPackage(bytes.Span) ? Judged(WordText.Read(copy, limits, token), limits)
                : name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? TextContent.Refused(TextProblemCode.NotADocument)
                : Judged(PlainText.Read(bytes.Span), limits);
        }
        catch (RefusedException refusal)
        {
            return refusal.Problem.Code == ImportProblemCode.TooLarge
                ? TextContent.Refused(TextProblemCode.TooLarge, limit: TextLimits.Megabytes(limits.PackedBytes))
                : TextContent.Refused(TextProblemCode.NotADocument);
        }
    }

    /// <summary>A text that was typed or pasted.</summary>
    public static TextContent Of(string text, TextLimits limits) => Judged(new TextContent { Text = text, Paragraphs = PlainText.ParagraphsOf(text) }, limits);

    /// <summary>What is known to be something else; null for what may be a text or a document.</summary>
    private static TextProblemCode? KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when PackedFile.IsEncrypted(bytes) => TextProblemCode.Encrypted,
        _ when PackedFile.IsCompound(bytes) => TextProblemCode.OldDocument,
        _ when bytes.StartsWith("%PDF-"u8) => TextProblemCode.Pdf,
        _ when bytes.StartsWith("{\\rtf"u8) => TextProblemCode.RichText,
        _ => null,
    };

    private static TextContent Judged(TextContent content, TextLimits limits)
    {
        if (content.Refusal is not null)
        {
            return content;
        }

        if (content.Text.Length > limits.Characters)
        {
            return TextContent.Refused(TextProblemCode.TooLong, content.Text.Length, limits.Characters);
        }

        if (string.IsNullOrWhiteSpace(content.Text))
        {
            return TextContent.Refused(TextProblemCode.Empty);
        }

        var paragraphs = content.Paragraphs.Select(paragraph => content.Text[paragraph.Start..paragraph.End]).Where(text => text.Any(letter => letter > '\u007F')).ToList();
        var old = paragraphs.Count(IsOldEncoding);
        return old == 0 ? content
            : old * 2 >= paragraphs.Count ? TextContent.Refused(TextProblemCode.OldEncoding)
            : content with { Remarks = [.. content.Remarks, new TextRemark(TextRemarkCode.OldEncoding, old)] };
    }

    private static bool IsOldEncoding(string paragraph)
    {
        try
        {
            return OldEncodings.IsLikely(paragraph);
        }
        catch (RegexMatchTimeoutException)
        {
            // a busy machine; the text is read all the same
            return false;
        }
    }
}
