using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PilotReview.Documents.Model;
using QRCoder;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>What stands at the edges of the pages: page number from the second page on, foot line on all, and on the first where sources are looked up.</summary>
internal sealed class PageParts(WordContext context)
{
    private const string Head = "rIdHeader";
    private const string FirstHead = "rIdFirstHeader";
    private const string Foot = "rIdFooter";
    private const string FirstFoot = "rIdFirstFooter";
    private const string Picture = "rIdPicture";
    private const string Png = "image/png";
    private const int PixelsPerDot = 8;

    private static readonly int PictureEdge = WordMeasures.Millimetres(18);
    private static readonly int PictureWidth = WordMeasures.Millimetres(21);

    private readonly Report _report = context.Report;

    public void Write()
    {
        var number = new W.SimpleField(new W.Run(new W.Text("2"))) { Instruction = " PAGE " };
        context.Main.AddNewPart<HeaderPart>(Head).Header = new W.Header(Paragraphs.Of(WordStyles.Header, number));
        context.Main.AddNewPart<HeaderPart>(FirstHead).Header = new W.Header(Paragraphs.Of(WordStyles.Header));
        context.Main.AddNewPart<FooterPart>(Foot).Footer = new W.Footer(FootLine());
        var first = context.Main.AddNewPart<FooterPart>(FirstFoot);
        first.Footer = _report.LookUp is { } lookUp ? new W.Footer(LookUpTable(lookUp, first), Paragraphs.Gap()) : new W.Footer(FootLine());
    }

    /// <summary>The paper of a section with its head and foot.</summary>
    public W.SectionProperties Section(bool isFirst, bool isLandscape)
    {
        var section = new W.SectionProperties();
        if (isFirst)
        {
            section.Append(
                new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = FirstHead },
                new W.FooterReference { Type = W.HeaderFooterValues.First, Id = FirstFoot });
        }

        section.Append(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = Head },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = Foot },
            Size(isLandscape),
            new W.PageMargin
            {
                Left = WordMeasures.Left, Right = WordMeasures.Right, Top = WordMeasures.Top, Bottom = WordMeasures.Bottom, Header = WordMeasures.Header, Footer = WordMeasures.Footer,
                Gutter = 0,
            });
        section.Append(isFirst ? [new W.TitlePage()] : []);
        return section;
    }

    private static W.PageSize Size(bool isLandscape) => isLandscape
        ? new() { Width = WordMeasures.LongEdge, Height = WordMeasures.ShortEdge, Orient = W.PageOrientationValues.Landscape }
        : new() { Width = WordMeasures.ShortEdge, Height = WordMeasures.LongEdge };

    private W.Paragraph FootLine() => Paragraphs.Of(WordStyles.Footer, _report.FootLine);

    private W.Table LookUpTable(LookUp lookUp, FooterPart foot)
    {
        var image = foot.AddNewPart<ImagePart>(Png, Picture);
        using (var code = QRCodeGenerator.GenerateQrCode(lookUp.Address, QRCodeGenerator.ECCLevel.M))
        using (var drawn = new PngByteQRCode(code))
        using (var stream = new MemoryStream(drawn.GetGraphic(PixelsPerDot, drawQuietZones: false)))
        {
            image.FeedData(stream);
        }

        var picture = Paragraphs.Of(WordStyles.LookUp, new W.Run(new W.Drawing(InlinePicture.Xml(Picture, PictureEdge, lookUp.Address, context.NextDrawing()))));
        var text = Paragraphs.Of(WordStyles.LookUp, lookUp.Text);
        var table = LayoutTable.Of((PictureWidth, [picture]), (WordMeasures.TextWidth(isLandscape: false) - PictureWidth, [text]));
        foreach (var cell in table.Descendants<W.TableCellProperties>())
        {
            cell.TableCellVerticalAlignment = new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center };
        }

        // LibreOffice drops a paragraph behind a table in the foot
        table.Append(new W.TableRow(new W.TableCell(
            new W.TableCellProperties { TableCellWidth = LayoutTable.Width(WordMeasures.TextWidth(isLandscape: false)), GridSpan = new W.GridSpan { Val = 2 } }, FootLine())));
        return table;
    }
}
