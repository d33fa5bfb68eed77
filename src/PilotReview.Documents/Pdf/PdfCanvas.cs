using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace PilotReview.Documents.Pdf;

/// <summary>The pages of the file: draws text and lines. What is text of the report and what only dresses the page, <see cref="Tags"/> tells screen readers.</summary>
internal sealed class PdfCanvas(PdfDocument document, Typography typography, Destinations destinations) : IDisposable
{
    /// <summary>The most that a blank of a justified line is widened, in parts of the size of its letters.</summary>
    private const double WidestStretch = 0.75;

    private static readonly Dictionary<Grey, XBrush> Brushes = new()
    {
        [Grey.Black] = XBrushes.Black,
        [Grey.Code] = new XSolidBrush(XColor.FromArgb(0x55, 0x55, 0x55)),
        [Grey.Quiet] = new XSolidBrush(XColor.FromArgb(0x6A, 0x6A, 0x6A)),
        [Grey.Cut] = new XSolidBrush(XColor.FromArgb(0x9B, 0x1C, 0x1C)),
    };

    private XGraphics? _graphics;
    private double _shift;

    public StructureTags Tags { get; } = new(document);

    public Destinations Destinations => destinations;

    public XGraphics Graphics => _graphics ?? throw new InvalidOperationException("No page was started.");

    /// <summary>How the current page lies.</summary>
    public PageShape Page { get; private set; } = PageShape.Portrait;

    /// <summary>Adds a page and draws on it from now on.</summary>
    /// <param name="shape">How it lies.</param>
    /// <param name="shift">How far all that is drawn stands to the left of where it was laid out, in points.</param>
    public void StartPage(PageShape shape, double shift = 0)
    {
        // the open part ends its content on the old page while the new one is added, so the old graphics must live until then
        var page = document.AddPage();
        _graphics?.Dispose();
        page.Width = XUnitPt.FromPoint(shape.Width);
        page.Height = XUnitPt.FromPoint(shape.Height);
        Page = shape;
        _graphics = XGraphics.FromPdfPage(page);
        _shift = shift;
        if (shift > 0)
        {
            _graphics.TranslateTransform(-shift, 0);
        }
    }

    /// <summary>Draws a figure with the text that stands for it; the edges are in points from the top left.</summary>
    public void Figure(string alternative, XRect area, Action draw) => Tags.Figure(TextBlocks.OneLine(alternative), FromBelow(area), draw);

    /// <summary>Draws what leads to another place of the document.</summary>
    public void Link(Destination to, string alternative, XRect area, Action draw) => Tags.Link(to, alternative, FromBelow(area), draw);

    /// <summary>Draws text in letters that the font has (<see cref="GlyphText"/>).</summary>
    public void Text(string text, TypeStyle style, double x, double baseline)
    {
        if (text.Length > 0)
        {
            Graphics.DrawString(text, typography.Font(style), Brushes[style.Grey], x, baseline - style.Rise);
        }
    }

    /// <summary>Draws a line whose letters start at <paramref name="left"/> and end before <paramref name="left"/> + <paramref name="width"/>.</summary>
    public void Line(TextLine line, double left, double baseline, double width, Flush flush)
    {
        var spare = width - line.Indent - line.Width;
        var gaps = line.Words.Count - 1;
        var stretch = flush == Flush.Justified && line.IsFull && gaps > 0 ? Math.Max(0, spare) / gaps : 0;
        if (stretch > 0 && stretch > line.Words[0].Pieces[0].Style.Size * WidestStretch)
        {
            // before something that cannot be parted a line would be torn open: it ends where its words end
            stretch = 0;
        }

        var x = left + line.Indent + flush switch
        {
            Flush.Centre => spare / 2,
            Flush.Right => spare,
            _ => 0,
        };
        new LinePainter(this, x, baseline, stretch).Draw(line);
    }

    public void Dispose() => _graphics?.Dispose();

    private XRect FromBelow(XRect area) => new(area.X - _shift, Page.Height - area.Bottom, area.Width, area.Height);
}
