using PilotReview.Core.Verdicts;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Model;

/// <summary>A piece of the running text. The closed set of blocks is in this file.</summary>
public abstract record Block;

/// <summary>A heading. Level 0: centred, the title of an appendix; 1: "I- ĐẶC ĐIỂM TÌNH HÌNH"; 2: "1. Khái quát chung"; 3: "a) Nguyên nhân khách quan". Headings of level 0 to 3 are
/// the bookmarks of the document and what a table of contents lists.</summary>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>Number with its mark, "I-", "1.", "a)"; empty for none. Formats that count by themselves count in these forms.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Number and text, as they are read.</summary>
    public string Full => Number.Length == 0 ? Text : $"{Number} {Text}";
}

/// <summary>A justified paragraph with a first-line indent, made of runs.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(string text)
        : this([new Run(text)])
    {
    }

    public ParagraphStyle Style { get; init; } = ParagraphStyle.Body;

    /// <summary>Mark of a list item, "-", "1.", "a)"; empty for a paragraph that is none. Items of one list follow each other.</summary>
    public string ListMark { get; init; } = string.Empty;

    /// <summary>It stands on the page of the block after it.</summary>
    public bool KeepsWithNext { get; init; }
}

public enum ParagraphStyle
{
    Body = 1,

    /// <summary>Smaller italic text: how to read, sample notice.</summary>
    Note,

    /// <summary>Centred italic under a table or chart.</summary>
    Caption,

    /// <summary>Centred, regular: the line under the title of an appendix.</summary>
    Centred,
}

/// <summary>A stretch of text in one style.</summary>
public sealed record Run(string Text, RunStyle Style = RunStyle.Regular)
{
    /// <summary>The shape of a verdict, drawn before the text and never parted from it; null for none. It is a drawing: no font has all of them.</summary>
    public VerdictKind? Mark { get; init; }

    /// <summary>Text of a footnote that hangs on the end of the run; empty for none.</summary>
    public string Footnote { get; init; } = string.Empty;
}

public enum RunStyle
{
    Regular = 1,
    Bold,
    Italic,

    /// <summary>The small grey code of a figure, such as <c>[K1-DSH]</c>, kept on the line of the word before it; leads to the row with that anchor where the document has one.</summary>
    Code,
}

/// <summary>A table in the running text.</summary>
public sealed record TableBlock(Table Table) : Block
{
    public string Caption { get; init; } = string.Empty;

    /// <summary>Size of the letters in points; appendices are set smaller.</summary>
    public double Size { get; init; } = 11;
}

/// <summary>A before/after chart in the running text; the caption stands under it and the text alternative goes into the file.</summary>
public sealed record ChartBlock(StepChart Chart, string Caption) : Block;

/// <summary>Two charts beside each other, each with its caption; smaller than one alone.</summary>
public sealed record ChartPair(ChartBlock Left, ChartBlock Right) : Block;

/// <summary>The list of headings with their pages.</summary>
/// <param name="Title">Its own heading, which it does not list.</param>
public sealed record Contents(string Title) : Block;

/// <summary>The next block starts a new page.</summary>
public sealed record PageBreak : Block
{
    /// <summary>From this page on the paper lies across.</summary>
    public bool IsLandscape { get; init; }
}
