using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Model;

/// <summary>A piece of the running text. The closed set of blocks is in this file.</summary>
public abstract record Block;

/// <summary>A heading. Level 0: centred, the title of an appendix; 1: "I- ĐẶC ĐIỂM TÌNH HÌNH"; 2: "1. …"; 3: "a) …". The number is part of the text.</summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>A justified paragraph with a first-line indent, made of runs.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(string text)
        : this([new Run(text)])
    {
    }

    public ParagraphStyle Style { get; init; } = ParagraphStyle.Body;
}

public enum ParagraphStyle
{
    Body = 1,

    /// <summary>Smaller italic text: how to read, sample notice.</summary>
    Note,

    /// <summary>Centred italic under a table or chart.</summary>
    Caption,
}

/// <summary>A stretch of text in one style.</summary>
public sealed record Run(string Text, RunStyle Style = RunStyle.Regular);

public enum RunStyle
{
    Regular = 1,
    Bold,
    Italic,

    /// <summary>The small grey code of a figure, such as <c>[K1-DSH]</c>.</summary>
    Code,
}

/// <summary>A table in the running text.</summary>
public sealed record TableBlock(Table Table) : Block
{
    public string Caption { get; init; } = string.Empty;
}

/// <summary>A before/after chart in the running text; the caption stands under it and the text alternative goes into the file.</summary>
public sealed record ChartBlock(StepChart Chart, string Caption) : Block;

/// <summary>The next block starts a new page.</summary>
public sealed record PageBreak : Block;
