using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>A heading as bookmarks and contents list it. Two headings of the same words are two entries.</summary>
internal sealed class HeadingEntry
{
    private const int LowestLevel = 3;

    private HeadingEntry(string text, int depth) => (Text, Depth) = (text, depth);

    /// <summary>Number and text on one line.</summary>
    public string Text { get; }

    /// <summary>How many headings stand over it; 0 for the topmost.</summary>
    public int Depth { get; }

    public static bool IsListed(Heading heading) => heading.Level <= LowestLevel;

    /// <summary>The headings that are listed, each under the last one above its level.</summary>
    public static IReadOnlyList<HeadingEntry> ListOf(IEnumerable<Block> blocks)
    {
        var entries = new List<HeadingEntry>();
        var above = new Stack<int>();
        foreach (var heading in blocks.OfType<Heading>().Where(IsListed))
        {
            while (above.TryPeek(out var level) && level >= heading.Level)
            {
                above.Pop();
            }

            entries.Add(new HeadingEntry(TextBlocks.OneLine(heading.Full), above.Count));
            above.Push(heading.Level);
        }

        return entries;
    }
}
