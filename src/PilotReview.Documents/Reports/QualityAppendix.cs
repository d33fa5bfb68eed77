using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Quality;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>How good the figures behind each result are: what is missing, not approved or partial, and what signs ask for a second look.</summary>
internal sealed class QualityAppendix(ReviewContext context)
{
    private readonly IReadOnlyList<ObserverReading> _readings = context.Dossier.ObserverReadings;

    public IReadOnlyList<Block> Blocks() =>
    [
        new Paragraph(context.Text("quality.intro")),
        Appendices.Bare(new Table
        {
            Key = "quality",
            Columns =
            [
                context.Column("code", 14), context.Column("indicator", 30), context.Column("missing_before", 9, Align.Right), context.Column("missing_after", 9, Align.Right),
                context.Column("not_approved", 9, Align.Right), context.Column("partial", 9, Align.Right), context.Column("other_scale", 9, Align.Right),
                context.Column("quality", 36),
            ],
            Rows = [.. context.Findings.Select(Line)],
        }),
    ];

    private Row Line(Finding finding) => new(
    [
        new Cell(finding.Code), new Cell(finding.Indicator.Name.In(context.Culture)), Count(finding.Result.Before.Missing), Count(finding.Result.After.Missing),
        Count(Sum(finding, side => side.NotApproved + side.Returned)), Count(Sum(finding, side => side.Partial)), Count(Sum(finding, side => side.OnOtherScale)),
        new Cell(DataQualityCheck.Of(finding, _readings) is { } quality ? QualityWording.Line(quality, context.Culture) : context.Text("quality.none")),
    ]);

    private Cell Count(int count) => new(context.Whole(count)) { Number = count };

    private static int Sum(Finding finding, Func<SideSummary, int> count) => count(finding.Result.Before) + count(finding.Result.After);
}
