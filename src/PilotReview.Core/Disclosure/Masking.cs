namespace PilotReview.Core.Disclosure;

/// <summary>How a figure of a sensitive indicator is shown to somebody.</summary>
public enum Masking
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>As "&lt;3": it counts one or two people, or it is a part of fewer than five.</summary>
    Small,

    /// <summary>Not at all: a sum from which, with the other figures, a small one could be worked out.</summary>
    Withheld,
}
