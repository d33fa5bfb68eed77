using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

namespace PilotReview.Documents.Pdf;

/// <summary>Tells screen readers what is drawn: parts in reading order, cells of tables, figures, links, notes, and what only dresses the page.</summary>
internal sealed class StructureTags(PdfDocument document)
{
    private readonly StructureBuilder _structure = UAManager.ForDocument(document).StructureBuilder;
    private Part? _part;

    /// <summary>Goes on with <paramref name="part"/>, or starts it when another one was open. A figure and a strip of mixed texts open their own parts.</summary>
    public void Enter(Part part)
    {
        if (ReferenceEquals(part, _part))
        {
            return;
        }

        Leave();
        if (part.Kind == PartKind.Contents)
        {
            _structure.BeginElement(PdfGroupingElementTag.TableOfContents);
            _part = part;
        }
        else if (part.Kind is not (PartKind.Figure or PartKind.Mixed))
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

    /// <summary>An entry of the open list of headings.</summary>
    public void Entry(Action draw)
    {
        _structure.BeginElement(PdfGroupingElementTag.TableOfContentsItem);
        Inside(PdfBlockLevelElementTag.Paragraph, draw);
        _structure.End();
    }

    public void Row(Action draw) => Inside(PdfBlockLevelElementTag.TableRow, draw);

    /// <summary>A cell of the open row, with the columns and rows that it covers.</summary>
    public void Cell(bool isHead, int columns, int rows, Action draw)
    {
        _structure.BeginElement(isHead ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell);
        if (isHead)
        {
            _structure.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", "/Column");
        }

        if (columns > 1)
        {
            _structure.SetColSpan(columns);
        }

        if (rows > 1)
        {
            _structure.SetRowSpan(rows);
        }

        draw();
        _structure.End();
    }

    /// <summary>A footnote, within the part that is open: that of its mark.</summary>
    public void Note(Action draw)
    {
        _structure.BeginElement(PdfInlineLevelElementTag.Note);
        draw();
        _structure.End();
    }

    /// <summary>A figure; the area is in points from the lower left corner of the page.</summary>
    public void Figure(string alternative, XRect area, Action draw)
    {
        _structure.BeginElement(PdfIllustrationElementTag.Figure, alternative, area);
        draw();
        _structure.End();
    }

    /// <summary>A link with its annotation; the area is in points from the lower left corner of the page.</summary>
    public void Link(Destination to, string alternative, XRect area, Action draw)
    {
        var link = PdfLinkAnnotation.CreateDocumentLink(new PdfRectangle(area), to.PageNumber, new XPoint(0, Math.Round(to.Page.Height - to.Top + 4, 2)));

        // a chance name and the time of day: nobody needs them, and the same report must give the same bytes
        link.Elements.Remove("/NM");
        link.Elements.Remove("/M");
        _structure.BeginElement(link, alternative);
        draw();
        _structure.End();
    }

    /// <summary>What only dresses the page: rules, page numbers, repeated heads.</summary>
    public void Dress(Action draw)
    {
        _structure.BeginArtifact();
        draw();
        _structure.End();
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
