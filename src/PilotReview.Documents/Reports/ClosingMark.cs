using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Ends the text of a document with the mark that the office has chosen: the last sentence before the signature.</summary>
internal static class ClosingMark
{
    /// <summary>Closing marks that a conclusion may have been typed with, the longest first.</summary>
    private static readonly string[] Known = ["./.", "."];

    /// <summary>The same blocks, the last running text among them ending with <paramref name="mark"/>.</summary>
    public static IReadOnlyList<Block> Put(IReadOnlyList<Block> blocks, string mark)
    {
        var last = blocks.ToList().FindLastIndex(block => block is Paragraph { Style: ParagraphStyle.Body, Runs.Count: > 0 });
        return last < 0 ? blocks : [.. blocks.Take(last), Closed((Paragraph)blocks[last], mark), .. blocks.Skip(last + 1)];
    }

    private static Paragraph Closed(Paragraph paragraph, string mark)
    {
        var run = paragraph.Runs[^1];
        var text = run.Text.TrimEnd();
        var known = Known.FirstOrDefault(ending => text.EndsWith(ending, StringComparison.Ordinal)) ?? string.Empty;
        return paragraph with { Runs = [.. paragraph.Runs.SkipLast(1), run with { Text = text[..^known.Length] + mark }] };
    }
}
