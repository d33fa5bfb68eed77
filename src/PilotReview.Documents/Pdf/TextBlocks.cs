using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Headings, paragraphs with their footnotes, and the list of headings as strips, a line each.</summary>
internal sealed class TextBlocks(TextLayout layout, DocumentStyle document)
{
    /// <summary>From line to line of notes and captions.</summary>
    public const double NotePitch = 14.5;

    private const double Indent = 10 * PageMeasures.Millimetre;
    private const double FootnotePitch = 12.5;

    private readonly TypeStyle _body = TypeStyle.Body with { Size = document.BodySize };
    private readonly double _pitch = document.LinePitch;
    private int _notes;

    /// <summary>Blanks for line feeds, without letters that are not seen.</summary>
    public static string OneLine(string text) => PrintedText.Clean(text).Replace('\n', ' ');

    public IReadOnlyList<Strip> Heading(Heading heading, HeadingEntry? entry, PageShape page)
    {
        var style = heading.Level >= 3 ? _body.Bold.Italic : _body.Bold;
        var part = new Part(heading.Level switch { <= 1 => PartKind.Heading1, 2 => PartKind.Heading2, _ => PartKind.Heading3 });
        var isCentred = heading.Level < 1;

        // the number of an appendix stands on a line of its own
        var text = isCentred && heading.Number.Length > 0 ? $"{heading.Number}\n{heading.Text}" : heading.Full;
        var lines = isCentred ? layout.BreakEven(text, style, page.TextWidth) : layout.Break(text, style, page.TextWidth, Indent);
        var look = new Look(style, _pitch, isCentred ? Flush.Centre : Flush.Left, heading.Level == 1 ? ReportFlow.ParagraphSpace + 3 : ReportFlow.ParagraphSpace);
        var strips = Lines(part, lines, look, page, entry);
        strips.ForEach(strip => strip.KeepsWithNext = true);
        return strips;
    }

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="previous">What stands before it.</param>
    /// <param name="page">The paper.</param>
    public IReadOnlyList<Strip> Paragraph(Paragraph paragraph, Block? previous, PageShape page)
    {
        var isUnderTitle = previous is Heading { Level: < 1 } or Paragraph { Style: ParagraphStyle.Centred };
        var look = paragraph.Style switch
        {
            ParagraphStyle.Note => new Look(TypeStyle.Note, NotePitch, Flush.Justified, ReportFlow.ParagraphSpace),
            ParagraphStyle.Caption => new Look(TypeStyle.Caption, NotePitch, Flush.Centre, ReportFlow.ParagraphSpace / 2),
            ParagraphStyle.Centred => new Look(_body, _pitch, Flush.Centre, isUnderTitle ? 0 : ReportFlow.ParagraphSpace),
            _ => new Look(_body, _pitch, Flush.Justified, ReportFlow.ParagraphSpace),
        };
        var first = _notes + 1;
        _notes += paragraph.Runs.Count(run => run.Footnote.Length > 0);
        var runs = paragraph.ListMark.Length > 0 && look.Flush == Flush.Centre ? [new Run(paragraph.ListMark + " "), .. paragraph.Runs] : paragraph.Runs;
        var lead = paragraph.ListMark.Length > 0 && look.Flush != Flush.Centre ? new WordPiece(GlyphText.Of(OneLine(paragraph.ListMark)) + " ", look.Style) : null;
        var lines = look.Flush == Flush.Centre
            ? layout.BreakEven(runs, look.Style, page.TextWidth, first)
            : layout.Break(runs, look.Style, page.TextWidth, Indent, lead, first);
        var strips = Lines(new Part(paragraph.Style == ParagraphStyle.Caption ? PartKind.Caption : PartKind.Paragraph), lines, look, page);
        strips[^1].KeepsWithNext = paragraph.KeepsWithNext;
        return strips;
    }

    /// <summary>The title, which is no heading, and an entry for each heading.</summary>
    public IReadOnlyList<Strip> Contents(Contents contents, IReadOnlyList<HeadingEntry> headings, PageShape page)
    {
        var strips = new List<Strip>();
        if (contents.Title.Length > 0)
        {
            var lines = layout.BreakEven(contents.Title, _body.Bold, page.TextWidth);
            strips = Lines(new Part(PartKind.Paragraph), lines, new Look(_body.Bold, _pitch, Flush.Centre, ReportFlow.ParagraphSpace), page);
            strips.ForEach(strip => strip.KeepsWithNext = headings.Count > 0);
        }

        var part = new Part(PartKind.Contents);
        strips.AddRange(headings.Select(heading => ContentsStrip.Of(heading, part, layout, _body, page)));
        return strips;
    }

    /// <summary>One strip a line; the first and the last line of a text never stand alone on a page.</summary>
    public List<Strip> Lines(Part part, IReadOnlyList<TextLine> lines, Look look, PageShape page, object? target = null) =>
        lines.Select((line, index) => (Strip)new TextStrip(part, line, look.Style, look.Pitch, look.Flush)
        {
            Page = page,
            SpaceBefore = index == 0 ? look.Space : 0,
            KeepsWithNext = index == 0 && lines.Count > 1 || index == lines.Count - 2,
            Target = index == 0 ? target : null,
            Notes = [.. line.Notes.SelectMany(note => NoteLines(note, page))],
        }).ToList();

    private List<Strip> NoteLines(Footnote note, PageShape page)
    {
        var number = new WordPiece(note.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " ", TypeStyle.Footnote.Raised);
        var lines = layout.Break([new Run(note.Text)], TypeStyle.Footnote, page.TextWidth, 0, number);
        return Lines(new Part(PartKind.Paragraph), lines, new Look(TypeStyle.Footnote, FootnotePitch, Flush.Justified, 0), page);
    }
}
