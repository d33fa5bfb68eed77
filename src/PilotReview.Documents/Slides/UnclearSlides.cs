using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>Results on which nothing is concluded, by their reason.</summary>
internal sealed class UnclearSlides(ReviewContext context)
{
    /// <summary>Results that a row names; more are counted.</summary>
    private const int MostNamed = 6;

    public IEnumerable<Slide> All()
    {
        var rows = context.Findings.Where(finding => finding.Verdict.Kind is VerdictKind.NoClearChange or VerdictKind.NotEnoughData or VerdictKind.DifferentScale)
            .GroupBy(finding => (finding.Verdict.Kind, Reason: FindingWording.WhyNot(finding, context.Culture)))
            .OrderBy(group => group.Key.Kind).ThenByDescending(group => group.Count()).Select(IReadOnlyList<Finding> (group) => [.. group]).ToList();
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
                new BeforeAfterTable(context).Status(group[0]), new Cell(context.Whole(group.Count)) { Number = group.Count }, new Cell(Named(group)),
            ])),
        ],
    };

    /// <summary>Unit by unit the indicators; where units are many, the indicators with how often.</summary>
    private string Named(IReadOnlyList<Finding> group)
    {
        var names = context.TellsUnits
            ? group.Select(Name).ToList()
            : [.. group.GroupBy(finding => finding.Indicator.Id).OrderByDescending(same => same.Count()).Select(same => $"{same.First().Indicator.ShortName.In(context.Culture)} ({context.Whole(same.Count())})")];
        var told = string.Join("; ", names.Take(MostNamed));
        return names.Count <= MostNamed ? told : SlideText.Say(context.Culture, "named.more", ("named", told), ("count", Formats.Count(names.Count - MostNamed, context.Culture)));
    }

    /// <summary>The indicator, with its unit where there are several.</summary>
    private string Name(Finding finding)
    {
        var indicator = finding.Indicator.ShortName.In(context.Culture);
        return context.Dossier.Enrolments.Count == 1 ? indicator : SlideText.Say(context.Culture, "named", ("indicator", indicator), ("unit", context.ShortNameOf(finding.Unit.Id)));
    }

    /// <summary>The sentence of each result; where units are many, only how such results are read.</summary>
    private IReadOnlyList<SlideNote> Notes(IReadOnlyList<IReadOnlyList<Finding>> groups) =>
    [
        new SlideNote(context.Text("method.not.title"), context.Text("method.not")),
        .. context.TellsUnits
            ? groups.SelectMany(group => group).Select(finding => new SlideNote(
                Name(finding),
                string.Join(' ', FindingWording.Sentence(finding, context.Dossier, context.Culture), $"[{finding.Code}]", FindingWording.Power(finding, context.Dossier, context.Culture)).TrimEnd()))
            : [],
    ];
}
