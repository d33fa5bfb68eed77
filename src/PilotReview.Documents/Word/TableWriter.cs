using System.Globalization;
using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>Sets a table of the model: caption, heads that repeat on every page, rows that stay on one page.</summary>
internal sealed class TableWriter(WordContext context, RunWriter runs)
{
    public IEnumerable<OpenXmlElement> Elements(TableBlock block, int width)
    {
        if (CaptionOf(block) is { } caption)
        {
            yield return caption;
        }

        if (block.Table.Columns.Count > 0)
        {
            yield return TableOf(block, width);
        }
    }

    /// <summary>The caption with the sample mark.</summary>
    private W.Paragraph? CaptionOf(TableBlock block)
    {
        var mark = context.Report.SampleMark;
        var caption = new List<OpenXmlElement>();
        if (block.Caption.Length > 0)
        {
            caption.Add(RunWriter.Text(CleanText.Of(block.Caption)));
        }

        if (mark.Length > 0 && !block.Caption.Contains(mark, StringComparison.OrdinalIgnoreCase))
        {
            caption.Add(RunWriter.Text(CleanText.Of(caption.Count == 0 ? $"({mark})" : $" ({mark})"), new LetterLook(IsItalic: true) { IsPlain = true }));
        }

        return caption.Count == 0 ? null : Paragraphs.Of(WordStyles.TableCaption, [.. caption]);
    }

    private W.Table TableOf(TableBlock block, int width)
    {
        var shares = new ColumnShares(block.Table, width, block.Size);
        var grid = new W.TableGrid(shares.Widths.Select(share => new W.GridColumn { Width = share.ToString(CultureInfo.InvariantCulture) }));
        var table = new W.Table(LayoutTable.Properties(WordStyles.TableGrid, width), grid);
        table.Append(new TableHeadWriter(block.Table, shares).Rows());
        for (var at = 0; at < block.Table.Rows.Count; at++)
        {
            table.Append(RowOf(block.Table.Rows[at], block.Table, shares, KeepsWithNext(block.Table.Rows, at)));
        }

        return table;
    }

    /// <summary>No row stands alone at the foot or the head of a page; a group stays with its first row, a sum with its last.</summary>
    private static bool KeepsWithNext(IReadOnlyList<Row> rows, int at) =>
        at + 1 < rows.Count && (at == 0 || at == rows.Count - 2 || rows[at].Style == RowStyle.Group || rows[at + 1].Style == RowStyle.Total);

    private W.TableRow RowOf(Row row, Table table, ColumnShares shares, bool keepsWithNext)
    {
        var made = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        var column = 0;
        foreach (var (cell, span) in CellsOf(row, table))
        {
            var properties = PropertiesOf(row.Style, shares.Widths.Skip(column).Take(span).Sum(), span);
            var content = new CellWriter(runs, row.Style, shares.Size).Lines(cell, table.Columns[column].Align);
            content.ForEach(paragraph => paragraph.KeepWithNext(keepsWithNext));
            if (column == 0 && context.TakeRow(row.Anchor) is { } bookmark)
            {
                content[0].Marked(bookmark, context.NextBookmark());
            }

            made.Append(new W.TableCell([properties, .. content]));
            column += span;
        }

        return made;
    }

    /// <summary>The cells with the columns they cover, as many as the table has columns.</summary>
    /// <exception cref="ArgumentException">The row has more cells than the table columns: a mistake of whoever built the report.</exception>
    private static IEnumerable<(Cell Cell, int Span)> CellsOf(Row row, Table table)
    {
        if (row.Style == RowStyle.Group)
        {
            return [(row.Cells.Count > 0 ? row.Cells[0] : Cell.Empty, table.Columns.Count)];
        }

        var missing = table.Columns.Count - row.Cells.Sum(cell => Math.Max(1, cell.Span));
        return missing >= 0
            ? row.Cells.Select(cell => (cell, Math.Max(1, cell.Span))).Concat(Enumerable.Repeat((Cell.Empty, 1), missing))
            : throw new ArgumentException($"A row of the table {table.Key} has more cells than the table has columns.");
    }

    private static W.TableCellProperties PropertiesOf(RowStyle style, int width, int span) => new()
    {
        TableCellWidth = LayoutTable.Width(width),
        GridSpan = span > 1 ? new W.GridSpan { Val = span } : null,
        TableCellBorders = style == RowStyle.Total ? new W.TableCellBorders(new W.TopBorder { Val = W.BorderValues.Single, Size = 8, Space = 0, Color = "000000" }) : null,
        Shading = style == RowStyle.Group ? new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = "EFEFEF" } : null,
        TableCellMargin = CellWriter.Margins(),
        TableCellVerticalAlignment = new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center },
    };
}
