namespace PilotReview.Core.Reviews;

/// <summary>How much is said of gains and how much of limits: whoever writes only of gains is told so, calmly. Both are counted in words, drafted sentences and written points alike.</summary>
/// <param name="Strengths">Words on what was gained.</param>
/// <param name="Limits">Words on limits.</param>
public sealed record SectionBalance(int Strengths, int Limits)
{
    /// <summary>Fewer words of gains than this are too few to compare.</summary>
    public const int FewestWords = 20;

    /// <summary>Limits with less than one word for so many of gains are thin.</summary>
    public const int ThinShare = 3;

    public bool IsThin => Strengths >= FewestWords && Limits * ThinShare < Strengths;

    /// <summary>Points without words do not count.</summary>
    public static SectionBalance Of(IEnumerable<(NarrativeSection Section, string Text)> points)
    {
        var words = points.ToLookup(point => point.Section, point => WordsIn(point.Text));
        return new SectionBalance(words[NarrativeSection.Strengths].Sum(), words[NarrativeSection.Limits].Sum());
    }

    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
