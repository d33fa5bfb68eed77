using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>What the model takes beside what it gives, unit by unit; where units are many, in how many a cost rose or fell.</summary>
internal sealed class CostSlides(ReviewContext context)
{
    private IReadOnlyList<ModelCost> Costs => [.. (context.Work?.Costs ?? []).Where(cost => context.Dossier.Enrolments.Any(enrolment => enrolment.Id == cost.EnrolmentId))];

    public IEnumerable<Slide> All() => Costs.Count == 0
        ? []
        : [new Slide(SlideKind.Costs, SlideText.Say(context.Culture, "costs")) { Table = context.TellsUnits ? ByUnit() : ByKind(), Notes = Notes() }];

    /// <summary>What was gained over what it takes, a column for each unit.</summary>
    private Table ByUnit()
    {
        var enrolments = context.Dossier.Enrolments;
        return new Table
        {
            Key = "costs",
            Columns = [context.Column("cost", 26), .. enrolments.Select(enrolment => new Column(context.ShortNameOf(enrolment.UnitId), 74.0 / enrolments.Count, Align.Right))],
            Rows =
            [
                .. new[] { VerdictKind.Improved, VerdictKind.Worsened }.Select(kind => new Row([new Cell(Words.Of(kind, context.Culture)) { Mark = kind }, .. enrolments.Select(enrolment => Counted(enrolment, kind))])),
                .. Costs.Select(cost => cost.Kind).Distinct().Order()
                    .Select(kind => new Row([new Cell(Words.Of(kind, context.Culture)), .. enrolments.Select(enrolment => Paid(enrolment, kind))])),
            ],
        };
    }

    private Cell Counted(Enrolment enrolment, VerdictKind kind)
    {
        var findings = context.FindingsOf(enrolment);
        return new Cell(SlideText.Say(
            context.Culture, "costs.results", ("count", context.Whole(findings.Count(finding => finding.Verdict.Kind == kind))), ("total", context.Whole(findings.Count))));
    }

    /// <summary>Before and after over the difference.</summary>
    private Cell Paid(Enrolment enrolment, CostKind kind) => Costs.FirstOrDefault(cost => cost.EnrolmentId == enrolment.Id && cost.Kind == kind) is { } cost
        ? new Cell(
            $"{OtherFigures.Amount(cost, cost.Before, context.Culture)}\u00A0→\u00A0{OtherFigures.Amount(cost, cost.After, context.Culture)}\n"
            + Formats.Signed((double)cost.Change, ModelCost.Decimals(kind, cost.Change), context.Culture)) { Code = $"[{OtherFigures.CostOf(context.Dossier.Tree[enrolment.UnitId], kind)}]" }
        : Cell.Empty;

    private Table ByKind() => new()
    {
        Key = "costs",
        Columns =
        [
            context.Column("cost", 40), .. new[] { "col.rose", "col.same", "col.fell" }.Select(key => new Column(SlideText.Say(context.Culture, key), 16, Align.Right)),
        ],
        Rows =
        [
            .. Costs.GroupBy(cost => cost.Kind).OrderBy(group => group.Key).Select(group => new Row(
            [
                new Cell(Words.Of(group.Key, context.Culture)),
                .. new[] { group.Count(cost => cost.Change > 0), group.Count(cost => cost.Change == 0), group.Count(cost => cost.Change < 0) }.Select(count => new Cell(context.Whole(count)) { Number = count }),
            ])),
        ],
    };

    private IReadOnlyList<SlideNote> Notes() =>
    [
        .. context.TellsUnits
            ? Costs.Select(cost => new SlideNote(
                context.Say(
                    "named", ("indicator", Words.Of(cost.Kind, context.Culture)),
                    ("unit", context.ShortNameOf(context.Dossier.Enrolments.First(enrolment => enrolment.Id == cost.EnrolmentId).UnitId))),
                SlideText.Say(context.Culture, "note.source", ("source", cost.Source))))
            : [],
        .. context.Figures.All.Where(figure => context.TellsUnits && figure.Code.Contains(".VB", StringComparison.Ordinal)).Select(figure => new SlideNote($"{figure.Content} [{figure.Code}]", $"{figure.Value}; {figure.Source}")),
    ];
}
