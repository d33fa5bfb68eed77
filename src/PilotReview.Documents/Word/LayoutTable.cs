using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>A table without frame that sets texts beside each other, as offices do for the heading block and the signature.</summary>
internal static class LayoutTable
{
    /// <summary>One row that stays on one page.</summary>
    public static W.Table Of(params IReadOnlyList<(int Width, IReadOnlyList<OpenXmlElement> Content)> cells)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        row.Append(cells.Select(cell =>
        {
            var made = new W.TableCell(new W.TableCellProperties { TableCellWidth = Width(cell.Width) });
            made.Append(cell.Content.Count > 0 ? cell.Content : [Paragraphs.Gap()]);
            return made;
        }));
        var grid = new W.TableGrid(cells.Select(cell => new W.GridColumn { Width = Text(cell.Width) }));
        return new W.Table(Properties(WordStyles.Layout, cells.Sum(cell => cell.Width)), grid, row);
    }

    /// <summary>A table of fixed columns in a style, from margin to margin.</summary>
    public static W.TableProperties Properties(string style, int width) => new()
    {
        TableStyle = new W.TableStyle { Val = style },
        TableWidth = new W.TableWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa },
        TableIndentation = new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
        TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        TableLook = new W.TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
    };

    public static W.TableCellWidth Width(int width) => new() { Width = Text(width), Type = W.TableWidthUnitValues.Dxa };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
