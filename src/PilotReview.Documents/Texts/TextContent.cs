namespace PilotReview.Documents.Texts;

/// <summary>One paragraph of a text; a cell of a table has at least one.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One after the last, line end excluded.</param>
public readonly record struct TextParagraph(int Start, int End);

/// <summary>A text as it was read: nothing is composed, decomposed or trimmed, and line ends are those of the file; or why it was refused.</summary>
public sealed record TextContent
{
    /// <summary>The text. Places in it are counted in UTF-16 code units.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The paragraphs in their order.</summary>
    public IReadOnlyList<TextParagraph> Paragraphs { get; init; } = [];

    /// <summary>What was left out, and what else has to be said.</summary>
    public IReadOnlyList<TextRemark> Remarks { get; init; } = [];

    /// <summary>Why it was refused as a whole; null when it was read.</summary>
    public TextProblem? Refusal { get; init; }

    internal static TextContent Refused(TextProblemCode code, long found = 0, long limit = 0) => new() { Refusal = new TextProblem(code, found, limit) };
}
