using PilotReview.Documents.Model;

namespace PilotReview.Documents.Slides;

/// <summary>A short line of text: a sentence of the phrase bank, the words of a user, or a frame sentence.</summary>
public sealed record SlideLine(IReadOnlyList<Run> Runs)
{
    public SlideLine(string text)
        : this([new Run(text)])
    {
    }

    /// <summary>One of several: a dash stands before it.</summary>
    public bool IsItem { get; init; }

    /// <summary>Smaller and grey: what must be known beside the figures.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The line as it is read.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
