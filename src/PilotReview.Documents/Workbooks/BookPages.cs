namespace PilotReview.Documents.Workbooks;

/// <summary>How the columns of a sheet fall on printed pages: all on one while they can be read there, otherwise on several, with no indicator cut in two.</summary>
internal static class BookPages
{
    /// <summary>A smaller print than this, in percent, is not read at a table.</summary>
    public const int SmallestScale = 65;

    /// <summary>Widths of columns that an A4 sheet in landscape takes between its margins, at full size.</summary>
    private const double PageWidth = 130;

    /// <summary>Columns after which a page ends; empty when one page takes all.</summary>
    /// <param name="columns">The columns in their order.</param>
    /// <param name="widths">Their widths.</param>
    public static IReadOnlyList<int> Ends(IReadOnlyList<BookColumn> columns, IReadOnlyList<double> widths)
    {
        var shown = columns.Zip(widths).Where(pair => pair.First.Role != ColumnRole.Key).ToList();
        var repeated = shown.Where(pair => pair.First.Role is ColumnRole.Name or ColumnRole.Members).Sum(pair => pair.Second);
        var most = PageWidth * 100 / SmallestScale;
        List<int> ends = [];
        var used = repeated;
        foreach (var group in shown.Where(pair => pair.First.Role is not (ColumnRole.Name or ColumnRole.Members)).GroupBy(pair => pair.First.Indicator))
        {
            var width = group.Sum(pair => pair.Second);
            if (used > repeated && used + width > most)
            {
                ends.Add(group.First().First.At - 1);
                used = repeated;
            }

            used += width;
        }

        return ends;
    }
}
