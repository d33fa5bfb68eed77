using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>The columns of a table on the page: widths from the relative widths, but never narrower than the longest word, in the largest type that allows it.</summary>
internal sealed class TableColumns
{
    public const double Padding = 3.6;

    private const double SmallestType = 8;

    private readonly double _room;

    /// <param name="table">The table.</param>
    /// <param name="layout">Measures words.</param>
    /// <param name="room">Width of the page between its margins.</param>
    /// <param name="largest">Type size that is wanted.</param>
    public TableColumns(Table table, TextLayout layout, double room = PageMeasures.TextWidth, double largest = 11)
    {
        _room = room;
        for (Size = largest; ; Size = Math.Max(Size - 1, SmallestType))
        {
            var least = LeastWidths(table, layout, Size);
            if (least.Sum() <= room || Size <= SmallestType)
            {
                Widths = Share(table.Columns.Select(column => Math.Max(column.Width, 0.1)).ToList(), least);
                return;
            }
        }
    }

    /// <summary>Type size of the body cells.</summary>
    public double Size { get; }

    public IReadOnlyList<double> Widths { get; }

    private static List<double> LeastWidths(Table table, TextLayout layout, double size)
    {
        var least = table.Columns.Select(column => layout.WidestWord(column.Head, new TypeStyle(size, IsBold: true))).ToArray();
        foreach (var row in table.Rows.Where(row => row.Style != RowStyle.Group))
        {
            var column = 0;
            foreach (var cell in row.Cells.TakeWhile(_ => column < least.Length))
            {
                if (cell.Span <= 1)
                {
                    least[column] = Math.Max(least[column], WidestWord(cell, new TypeStyle(size, row.Style == RowStyle.Total || cell.IsBold), layout));
                }

                column += Math.Max(1, cell.Span);
            }
        }

        return least.Select(width => width + (2 * Padding) + 0.5).ToList();
    }

    private static double WidestWord(Cell cell, TypeStyle style, TextLayout layout) => cell.Text.Length + cell.Code.Length == 0
        ? 0
        : TableCellLines.PartsOf(cell).Select((runs, index) => layout.WidestWord(runs, TableCellLines.LookOf(style, index))).Max();

    /// <summary>Gives every column its share of the page; those that would be too narrow get their least width first.</summary>
    private double[] Share(List<double> wanted, List<double> least)
    {
        var total = least.Sum();
        if (total > _room)
        {
            return least.Select(width => width * _room / total).ToArray();
        }

        var isFixed = new bool[wanted.Count];
        while (true)
        {
            var free = _room - least.Where((_, index) => isFixed[index]).Sum();
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
