using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Up to three gains of a unit beside up to three limits and, where they are known, what the model takes.</summary>
internal sealed class BalanceTable(ReviewContext context, Enrolment enrolment)
{
    private const double Size = 9;

    public TableBlock Block()
    {
        var findings = context.FindingsOf(enrolment);
        var costs = (context.Work?.Costs ?? []).Where(cost => cost.EnrolmentId == enrolment.Id).Select(Paid).ToList();
        List<(string Head, IReadOnlyList<Cell> Cells)> columns =
        [
            (context.Text("h.strengths"), Named("card.gains.none", Standouts.Gains(findings))), (context.Text("h.limits"), Named("card.limits.none", Standouts.Limits(findings))),
            .. costs.Count == 0 ? [] : new[] { (context.Text("card.cost"), (IReadOnlyList<Cell>)costs) },
        ];
        return new TableBlock(new Table
        {
            Key = $"balance.{enrolment.Id.ToString(CultureInfo.InvariantCulture)}",
            Columns = [.. columns.Select(column => new Column(column.Head, 100.0 / columns.Count))],
            Rows = [.. Enumerable.Range(0, columns.Max(column => column.Cells.Count)).Select(at => new Row([.. columns.Select(column => at < column.Cells.Count ? column.Cells[at] : Cell.Empty)]))],
        }) { Caption = context.Captioned(context.Text(costs.Count == 0 ? "card.balance" : "card.balance.cost")), Size = Size };
    }

    private IReadOnlyList<Cell> Named(string none, IReadOnlyList<Finding> findings) => findings.Count == 0
        ? [new Cell(context.Text(none))]
        : [.. findings.Take(Standouts.MostNamed).Select(finding => new Cell(Told(finding)) { Code = $"[{finding.Code}]" })];

    private string Told(Finding finding)
    {
        var verdict = FindingWording.Verdict(finding, context.Culture).ToLower(context.Culture);
        var reason = FindingWording.WhyNot(finding, context.Culture);
        var told = finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened
            ? FindingWording.ChangeText(finding, context.Culture)
            : reason.Length == 0 ? verdict : context.Say("card.why", ("verdict", verdict), ("reason", reason));
        return context.Say("card.line", ("indicator", finding.Indicator.Name.In(context.Culture)), ("told", told));
    }

    private Cell Paid(ModelCost cost) => new(context.Say(
        "card.cost.item", ("kind", Words.Of(cost.Kind, context.Culture)), ("before", OtherFigures.Amount(cost, cost.Before, context.Culture)),
        ("after", OtherFigures.Amount(cost, cost.After, context.Culture)))) { Code = $"[{OtherFigures.CostOf(context.Dossier.Tree[enrolment.UnitId], cost.Kind)}]" };
}
