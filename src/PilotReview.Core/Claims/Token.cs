namespace PilotReview.Core.Claims;

internal enum TokenKind
{
    Word = 1,
    Number,

    /// <summary>Two whole numbers with a stroke: 209/235.</summary>
    Ratio,

    /// <summary>From … to, with a hyphen: 3-7.</summary>
    Range,

    /// <summary>Digits that are no figure: numbers of documents, days, times, telephone numbers, codes.</summary>
    Skipped,
    Mark,
    Break,
}

/// <summary>A word, a number or a sign of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character.</param>
/// <param name="End">One after the last.</param>
/// <param name="Text">In lower case, in the older way of placing the tone (ủy).</param>
internal sealed record Token(TokenKind Kind, int Start, int End, string Text)
{
    /// <summary>The number; of a ratio the one before the stroke.</summary>
    public decimal Value { get; init; }

    /// <summary>The number behind the stroke of a ratio.</summary>
    public decimal Base { get; init; }

    /// <summary>Digits after the decimal mark.</summary>
    public int Decimals { get; init; }

    /// <summary>Starts with a capital letter.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Written with four digits and no mark, as a year is.</summary>
    public bool LooksLikeYear { get; init; }

    /// <summary>Number of the sentence, from 0.</summary>
    public int Sentence { get; set; }

    /// <summary>Number of the paragraph, from 0.</summary>
    public int Paragraph { get; set; }

    /// <summary>Open brackets around it.</summary>
    public int Depth { get; set; }

    public bool Is(string text) => Text == text;
}
