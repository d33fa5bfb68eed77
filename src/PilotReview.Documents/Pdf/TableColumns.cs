using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>The columns of a table on the page: widths from the relative widths, but never narrower than the longest word, in the largest type that allows it.</summary>
internal sealed class TableColumns
{
    public const double Padding = 3.6;

    private const double LargestType = 11;
    private const double SmallestType = 8;

    public TableColumns(Table table, TextLayout layout)
    {
        for (Size = LargestType; ; Size--)
        {
            var least = LeastWidths(table, layout, Size);
            if (least.Sum() <= PageMeasures.TextWidth || Size <= SmallestType)
            {
                Widths = Share(table.Columns.Select(column => Math.Max(column.Width, 0.1)).ToList(), least);
                return;
            }
        }
    }

    /// <summary>Type size of the body cells.</summary>
    public double Size { get; }

    public IReadOnlyList<double> Widths { get; }

    private static List<double> LeastWidths(Table table, TextLayout layout, double size) =>
        table.Columns.Select((column, index) =>
        {
            var head = layout.WidestWord(column.Head, new TypeStyle(size, IsBold: true));
            var body = table.Rows.Where(row => row.Style != RowStyle.Group && index < row.Cells.Count)
                .SelectMany(row => WordWidths(row.Cells[index], new TypeStyle(size, row.Style == RowStyle.Total || row.Cells[index].IsBold), layout))
                .DefaultIfEmpty(0)
                .Max();
            return Math.Max(head, body) + (2 * Padding) + 0.5;
        }).ToList();

    private static IEnumerable<double> WordWidths(Cell cell, TypeStyle style, TextLayout layout) =>
        cell.Text.Split('\n').Select((part, index) => layout.WidestWord(part, TableCellLines.LookOf(style, index)));

    /// <summary>Gives every column its share of the page; those that would be too narrow get their least width first.</summary>
    private static double[] Share(List<double> wanted, List<double> least)
    {
        var total = least.Sum();
        if (total > PageMeasures.TextWidth)
        {
            return least.Select(width => width * PageMeasures.TextWidth / total).ToArray();
        }

        var isFixed = new bool[wanted.Count];
        while (true)
        {
            var free = PageMeasures.TextWidth - least.Where((_, index) => isFixed[index]).Sum();
            var weight = wanted.Where((_, index) => !isFixed[index]).Sum();
            var widths = wanted.Select((width, index) => isFixed[index] ? least[index] : free * width / weight).ToArray();
            var narrow = Enumerable.Range(0, widths.Length).Where(index => !isFixed[index] && widths[index] < least[index]).ToList();
            if (narrow.Count == 0)
            {
                return widths;
            }

            narrow.ForEach(index => isFixed[index] = true);
        }
    }
}
