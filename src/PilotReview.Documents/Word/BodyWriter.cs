using DocumentFormat.OpenXml;
using PilotReview.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Word;

/// <summary>Sets a report from its heading block to the end of its appendix.</summary>
internal sealed class BodyWriter
{
    private readonly WordContext _context;
    private readonly Report _report;
    private readonly PageParts _pages;
    private readonly W.Body _body = new();
    private readonly ParagraphWriter _paragraphs;
    private readonly TableWriter _tables;
    private readonly ChartWriter _charts;
    private PageBreak? _turn;
    private bool _isLandscape;
    private bool _isFirstSection = true;

    public BodyWriter(WordContext context, PageParts pages)
    {
        var runs = new RunWriter(context);
        (_context, _report, _pages) = (context, context.Report, pages);
        _paragraphs = new ParagraphWriter(context, runs);
        _tables = new TableWriter(context, runs);
        _charts = new ChartWriter(context);
    }

    private int Width => WordMeasures.TextWidth(_turn?.IsLandscape ?? _isLandscape);

    public W.Body Write()
    {
        Append(new LetterheadWriter(_report).Elements());
        AppendAll(_report.Body);
        if (_report.Signature is not null || _report.Recipients.Count > 0)
        {
            KeepLastWithNext();
            Append(SignatureWriter.Elements(_report));
        }

        if (_report.Appendix.Count > 0)
        {
            _turn = new PageBreak();
            AppendAll(_report.Appendix);
        }

        if (_body.LastChild is not W.Paragraph)
        {
            _body.Append(Paragraphs.Gap());
        }

        _body.Append(_pages.Section(_isFirstSection, _isLandscape));
        return _body;
    }

    private void AppendAll(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is PageBreak turn)
            {
                _turn = turn;
                continue;
            }

            if (block is Paragraph { Style: ParagraphStyle.Caption } && _turn is null)
            {
                KeepLastWithNext();
            }

            Append(ElementsOf(block));
        }
    }

    private IEnumerable<OpenXmlElement> ElementsOf(Block block) => block switch
    {
        Heading heading => [_paragraphs.Of(heading)],
        Paragraph paragraph => [_paragraphs.Of(paragraph)],
        TableBlock table => _tables.Elements(table, Width),
        ChartBlock chart => _charts.Elements(chart),
        ChartPair pair => _charts.Elements(pair, Width),
        Contents contents => ContentsWriter.Elements(contents, _report),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private void Append(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements.ToList())
        {
            if (_turn is { } turn)
            {
                Turn(turn.IsLandscape, element);
            }
            else if (element is W.Table && _body.LastChild is W.Table)
            {
                // two tables that touch become one in Word
                _body.Append(Paragraphs.Gap());
            }

            _body.Append(element);
        }
    }

    /// <summary>Starts a page with the element; other paper is a section of its own.</summary>
    private void Turn(bool isLandscape, OpenXmlElement element)
    {
        _turn = null;
        if (isLandscape != _isLandscape)
        {
            EndSection();
            _isLandscape = isLandscape;
            return;
        }

        if (element is not W.Paragraph paragraph)
        {
            paragraph = Paragraphs.Gap();
            _body.Append(paragraph);
        }

        paragraph.Properties().PageBreakBefore = new W.PageBreakBefore();
    }

    private void EndSection()
    {
        if (_body.LastChild is not W.Paragraph last)
        {
            last = Paragraphs.Gap();
            _body.Append(last);
        }

        last.Properties().SectionProperties = _pages.Section(_isFirstSection, _isLandscape);
        _isFirstSection = false;
    }

    private void KeepLastWithNext()
    {
        IEnumerable<W.Paragraph> last = _body.LastChild switch
        {
            W.Paragraph paragraph => [paragraph],
            W.Table table => table.Elements<W.TableRow>().Last().Descendants<W.Paragraph>(),
            _ => [],
        };
        foreach (var paragraph in last)
        {
            paragraph.KeepWithNext();
        }
    }
}
