namespace PilotReview.Documents.Excel;

/// <summary>Estimated heights of rows, in points.</summary>
internal static class RowHeights
{
    private const double Line = 14.5;
    private const double Padding = 2;

    /// <summary>The highest row Excel allows.</summary>
    private const double Highest = 409;

    public static double OfLines(int lines) => Math.Min((lines * Line) + Padding, Highest);

    /// <summary>The height of a row whose texts, from the first column on, wrap in their columns.</summary>
    public static double Of(IEnumerable<string> texts, ColumnWidths widths, bool isBold) =>
        OfLines(texts.Select((text, index) => TextSize.LineCount(text, widths.Inner(index + 1), isBold)).DefaultIfEmpty(1).Max());
}
