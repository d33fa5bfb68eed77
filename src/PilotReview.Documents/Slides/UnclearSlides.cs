using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>Results on which nothing is concluded, by their reason.</summary>
internal sealed class UnclearSlides(ReviewContext context)
{
    private readonly UnclearGroups _groups = new(context);

    public IEnumerable<Slide> All()
    {
        var rows = _groups.Of(VerdictKind.NoClearChange, VerdictKind.NotEnoughData, VerdictKind.DifferentScale);
        return ReviewSlides.Numbered(
            [.. EvenParts.Of(rows, ReviewSlides.MostRows).Select(part => new Slide(SlideKind.Findings, SlideText.Say(context.Culture, "unclear")) { Table = Table(part), Notes = Notes(part) })], context.Culture);
    }

    private Table Table(IReadOnlyList<IReadOnlyList<Finding>> groups) => new()
    {
        Key = "unclear",
        Columns = [context.Column("status_reason", 34), new Column(SlideText.Say(context.Culture, "col.count"), 12, Align.Right), new Column(SlideText.Say(context.Culture, "col.which"), 54)],
        Rows =
        [
            .. groups.Select(group => new Row(
            [
                new BeforeAfterTable(context).Status(group[0]), new Cell(context.Whole(group.Count)) { Number = group.Count }, new Cell(_groups.Named(group)),
            ])),
        ],
    };

    /// <summary>The sentence of each result; where units are many, only how such results are read.</summary>
    private IReadOnlyList<SlideNote> Notes(IReadOnlyList<IReadOnlyList<Finding>> groups) =>
    [
        new SlideNote(context.Text("method.not.title"), context.Text("method.not")),
        .. context.TellsUnits
            ? groups.SelectMany(group => group).Select(finding => new SlideNote(
                _groups.Name(finding),
                string.Join(' ', FindingWording.Sentence(finding, context.Dossier, context.Culture), $"[{finding.Code}]", FindingWording.Power(finding, context.Dossier, context.Culture)).TrimEnd()))
            : [],
    ];
}
