namespace PilotReview.Core.Wording;

/// <summary>How a check came out.</summary>
public enum CheckState
{
    Passed = 1,
    Failed,

    /// <summary>Passed, but something must be known.</summary>
    Attention,

    /// <summary>It could not be made.</summary>
    NotMade,
}

/// <summary>A check behind a verdict: how it came out, its name in a few words, and a sentence with the figures.</summary>
public sealed record CheckLine(CheckState State, string Title, string Text);
