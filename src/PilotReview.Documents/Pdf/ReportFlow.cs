using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Turns a report into strips in reading order, with what keeps together.</summary>
internal sealed class ReportFlow(Report report, Typography typography)
{
    /// <summary>Room between paragraphs.</summary>
    public const double ParagraphSpace = 6;

    private const double NotePitch = 14.5;
    private const double Indent = 10 * PageMeasures.Millimetre;

    private readonly TypeStyle _body = TypeStyle.Body with { Size = report.Style.BodySize };
    private readonly double _pitch = report.Style.LinePitch;
    private readonly TextLayout _layout = new(typography);
    private readonly List<Strip> _strips = [];
    private bool _startsPage;

    public IReadOnlyList<Strip> Strips()
    {
        _strips.Clear();
        _strips.Add(LetterheadStrip.Of(report, typography));
        foreach (var block in report.Body)
        {
            Add(block);
        }

        if (report.Signature is not null || report.Recipients.Count > 0)
        {
            _strips[^1].KeepsWithNext = true;
            Append([SignatureStrip.Of(report, _layout)]);
        }
        else
        {
            _strips[^1].KeepsWithNext = false;
        }

        AddAppendix();
        return _strips;
    }

    private void AddAppendix()
    {
        _startsPage = report.Appendix.Count > 0;
        foreach (var block in report.Appendix)
        {
            Add(block);
        }

        _strips[^1].KeepsWithNext = false;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case PageBreak:
                _startsPage = true;
                break;
            case Heading heading:
                Append(HeadingStrips(heading));
                break;
            case Paragraph paragraph:
                Append(ParagraphStrips(paragraph));
                break;
            case TableBlock table:
                Append(TableStrips(table));
                break;
            case ChartBlock chart:
                Append(ChartStrips(chart));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, null);
        }
    }

    private void Append(IReadOnlyList<Strip> strips)
    {
        if (strips.Count > 0 && _startsPage)
        {
            _strips[^1].KeepsWithNext = false;
            strips[0].StartsPage = true;
            _startsPage = false;
        }

        _strips.AddRange(strips);
    }

    private List<Strip> HeadingStrips(Heading heading)
    {
        var style = heading.Level >= 3 ? _body.Bold.Italic : _body.Bold;
        var part = new Part(heading.Level switch { <= 1 => PartKind.Heading1, 2 => PartKind.Heading2, _ => PartKind.Heading3 });
        var isCentred = heading.Level < 1;
        var lines = _layout.Break(heading.Text, style, PageMeasures.TextWidth, isCentred ? 0 : Indent);
        var space = heading.Level == 1 ? ParagraphSpace + 3 : ParagraphSpace;
        var strips = TextStrips(part, lines, style, _pitch, isCentred ? Flush.Centre : Flush.Left, space);
        strips.ForEach(strip => strip.KeepsWithNext = true);
        return strips;
    }

    private List<Strip> ParagraphStrips(Paragraph paragraph)
    {
        var (style, pitch, flush, indent) = paragraph.Style switch
        {
            ParagraphStyle.Note => (TypeStyle.Note, NotePitch, Flush.Justified, Indent),
            ParagraphStyle.Caption => (TypeStyle.Caption, NotePitch, Flush.Centre, 0.0),
            _ => (_body, _pitch, Flush.Justified, Indent),
        };
        var isCaption = paragraph.Style == ParagraphStyle.Caption;
        if (isCaption && _strips[^1].Part.Kind is PartKind.Table or PartKind.Figure)
        {
            _strips[^1].KeepsWithNext = true;
        }

        var lines = isCaption
            ? _layout.BreakEven(paragraph.Runs, style, PageMeasures.TextWidth)
            : _layout.Break(paragraph.Runs, style, PageMeasures.TextWidth, indent);
        var part = new Part(isCaption ? PartKind.Caption : PartKind.Paragraph);
        return TextStrips(part, lines, style, pitch, flush, isCaption ? ParagraphSpace / 2 : ParagraphSpace);
    }

    /// <summary>The caption over the table with the sample mark, then head and rows.</summary>
    private List<Strip> TableStrips(TableBlock block)
    {
        List<Run> caption = block.Caption.Length == 0 ? [] : [new Run(block.Caption, RunStyle.Bold)];
        if (report.SampleMark.Length > 0 && !block.Caption.Contains(report.SampleMark, StringComparison.OrdinalIgnoreCase))
        {
            caption.Add(new Run(caption.Count == 0 ? $"({report.SampleMark})" : $" ({report.SampleMark})", RunStyle.Italic));
        }

        var strips = new List<Strip>();
        if (caption.Count > 0)
        {
            var style = new TypeStyle(11.5);
            var lines = _layout.BreakEven(caption, style, PageMeasures.TextWidth);
            strips = TextStrips(new Part(PartKind.Caption), lines, style, NotePitch + 1.5, Flush.Centre, ParagraphSpace + 2);
            strips.ForEach(strip => strip.KeepsWithNext = true);
        }

        strips.AddRange(new TableLayout(_layout).Strips(block.Table));
        return strips;
    }

    private List<Strip> ChartStrips(ChartBlock block)
    {
        var chart = block.Chart.SampleMark.Length > 0 ? block.Chart : block.Chart with { SampleMark = report.SampleMark };
        var lines = block.Caption.Length == 0 ? [] : _layout.BreakEven(block.Caption, TypeStyle.Caption, PageMeasures.TextWidth);
        var caption = TextStrips(new Part(PartKind.Caption), lines, TypeStyle.Caption, NotePitch, Flush.Centre, 2);
        caption.SkipLast(1).ToList().ForEach(strip => strip.KeepsWithNext = true);
        return [ChartStrip.Of(chart, hasCaption: caption.Count > 0), .. caption];
    }

    /// <summary>One strip a line; the first and the last line of a text never stand alone on a page.</summary>
    private static List<Strip> TextStrips(Part part, IReadOnlyList<TextLine> lines, TypeStyle style, double pitch, Flush flush, double space) =>
        lines.Select((line, index) => (Strip)new TextStrip(part, line, style, pitch, flush)
        {
            SpaceBefore = index == 0 ? space : 0,
            KeepsWithNext = index == 0 && lines.Count > 1 || index == lines.Count - 2,
        }).ToList();
}
