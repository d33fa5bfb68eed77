using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What follows the signature: I all results, II the other figures with what was explained and how good the data are, III the method on one page, IV the yardstick.</summary>
internal sealed class Appendices(ReviewContext context, ReportFrame frame, IReadOnlyList<ClaimExplanation> kept)
{
    /// <summary>Letters of tables in an appendix, in points.</summary>
    public const double TableSize = 10.5;

    private int _count;

    public IReadOnlyList<Block> Blocks() => context.Findings.Count == 0
        ? context.Figures.All.Count == 0 && kept.Count == 0 ? [] : [.. Others()]
        : [.. Results(), .. Others(), .. Method(), .. Yardstick()];

    /// <summary>A table of an appendix stands under the heading of the appendix and needs no number.</summary>
    public static TableBlock Bare(Table table) => new(table) { Size = TableSize };

    private IEnumerable<Block> Results() =>
    [
        .. Head("appendix.results", isLandscape: true), Bare(new BeforeAfterTable(context).InAppendix()),
        new Paragraph(context.Text("results.note.appendix")) { Style = ParagraphStyle.Note },
    ];

    private IEnumerable<Block> Others()
    {
        var parts = new List<(string Key, IReadOnlyList<Block> Blocks)>
        {
            ("appendix.others.figures", Figures()), ("appendix.others.explained", [.. new EntrySection(context).Explanations(), .. new KeptClaims(context, kept).Blocks()]),
            ("appendix.others.quality", context.Findings.Count == 0 ? [] : new QualityAppendix(context).Blocks()),
        }.FindAll(part => part.Blocks.Count > 0);
        return [.. Head("appendix.others"), .. parts.SelectMany((part, at) => part.Blocks.Prepend(new Heading(2, context.Text(part.Key)) { Number = $"{(char)('A' + at)}." }))];
    }

    private IReadOnlyList<Block> Figures() => context.Figures.All.Count == 0 ? [] :
    [
        Bare(new Table
        {
            Key = "others",
            Columns = [context.Column("code", 14), context.Column("content", 38), context.Column("value", 32), context.Column("source", 28)],
            Rows = [.. context.Figures.All.Select(figure => new Row([new Cell(figure.Code), new Cell(figure.Content), new Cell(figure.Value), new Cell(figure.Source)]) { Anchor = figure.Code })],
        }),
    ];

    private IEnumerable<Block> Method() => [.. Head("appendix.method"), .. new MethodAppendix(context).Blocks()];

    private IEnumerable<Block> Yardstick() => [.. Head("appendix.yardstick"), .. new YardstickTable(context).Blocks(), .. context.TellsUnits ? new WindowTable(context).Blocks() : []];

    private IEnumerable<Block> Head(string key, bool isLandscape = false)
    {
        _count++;
        return
        [
            new PageBreak { IsLandscape = isLandscape }, new Heading(0, context.Say("appendix.number", ("number", Outline.Roman(_count)))), new Heading(0, context.Text(key)),
            frame.Attached(),
        ];
    }
}
