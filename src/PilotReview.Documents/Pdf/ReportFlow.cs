using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>Turns a report into strips in reading order, with what keeps together.</summary>
internal sealed class ReportFlow
{
    /// <summary>Room between paragraphs.</summary>
    public const double ParagraphSpace = 6;

    private readonly Report _report;
    private readonly TextLayout _layout = new();
    private readonly TextBlocks _texts;
    private readonly FigureBlocks _figures;
    private readonly IReadOnlyList<HeadingEntry> _headings;
    private readonly List<Strip> _strips = [];
    private PageShape _page = PageShape.Portrait;
    private Block? _previous;
    private bool _startsPage;
    private int _heading;

    public ReportFlow(Report report)
    {
        _report = report;
        _texts = new TextBlocks(_layout, report.Style);
        _figures = new FigureBlocks(_layout, report.SampleMark);
        _headings = HeadingEntry.ListOf(report.Body.Concat(report.Appendix));
    }

    /// <summary>The headings of bookmarks and contents, in reading order.</summary>
    public IReadOnlyList<HeadingEntry> Headings => _headings;

    public IReadOnlyList<Strip> Strips()
    {
        _strips.Add(LetterheadStrip.Of(_report, _layout));
        foreach (var block in _report.Body)
        {
            Add(block);
        }

        _strips[^1].KeepsWithNext = _report.Signature is not null || _report.Recipients.Count > 0;
        if (_strips[^1].KeepsWithNext)
        {
            Append(SignatureStrip.Of(_report, _layout, _page));
        }

        AddAppendix();
        return _strips;
    }

    private void AddAppendix()
    {
        _startsPage = _report.Appendix.Count > 0;
        _page = PageShape.Portrait;
        foreach (var block in _report.Appendix)
        {
            Add(block);
        }

        _strips[^1].KeepsWithNext = false;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case PageBreak pageBreak:
                _startsPage = true;
                _page = pageBreak.IsLandscape ? PageShape.Landscape : PageShape.Portrait;
                break;
            case Heading heading:
                Append(_texts.Heading(heading, HeadingEntry.IsListed(heading) ? _headings[_heading++] : null, _page));
                break;
            case Paragraph paragraph:
                _strips[^1].KeepsWithNext |= paragraph.Style == ParagraphStyle.Caption && _previous is (TableBlock or ChartBlock or ChartPair);
                Append(_texts.Paragraph(paragraph, _previous, _page));
                break;
            case TableBlock table:
                Append(_figures.Table(table, _page));
                break;
            case ChartBlock chart:
                Append(_figures.Chart(chart, _page));
                break;
            case ChartPair pair:
                Append(_figures.Pair(pair, _page));
                break;
            case Contents contents:
                Append(_texts.Contents(contents, _headings, _page));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, null);
        }

        _previous = block;
    }

    private void Append(IReadOnlyList<Strip> strips)
    {
        if (strips.Count == 0)
        {
            return;
        }

        if (_startsPage)
        {
            _strips[^1].KeepsWithNext = false;
            strips[0].StartsPage = true;
            _startsPage = false;
        }

        _strips.AddRange(strips);
    }
}
