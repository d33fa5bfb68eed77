using PilotReview.Core.Verdicts;

namespace PilotReview.Documents.Model;

/// <summary>A table whose cells keep their type. Its first row (or rows) is <see cref="Columns"/>; renderers repeat it on every page.</summary>
public sealed record Table
{
    /// <summary>Key unique in the report, for <see cref="CellOf"/>.</summary>
    public required string Key { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>A row over the heads whose cells span columns; empty for none. Spans add up to the number of columns; an empty text leaves the heads below it full height.</summary>
    public IReadOnlyList<HeadGroup> HeadGroups { get; init; } = [];
}

/// <summary>A head over several columns.</summary>
public sealed record HeadGroup(string Text, int Span);

/// <summary>A column: its head, relative width and alignment of its cells.</summary>
/// <param name="Head">Text of the head.</param>
/// <param name="Width">Relative width; about the number of characters of the widest cell.</param>
/// <param name="Align">Alignment of the body cells (numbers right).</param>
public sealed record Column(string Head, double Width, Align Align = Align.Left);

public enum Align
{
    Left = 1,
    Centre,
    Right,
}

/// <summary>A row of cells whose spans add up to the columns of the table.</summary>
public sealed record Row(IReadOnlyList<Cell> Cells, RowStyle Style = RowStyle.Body)
{
    /// <summary>Code of the figure whose source the row tells, without brackets: codes in the text lead here. Empty for none; unique in the report.</summary>
    public string Anchor { get; init; } = string.Empty;
}

public enum RowStyle
{
    Body = 1,

    /// <summary>A group heading: its first cell spans the table.</summary>
    Group,

    /// <summary>Sums, set bold with a line above.</summary>
    Total,

    /// <summary>Set grey: a month that is left out.</summary>
    Quiet,
}

/// <summary>One cell: the text that people read and, for a workbook, the value with its format and formula. What follows a line feed is detail and set smaller.</summary>
public sealed record Cell(string Text)
{
    public static Cell Empty { get; } = new(string.Empty);

    /// <summary>The exact number behind the text, null for text. A percent is stored as its fraction (0.712 for 71,2%).</summary>
    public decimal? Number { get; init; }

    /// <summary>A date behind the text.</summary>
    public DateOnly? Date { get; init; }

    public NumberStyle Style { get; init; } = NumberStyle.Plain;

    /// <summary>Digits after the decimal mark when <see cref="Number"/> is shown.</summary>
    public int Decimals { get; init; }

    /// <summary>How a workbook computes the number from other cells; null when the number itself is the datum.</summary>
    public Formula? Formula { get; init; }

    public bool IsBold { get; init; }

    /// <summary>The shape of a verdict, drawn before the text; null for none.</summary>
    public VerdictKind? Mark { get; init; }

    /// <summary>Code of the figure with brackets, set small and grey after the text; empty for none.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>Columns that the cell covers; the row has as many cells fewer.</summary>
    public int Span { get; init; } = 1;
}

public enum NumberStyle
{
    Plain = 1,

    /// <summary>The number is a fraction shown as a percent.</summary>
    Percent,

    /// <summary>The number carries its sign always.</summary>
    Signed,

    /// <summary>The number is a difference of two percents, in percentage points (17.7, not 0.177), with its sign.</summary>
    SignedPoints,
}

/// <summary>A formula in terms of the model, not of a file format. The closed set is in this file.</summary>
public abstract record Formula;

/// <summary>A cell of a table: zero-based row (body rows only) and column.</summary>
public sealed record CellOf(string TableKey, int Row, int Column);

/// <summary>Numerator / denominator; empty when the denominator is empty or 0.</summary>
public sealed record Ratio(CellOf Numerator, CellOf Denominator) : Formula;

/// <summary>First − second, times a factor (100 turns fractions into percentage points).</summary>
public sealed record Difference(CellOf First, CellOf Second, decimal Factor = 1) : Formula;

/// <summary>The sum of a column over rows <paramref name="FirstRow"/> to <paramref name="LastRow"/>, both included.</summary>
public sealed record SumOf(string TableKey, int Column, int FirstRow, int LastRow) : Formula;

/// <summary>The mean of a column over rows, empty cells left out.</summary>
public sealed record MeanOf(string TableKey, int Column, int FirstRow, int LastRow) : Formula;

/// <summary>The value of another cell.</summary>
public sealed record SameAs(CellOf Cell) : Formula;
