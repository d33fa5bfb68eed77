using PdfSharp.Drawing;
using PilotReview.Documents.Model;
using QRCoder;

namespace PilotReview.Documents.Pdf;

/// <summary>Where the sources are looked up, at the foot of page 1: the QR code and beside it the address in clear.</summary>
internal sealed class LookUpMark
{
    private const double Side = 17 * PageMeasures.Millimetre;
    private const double Gap = 4 * PageMeasures.Millimetre;
    private const double Pitch = 10;
    private const int MostLines = 6;

    /// <summary>A longer address makes modules too fine for a printed code of this size; then the text stands alone.</summary>
    private const int LongestAddress = 250;

    private static readonly TypeStyle Style = new(8, Grey: Grey.Quiet);

    private readonly LookUp _lookUp;
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly bool _hasCode;

    public LookUpMark(LookUp lookUp, TextLayout layout)
    {
        _lookUp = lookUp;
        _hasCode = lookUp.Address.Length is > 0 and <= LongestAddress;
        var room = PageShape.Portrait.TextWidth - (_hasCode ? Side + Gap : 0);
        _lines = TextLayout.AtMost(layout.Break(lookUp.Text, Style, room), MostLines, Style);
        Height = Math.Max(_hasCode ? Side : 0, _lines.Count * Pitch);
    }

    /// <summary>Height at the foot of the page that stays free of other text.</summary>
    public double Reserve => Height + Gap;

    private double Height { get; }

    public void Draw(PdfCanvas canvas)
    {
        var page = canvas.Page;
        canvas.Tags.Leave();
        if (_hasCode)
        {
            var area = new XRect(page.Left, page.Bottom - Side, Side, Side);
            canvas.Figure(_lookUp.Address, area, () => DrawCode(canvas, area));
        }

        canvas.Tags.Enter(new Part(PartKind.Paragraph));
        var left = page.Left + (_hasCode ? Side + Gap : 0);
        var top = page.Bottom - (Height / 2) - (_lines.Count * Pitch / 2);
        foreach (var line in _lines)
        {
            canvas.Line(line, left, top + Typography.BaselineIn(Pitch, Style.Size), page.Right - left, Flush.Left);
            top += Pitch;
        }

        canvas.Tags.Leave();
    }

    /// <summary>Dark modules side by side are one rectangle, all rectangles one shape: no hairlines between them.</summary>
    private void DrawCode(PdfCanvas canvas, XRect area)
    {
        const int Quiet = 4;
        using var code = QRCodeGenerator.GenerateQrCode(_lookUp.Address, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var module = area.Width / (rows.Count - (2 * Quiet));
        var shape = new XGraphicsPath();
        for (var row = Quiet; row < rows.Count - Quiet; row++)
        {
            for (var column = Quiet; column < rows.Count - Quiet; column++)
            {
                var first = column;
                while (column < rows.Count - Quiet && rows[row][column])
                {
                    column++;
                }

                if (column > first)
                {
                    shape.AddRectangle(area.X + ((first - Quiet) * module), area.Y + ((row - Quiet) * module), (column - first) * module, module);
                }
            }
        }

        canvas.Graphics.DrawPath(XBrushes.Black, shape);
    }
}
