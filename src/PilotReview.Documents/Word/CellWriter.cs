using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>The content of a body cell: shape, text and code, then detail in smaller letters, each line of the model a paragraph.</summary>
internal sealed class CellWriter(RunWriter runs, RowStyle style, double size)
{
    /// <summary>Size of the style of texts in tables.</summary>
    public const double StyleSize = 11;

    private const double DetailStyleSize = 9.5;
    private const string QuietColour = "6A6A6A";
    private const string Space = "48";

    public static W.TableCellMargin Margins() => new()
    {
        TopMargin = new W.TopMargin { Width = Space, Type = W.TableWidthUnitValues.Dxa },
        BottomMargin = new W.BottomMargin { Width = Space, Type = W.TableWidthUnitValues.Dxa },
    };

    /// <summary>A size set by hand: 0 where the style has it.</summary>
    public static double OwnSize(double wanted, double ofStyle) => Math.Abs(wanted - ofStyle) < 0.25 ? 0 : wanted;

    public List<W.Paragraph> Lines(Cell cell, Align align)
    {
        var lines = CleanText.Of(cell.Text).Split('\n');
        var paragraphs = lines.Select((line, index) => LineOf(line, index > 0, cell)).ToList();
        if (cell.Code.Length > 0)
        {
            AddCode(paragraphs[0], lines[0], cell.Code);
        }

        var side = style == RowStyle.Group ? W.JustificationValues.Left : SideOf(align);
        paragraphs.ForEach(paragraph => paragraph.Aligned(side));
        return paragraphs;
    }

    private W.Paragraph LineOf(string line, bool isDetail, Cell cell)
    {
        var own = isDetail ? OwnSize(size * WordFont.DetailShare, DetailStyleSize) : OwnSize(size, StyleSize);
        var look = new LetterLook(cell.IsBold || style is RowStyle.Total or RowStyle.Group, Size: own, Colour: style == RowStyle.Quiet ? QuietColour : null);
        var content = new List<OpenXmlElement>();
        if (cell.Mark is { } mark && !isDetail)
        {
            content.Add(runs.Shape(mark, size));
            line = line.Length > 0 ? '\u00A0' + line : line;
        }

        if (line.Length > 0)
        {
            content.Add(RunWriter.Text(line, look));
        }

        return Paragraphs.Of(isDetail ? WordStyles.TableDetail : WordStyles.TableText, [.. content]);
    }

    /// <summary>The code behind the first line, on the line of its last word.</summary>
    private void AddCode(W.Paragraph paragraph, string line, string code)
    {
        if (line.Length > 0)
        {
            paragraph.Append(RunWriter.Text("\u00A0"));
        }

        paragraph.Append(runs.Code(CleanText.Of(code)));
    }

    private static W.JustificationValues SideOf(Align align) => align switch
    {
        Align.Right => W.JustificationValues.Right,
        Align.Centre => W.JustificationValues.Center,
        _ => W.JustificationValues.Left,
    };
}
