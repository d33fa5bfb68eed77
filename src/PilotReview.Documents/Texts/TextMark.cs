namespace PilotReview.Documents.Texts;

/// <summary>How a marked place of a text is drawn; told by line and word as well as by colour.</summary>
public enum TextTone
{
    /// <summary>A plain line below.</summary>
    Agrees = 1,

    /// <summary>A tinted ground, a thick line and a tag.</summary>
    Off,

    /// <summary>A dashed line.</summary>
    Unknown,

    /// <summary>Off, but somebody has written why it stays: a dotted line and a tag.</summary>
    Explained,
}

/// <summary>A marked place of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One after the last.</param>
/// <param name="Number">Number of the place, which stands small behind it.</param>
/// <param name="Tone">How it is drawn.</param>
/// <param name="Tag">What is the matter in two or three words; empty for a place without one.</param>
public sealed record TextMark(int Start, int End, int Number, TextTone Tone, string Tag = "");
