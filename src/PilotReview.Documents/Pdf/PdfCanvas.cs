using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace PilotReview.Documents.Pdf;

/// <summary>The pages of the file: draws text and lines, and tells screen readers what is text of the report and what only dresses the page.</summary>
internal sealed class PdfCanvas(PdfDocument document, Typography typography) : IDisposable
{
    private static readonly Dictionary<Grey, XBrush> Brushes = new()
    {
        [Grey.Black] = XBrushes.Black,
        [Grey.Code] = new XSolidBrush(XColor.FromArgb(0x55, 0x55, 0x55)),
        [Grey.Quiet] = new XSolidBrush(XColor.FromArgb(0x6A, 0x6A, 0x6A)),
        [Grey.Cut] = new XSolidBrush(XColor.FromArgb(0x9B, 0x1C, 0x1C)),
    };

    private readonly StructureBuilder _structure = UAManager.ForDocument(document).StructureBuilder;
    private XGraphics? _graphics;
    private Part? _part;

    public XGraphics Graphics => _graphics ?? throw new InvalidOperationException("No page was started.");

    public Typography Typography => typography;

    public void StartPage()
    {
        // the open part ends its content on the old page while the new one is added, so the old graphics must live until then
        var page = document.AddPage();
        _graphics?.Dispose();
        page.Width = XUnitPt.FromPoint(PageMeasures.Width);
        page.Height = XUnitPt.FromPoint(PageMeasures.Height);
        _graphics = XGraphics.FromPdfPage(page);
    }

    /// <summary>Goes on with <paramref name="part"/>, or starts it when another one was open. A figure and a strip of mixed texts open their own parts.</summary>
    public void Enter(Part part)
    {
        if (ReferenceEquals(part, _part))
        {
            return;
        }

        Leave();
        if (part.Kind is not (PartKind.Figure or PartKind.Mixed))
        {
            _structure.BeginElement(TagOf(part.Kind));
            _part = part;
        }
    }

    public void Leave()
    {
        if (_part is not null)
        {
            _structure.End();
            _part = null;
        }
    }

    public void Row(Action draw) => Inside(PdfBlockLevelElementTag.TableRow, draw);

    public void Cell(bool isHead, Action draw) =>
        Inside(isHead ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell, draw);

    /// <summary>Draws a figure with the text that stands for it; the edges are in points from the top left.</summary>
    public void Figure(string alternative, XRect area, Action draw)
    {
        var fromBelow = new XRect(area.X, PageMeasures.Height - area.Bottom, area.Width, area.Height);
        _structure.BeginElement(PdfIllustrationElementTag.Figure, alternative, fromBelow);
        draw();
        _structure.End();
    }

    /// <summary>Draws what only dresses the page: rules, page numbers, repeated heads.</summary>
    public void Dress(Action draw)
    {
        _structure.BeginArtifact();
        draw();
        _structure.End();
    }

    public void Text(string text, TypeStyle style, double x, double baseline)
    {
        if (text.Length > 0)
        {
            Graphics.DrawString(text, typography.Font(style), Brushes[style.Grey], x, baseline);
        }
    }

    /// <summary>Draws a line whose letters start at <paramref name="left"/> and end before <paramref name="left"/> + <paramref name="width"/>.</summary>
    public void Line(TextLine line, double left, double baseline, double width, Flush flush)
    {
        var spare = width - line.Indent - line.Width;
        var gaps = line.Words.Count - 1;
        var stretch = flush == Flush.Justified && line.IsFull && gaps > 0 ? Math.Max(0, spare) / gaps : 0;
        var x = left + line.Indent + flush switch
        {
            Flush.Centre => spare / 2,
            Flush.Right => spare,
            _ => 0,
        };
        foreach (var word in line.Words)
        {
            DrawWord(word, x, baseline);
            x += word.Width + word.Blank + stretch;
        }
    }

    public void Dispose() => _graphics?.Dispose();

    private void DrawWord(Word word, double x, double baseline)
    {
        foreach (var piece in word.Pieces)
        {
            // a blank is drawn with every word, so that copied text keeps its words apart; only an underline may not run on
            var hasBlank = ReferenceEquals(piece, word.Pieces[^1]) && (word.Blank > 0 || !piece.Style.IsUnderlined);
            Text(hasBlank ? piece.Text + " " : piece.Text, piece.Style, x, baseline);
            x += piece.Width;
        }
    }

    private void Inside(PdfBlockLevelElementTag tag, Action draw)
    {
        _structure.BeginElement(tag);
        draw();
        _structure.End();
    }

    private static PdfBlockLevelElementTag TagOf(PartKind kind) => kind switch
    {
        PartKind.Title or PartKind.Heading1 => PdfBlockLevelElementTag.Heading1,
        PartKind.Heading2 => PdfBlockLevelElementTag.Heading2,
        PartKind.Heading3 => PdfBlockLevelElementTag.Heading3,
        PartKind.Table => PdfBlockLevelElementTag.Table,
        _ => PdfBlockLevelElementTag.Paragraph,
    };
}
