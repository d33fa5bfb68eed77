using PilotReview.Documents.Model;

namespace PilotReview.Documents.Word;

/// <summary>The columns of a table on the page: widths from the relative widths, never narrower than the longest word, in the largest letters up to the wanted size that allow it.</summary>
internal sealed class ColumnShares
{
    /// <summary>Room at each side of a cell.</summary>
    public const int Padding = 72;

    private const double SmallestSize = 8;
    private const int Slack = 20;

    public ColumnShares(Table table, int width, double size)
    {
        for (Size = size; ; Size--)
        {
            var least = LeastWidths(table, Size);
            if (least.Sum() <= width || Size - 1 < SmallestSize)
            {
                Widths = Rounded(Share(table.Columns.Select(column => Math.Max(column.Width, 0.1)).ToList(), least, width), width);
                return;
            }
        }
    }

    /// <summary>Size of the letters in points.</summary>
    public double Size { get; }

    public IReadOnlyList<int> Widths { get; }

    private static List<double> LeastWidths(Table table, double size)
    {
        var least = table.Columns.Select(column => WidestWord(column.Head, TimesWidths.Bold, size)).ToList();
        foreach (var row in table.Rows.Where(row => row.Style != RowStyle.Group))
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Span == 1 && column < least.Count)
                {
                    least[column] = Math.Max(least[column], OfCell(cell, row.Style == RowStyle.Total, size));
                }

                column += Math.Max(1, cell.Span);
            }
        }

        return least.Select(word => word + (2 * Padding) + Slack).ToList();
    }

    private static double OfCell(Cell cell, bool isBold, double size)
    {
        var mark = cell.Mark is null ? 0 : size * 20;
        return mark + cell.Text.Split('\n').Select((part, index) =>
            WidestWord(part, isBold || cell.IsBold ? TimesWidths.Bold : TimesWidths.Regular, index == 0 ? size : size * WordFont.DetailShare)).Max();
    }

    private static double WidestWord(string text, TimesWidths widths, double size) =>
        CleanText.Line(text).Split(' ').Max(word => widths.Of(word, size)) * 20;

    /// <summary>Gives every column its share; those that would be too narrow get their least width first.</summary>
    private static IReadOnlyList<double> Share(List<double> wanted, List<double> least, double width)
    {
        var total = least.Sum();
        if (total > width)
        {
            return least.Select(part => part * width / total).ToList();
        }

        var isFixed = new bool[wanted.Count];
        while (true)
        {
            var free = width - least.Where((_, index) => isFixed[index]).Sum();
            var weight = wanted.Where((_, index) => !isFixed[index]).Sum();
            var widths = wanted.Select((part, index) => isFixed[index] ? least[index] : free * part / weight).ToList();
            var narrow = Enumerable.Range(0, widths.Count).Where(index => !isFixed[index] && widths[index] < least[index]).ToList();
            if (narrow.Count == 0)
            {
                return widths;
            }

            narrow.ForEach(index => isFixed[index] = true);
        }
    }

    /// <summary>In whole twentieths that add up to the width.</summary>
    private static List<int> Rounded(IReadOnlyList<double> widths, int width)
    {
        var rounded = widths.Select(part => (int)Math.Round(part)).ToList();
        rounded[^1] += width - rounded.Sum();
        return rounded;
    }
}
