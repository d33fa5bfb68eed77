using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>The heads of a table, one row or, with heads over several columns, two; Word repeats them on every page.</summary>
internal sealed class TableHeadWriter(Table table, ColumnShares shares)
{
    public IEnumerable<W.TableRow> Rows()
    {
        var hasHeads = table.Columns.Any(column => column.Head.Length > 0);
        var hasGroups = table.HeadGroups.Any(group => group.Text.Length > 0);
        if (hasGroups)
        {
            yield return RowOf(GroupCells(hasHeads));
        }

        if (hasHeads)
        {
            yield return RowOf(table.Columns.Select((column, index) =>
                hasGroups && IsUngrouped(index) ? CellOf(string.Empty, index, 1, W.MergedCellValues.Continue) : CellOf(column.Head, index, 1, null)));
        }
    }

    /// <summary>Heads over columns; a column without one has its own head here, which reaches down.</summary>
    private IEnumerable<W.TableCell> GroupCells(bool hasHeads)
    {
        var column = 0;
        foreach (var group in table.HeadGroups)
        {
            var span = Math.Min(Math.Max(1, group.Span), table.Columns.Count - column);
            if (group.Text.Length > 0 && span > 0)
            {
                yield return CellOf(group.Text, column, span, null);
            }
            else
            {
                foreach (var index in Enumerable.Range(column, Math.Max(0, span)))
                {
                    yield return CellOf(table.Columns[index].Head, index, 1, hasHeads ? W.MergedCellValues.Restart : null);
                }
            }

            column += span;
        }

        foreach (var index in Enumerable.Range(column, table.Columns.Count - column))
        {
            yield return CellOf(table.Columns[index].Head, index, 1, hasHeads ? W.MergedCellValues.Restart : null);
        }
    }

    private bool IsUngrouped(int column)
    {
        var end = 0;
        foreach (var group in table.HeadGroups)
        {
            end += Math.Max(1, group.Span);
            if (column < end)
            {
                return group.Text.Length == 0;
            }
        }

        return true;
    }

    private W.TableRow RowOf(IEnumerable<W.TableCell> cells)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        row.Append(cells);
        return row;
    }

    private W.TableCell CellOf(string text, int column, int span, W.MergedCellValues? merge)
    {
        var properties = new W.TableCellProperties
        {
            TableCellWidth = LayoutTable.Width(shares.Widths.Skip(column).Take(span).Sum()),
            GridSpan = span > 1 ? new W.GridSpan { Val = span } : null,
            VerticalMerge = merge is { } kind ? new W.VerticalMerge { Val = kind } : null,
            TableCellMargin = CellWriter.Margins(),
            TableCellVerticalAlignment = new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center },
        };
        var look = new LetterLook(IsBold: true, Size: CellWriter.OwnSize(shares.Size, CellWriter.StyleSize));
        return new W.TableCell(properties, Paragraphs.Of(WordStyles.TableText, text, look).Aligned(W.JustificationValues.Center).KeepWithNext());
    }
}
