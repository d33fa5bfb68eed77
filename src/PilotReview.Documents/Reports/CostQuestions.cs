using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What may be asked about effort and cost: what they are, and whether the results are worth them.</summary>
internal sealed class CostQuestions(ReviewContext context)
{
    private readonly AskedAndAnswered _asked = new(context);

    public IEnumerable<Block> Blocks()
    {
        if (context.Dossier.Enrolments.Count == 0)
        {
            return [];
        }

        var costs = (context.Work?.Costs ?? []).Where(cost => context.Dossier.Enrolments.Any(enrolment => enrolment.Id == cost.EnrolmentId)).ToList();
        return costs.Count == 0
            ? [_asked.Of("ask.cost", context.Text("ask.cost.none"))]
            : [AskedAndAnswered.Of(context.Text("ask.cost"), []) with { KeepsWithNext = true }, .. context.TellsUnits ? costs.Select(Told) : ByKind(costs), Worth()];
    }

    private Paragraph Told(ModelCost cost)
    {
        var unit = context.Dossier.Tree[context.Dossier.Enrolments.First(enrolment => enrolment.Id == cost.EnrolmentId).UnitId];
        var item = context.Say(
            "brief.cost.item", ("kind", Words.Of(cost.Kind, context.Culture)), ("unit", context.ShortNameOf(unit.Id)),
            ("before", OtherFigures.Amount(cost, cost.Before, context.Culture)), ("after", OtherFigures.Amount(cost, cost.After, context.Culture)));
        var told = cost.Source.Length == 0 ? item : context.Say("ask.cost.item", ("item", item), ("source", cost.Source.TrimEnd('.')));
        return new Paragraph([new Run(told + "\u00A0"), new Run($"[{OtherFigures.CostOf(unit, cost.Kind)}]", RunStyle.Code), new Run(".")]) { ListMark = "-" };
    }

    private IEnumerable<Paragraph> ByKind(IEnumerable<ModelCost> costs) => costs.GroupBy(cost => cost.Kind).OrderBy(group => group.Key).Select(group => new Paragraph(context.Say(
        "ask.cost.kind", ("kind", Words.Of(group.Key, context.Culture)), ("rose", Counted(group, 1)), ("same", Counted(group, 0)), ("fell", Counted(group, -1)))) { ListMark = "-" });

    private string Counted(IEnumerable<ModelCost> costs, int sign) => Formats.Count(costs.Count(cost => Math.Sign(cost.Change) == sign), context.Culture);

    private Paragraph Worth()
    {
        var tally = context.Findings.Count == 0 ? [] : context.Coded(TallyText.Of(context.Findings, "t.tally", context.Culture) + ".", OtherFigures.Tally).Runs;
        return AskedAndAnswered.Of(context.Text("ask.worth"), [new Run(context.Text("ask.worth.answer") + " "), .. tally]);
    }
}
