using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What the model takes beside what it gives: costs before and after, what papers show, what members said on paper.</summary>
internal sealed class CostSection(ReviewContext context)
{
    public IReadOnlyList<Block> Blocks() => context.Work is { } work ? [.. Costs(work), .. Facts(work), .. Surveys(work)] : [];

    private IEnumerable<Block> Costs(ReviewWork work)
    {
        var rows = Enrolled().SelectMany(pair => work.Costs.Where(cost => cost.EnrolmentId == pair.Enrolment.Id).Select(cost => Line(pair.Unit, cost))).ToList();
        return rows.Count == 0
            ? []
            :
            [
                new Paragraph(context.Text("costs.intro")) { KeepsWithNext = true },
                context.Table(
                    "costs", context.Text("costs.table"),
                    [
                        context.Column("cost", 34), context.Column("unit", 24), context.Column("before", 14, Align.Right), context.Column("after", 14, Align.Right), context.Column("difference", 14, Align.Right),
                        context.Column("source", 26),
                    ],
                    rows),
            ];
    }

    private Row Line(Unit unit, ModelCost cost) => new(
    [
        new Cell(Words.Of(cost.Kind, context.Culture)) { Code = Printed(OtherFigures.CostOf(unit, cost.Kind)) }, new Cell(context.ShortNameOf(unit.Id)), Amount(cost, cost.Before), Amount(cost, cost.After),
        new Cell(Formats.Signed((double)cost.Change, Decimals(cost), context.Culture)) { Number = cost.Change, Style = NumberStyle.Signed, Decimals = Decimals(cost) },
        new Cell(cost.Source),
    ]);

    private Cell Amount(ModelCost cost, decimal value) =>
        new(OtherFigures.Amount(cost, value, context.Culture)) { Number = value, Decimals = ModelCost.Decimals(cost.Kind, value) };

    private static int Decimals(ModelCost cost) => ModelCost.Decimals(cost.Kind, cost.Change);

    private IEnumerable<Block> Facts(ReviewWork work)
    {
        var facts = Enrolled().SelectMany(pair => FactsOf(work, pair.Enrolment)).ToList();
        return facts.Count == 0 ? [] : [new Paragraph(context.Text("facts.intro")) { KeepsWithNext = true }, .. facts];
    }

    /// <summary>What papers show of one unit, a line each.</summary>
    public IEnumerable<Paragraph> FactsOf(ReviewWork work, Enrolment enrolment) =>
        work.Facts.Where(fact => fact.EnrolmentId == enrolment.Id).Select((fact, at) => Fact(context.Dossier.Tree[enrolment.UnitId], fact, at + 1));

    private Paragraph Fact(Unit unit, DocumentedFact fact, int number) => new(
    [
        new Run(context.Say(fact.IsSo ? "facts.so" : "facts.not_so", ("unit", context.ShortNameOf(unit.Id)), ("subject", fact.Subject), ("paper", fact.Paper), ("date", Formats.Date(fact.On))) + "\u00A0"),
        new Run(Printed(OtherFigures.FactOf(unit, number)), RunStyle.Code), new Run("."),
    ]) { ListMark = "-" };

    private IEnumerable<Block> Surveys(ReviewWork work) => Enrolled().SelectMany(pair => work.Surveys.Where(survey => survey.EnrolmentId == pair.Enrolment.Id)
        .SelectMany((survey, at) => Survey(pair.Unit, survey, at + 1)));

    private IEnumerable<Block> Survey(Unit unit, SurveyQuestion survey, int number)
    {
        yield return new Paragraph([.. Asked(unit, survey, number), new Run(".")]) { KeepsWithNext = true };
        yield return context.Table(
            $"survey.{unit.Id}.{number}", context.Say("survey.table", ("unit", context.ShortNameOf(unit.Id))),
            [context.Column("answer", 40), context.Column("before", 14, Align.Right), context.Column("after", 14, Align.Right)],
            [
                .. survey.Ranked.Select(answer => new Row([new Cell(answer.Label), Sheets(answer.Before, survey.SheetsBefore), Sheets(answer.After, survey.SheetsAfter)])),
                new Row([new Cell(context.Text("cell.sum")), Whole(survey.SheetsBefore), Whole(survey.SheetsAfter)], RowStyle.Total),
            ]);
    }

    /// <summary>What members of one unit said on paper, a line for each question.</summary>
    public IEnumerable<Paragraph> SurveysOf(ReviewWork work, Enrolment enrolment) => work.Surveys.Where(survey => survey.EnrolmentId == enrolment.Id).Select((survey, at) => new Paragraph(
    [
        .. Asked(context.Dossier.Tree[enrolment.UnitId], survey, at + 1),
        new Run(": " + string.Join("; ", survey.Ranked.Select(answer => context.Say(
            "card.survey.answer", ("answer", answer.Label), ("before", InLine(answer.Before, survey.SheetsBefore)), ("after", InLine(answer.After, survey.SheetsAfter))))) + "."),
    ]) { ListMark = "-" });

    private Run[] Asked(Unit unit, SurveyQuestion survey, int number) =>
    [
        new Run(context.Say("survey.intro", ("unit", context.ShortNameOf(unit.Id)), ("text", survey.Text), ("source", survey.Source)) + "\u00A0"),
        new Run(Printed(OtherFigures.SurveyOf(unit, number)), RunStyle.Code),
    ];

    private string InLine(int count, int all) => Sheets(count, all).Text.Replace("\n", " · ", StringComparison.Ordinal);

    /// <summary>Number of sheets over its share.</summary>
    private Cell Sheets(int count, int all) => new(all == 0 ? context.Whole(count) : $"{Formats.Percent((double)count / all, 1, context.Culture)}\n{context.Whole(count)}/{context.Whole(all)}");

    private Cell Whole(int count) => new(context.Whole(count)) { Number = count };

    private IEnumerable<(Enrolment Enrolment, Unit Unit)> Enrolled() => context.Dossier.Enrolments.Select(enrolment => (enrolment, context.Dossier.Tree[enrolment.UnitId]));

    private static string Printed(string code) => $"[{code}]";
}
