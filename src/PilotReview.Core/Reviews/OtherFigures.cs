using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;

namespace PilotReview.Core.Reviews;

/// <summary>All figures of a review that are no findings, with their codes: the one list behind texts, tables, appendix and the look-up of a code.</summary>
public sealed class OtherFigures
{
    public const string Tally = "TH";
    public const string Periods = "DL";
    public const string Recommended = "KN";
    public const string Commended = "KT";

    /// <summary>Votes, followed by the number of the line of the conclusion.</summary>
    public const string Votes = "BQ";

    private const string Members = ".DV";
    private const string MembersBefore = ".DVT";
    private const string Branches = ".TC";
    private const string BranchesBefore = ".TCT";
    private const string Cost = ".CP";
    private const string Fact = ".VB";
    private const string Survey = ".PV";

    private readonly ReviewEvaluation _evaluation;
    private readonly ReviewWork? _work;
    private readonly CultureInfo _culture;

    private OtherFigures(ReviewEvaluation evaluation, ReviewWork? work, CultureInfo culture)
    {
        (_evaluation, _work, _culture) = (evaluation, work, culture);
        All = [.. OfResults(), .. Dossier.Enrolments.SelectMany(OfUnit), .. OfOpinions()];
    }

    /// <summary>Every figure, in the order of the report; codes are unique.</summary>
    public IReadOnlyList<OtherFigure> All { get; }

    private ReviewDossier Dossier => _evaluation.Dossier;

    /// <param name="evaluation">The review as its reader may see it.</param>
    /// <param name="work">What was written for it; null where only the figures are at hand.</param>
    /// <param name="culture">The language of contents and values.</param>
    public static OtherFigures Of(ReviewEvaluation evaluation, ReviewWork? work, CultureInfo culture) => new(evaluation, work, culture);

    public static string MembersOf(Unit unit) => unit.Code + Members;

    public static string MembersBeforeOf(Unit unit) => unit.Code + MembersBefore;

    public static string BranchesOf(Unit unit) => unit.Code + Branches;

    public static string BranchesBeforeOf(Unit unit) => unit.Code + BranchesBefore;

    public static string CostOf(Unit unit, CostKind kind) => unit.Code + Cost + ((int)kind).ToString(CultureInfo.InvariantCulture);

    /// <param name="unit">The unit.</param>
    /// <param name="number">1 for its first documented fact.</param>
    public static string FactOf(Unit unit, int number) => unit.Code + Fact + number.ToString(CultureInfo.InvariantCulture);

    /// <param name="unit">The unit.</param>
    /// <param name="number">1 for its first questionnaire.</param>
    public static string SurveyOf(Unit unit, int number) => unit.Code + Survey + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The figure with this code, without brackets; null when there is none.</summary>
    public OtherFigure? Find(string code) => All.FirstOrDefault(figure => figure.Code == code);

    private IEnumerable<OtherFigure> OfResults()
    {
        var findings = _evaluation.Findings;
        if (findings.Count == 0)
        {
            yield break;
        }

        var counts = Enum.GetValues<VerdictKind>().Select(kind => (findings.Count(finding => finding.Verdict.Kind == kind), Words.Of(kind, _culture)));
        yield return new OtherFigure(
            Tally, Say("x.tally", ("units", Formats.Count(Dossier.Enrolments.Count, _culture)), ("indicators", Formats.Count(Dossier.Yardstick.Count, _culture))),
            Sum(findings.Count, counts), Say("x.tally.source"));
        var sides = findings.SelectMany(finding => new[] { finding.Result.Before, finding.Result.After }).ToList();
        var (used, all) = (sides.Sum(side => side.Periods), sides.Sum(side => side.Periods + side.Missing + side.OnOtherScale));
        if (all > 0)
        {
            yield return new OtherFigure(Periods, Say("x.periods"), $"{Whole(used)}/{Whole(all)} ({Formats.Percent((double)used / all, 1, _culture)})", Say("x.periods.source"));
        }
    }

    private IEnumerable<OtherFigure> OfUnit(Enrolment enrolment)
    {
        var unit = Dossier.Tree[enrolment.UnitId];
        var name = unit.On(Dossier.Review.AsOf).ShortName.In(_culture);
        return [.. OfOrganisation(enrolment, unit, name), .. OfCosts(enrolment, unit, name), .. OfPapers(enrolment, unit, name)];
    }

    private IEnumerable<OtherFigure> OfOrganisation(Enrolment enrolment, Unit unit, string name)
    {
        var change = Dossier.EventOf(enrolment);
        var day = change.EffectiveDate;
        var source = change.DecisionNumber.Length == 0 ? Say("x.organisation", ("date", Formats.Date(day))) : Say("c.decision", ("number", change.DecisionNumber));
        var isNew = change.MakesNewUnits;
        var before = change.PredecessorIds.Select(id => Dossier.Tree[id].On(day.AddDays(-1)).Members).ToList();
        if (isNew && before.Count > 0 && before.All(count => count is not null))
        {
            yield return new OtherFigure(MembersBeforeOf(unit), Say("x.members.before", ("unit", name)), Whole(before.Sum().GetValueOrDefault()), Say("x.organisation", ("date", Formats.Date(day.AddDays(-1)))));
        }

        var above = isNew ? change.PredecessorIds.Sum(id => BranchesOn(Dossier.Tree[id], day.AddDays(-1))) : 0;
        if (above > 0)
        {
            yield return new OtherFigure(BranchesBeforeOf(unit), Say("x.branches.before", ("unit", name)), Whole(above), Say("x.organisation", ("date", Formats.Date(day.AddDays(-1)))));
        }

        if (unit.On(day).Members is { } members)
        {
            yield return new OtherFigure(MembersOf(unit), Say(isNew ? "x.members" : "x.members.on", ("unit", name), ("date", Formats.Date(day))), Whole(members), source);
        }

        var below = BranchesOn(unit, day);
        if (below > 0)
        {
            yield return new OtherFigure(BranchesOf(unit), Say(isNew ? "x.branches" : "x.branches.on", ("unit", name), ("date", Formats.Date(day))), Whole(below), source);
        }
    }

    /// <summary>Units that report under a unit on a day, itself left out.</summary>
    public int BranchesOn(Unit unit, DateOnly day) => Dossier.Tree.ReportersOn(unit.Id, day).Count(reporter => reporter.Id != unit.Id);

    private IEnumerable<OtherFigure> OfCosts(Enrolment enrolment, Unit unit, string name) => (_work?.Costs ?? []).Where(cost => cost.EnrolmentId == enrolment.Id).Select(cost => new OtherFigure(
        CostOf(unit, cost.Kind), Say("x.cost", ("kind", Words.Of(cost.Kind, _culture)), ("unit", name)),
        Say("x.cost.pair", ("before", Amount(cost, cost.Before, _culture)), ("after", Amount(cost, cost.After, _culture))), cost.Source));

    /// <summary>A cost as it is printed.</summary>
    public static string Amount(ModelCost cost, decimal value, CultureInfo culture) => Formats.Number(value, ModelCost.Decimals(cost.Kind, value), culture);

    private IEnumerable<OtherFigure> OfPapers(Enrolment enrolment, Unit unit, string name)
    {
        var facts = (_work?.Facts ?? []).Where(fact => fact.EnrolmentId == enrolment.Id).Select((fact, at) => new OtherFigure(
            FactOf(unit, at + 1), Say("x.fact", ("subject", fact.Subject), ("unit", name), ("date", Formats.Date(fact.On))), Say(fact.IsSo ? "x.fact.yes" : "x.fact.no"), fact.Paper));
        var surveys = (_work?.Surveys ?? []).Where(survey => survey.EnrolmentId == enrolment.Id).Select((survey, at) => new OtherFigure(
            SurveyOf(unit, at + 1), Say("x.survey", ("text", survey.Text), ("unit", name)),
            Say("x.cost.pair", ("before", Whole(survey.SheetsBefore)), ("after", Whole(survey.SheetsAfter))), survey.Source));
        return [.. facts, .. surveys];
    }

    private IEnumerable<OtherFigure> OfOpinions()
    {
        if (_work is { Committees.Count: > 0 })
        {
            var tally = _work.Tally;
            var counts = Enum.GetValues<RecommendationKind>().Select(kind => (tally.Of(kind), Words.Of(kind, _culture))).Append((tally.Silent.Count, Say("x.recommend.silent")));
            yield return new OtherFigure(Recommended, Say("x.recommend"), Sum(tally.Asked, counts), Say("x.recommend.source"));
        }

        if (Dossier.Review.Conclusion is { } conclusion && conclusion.CommendedCollectives + conclusion.CommendedIndividuals > 0)
        {
            yield return new OtherFigure(
                Commended, Say("x.commended"), Say("x.commended.pair", ("collectives", Whole(conclusion.CommendedCollectives)), ("individuals", Whole(conclusion.CommendedIndividuals))),
                Say("x.conclusion", ("date", Formats.Date(conclusion.Date))));
        }

        foreach (var figure in OfVotes())
        {
            yield return figure;
        }
    }

    /// <summary>The lines of a conclusion in the order of their codes: units as they were enrolled, then what holds elsewhere.</summary>
    public static IReadOnlyList<ConclusionDecision> DecisionsOf(ConclusionAct act) => [.. act.Decisions.OrderBy(decision => decision.EnrolmentId ?? int.MaxValue).ThenBy(decision => decision.Id)];

    private IEnumerable<OtherFigure> OfVotes() => (_work is { Acts: [.., var act] } ? DecisionsOf(act) : []).Select((decision, at) => (decision, at)).Where(pair => pair.decision.Cast is not null).Select(pair => new OtherFigure(
        Votes + (pair.at + 1).ToString(CultureInfo.InvariantCulture),
        Say("x.votes", ("option", Words.Of(pair.decision.Option, _culture)), ("unit", NameOf(pair.decision.EnrolmentId))),
        Say("x.votes.value", ("for", Count(pair.decision.For)), ("against", Count(pair.decision.Against)), ("abstained", Count(pair.decision.Abstained))), Say("x.conclusion", ("date", Formats.Date(_work!.Acts[^1].Content.Date)))));

    private string NameOf(int? enrolmentId) => Dossier.Pilot.Enrolments.Find(enrolment => enrolment.Id == enrolmentId) is { } enrolment
        ? Dossier.Tree[enrolment.UnitId].On(Dossier.Review.AsOf).ShortName.In(_culture)
        : Say("rec.elsewhere");

    /// <summary>20 = 3 cải thiện + 0 kém đi + …: each part with what it counts, so that the sum can be read and checked.</summary>
    private string Sum(int total, IEnumerable<(int Count, string Name)> parts) =>
        $"{Whole(total)} = {string.Join(" + ", parts.Select(part => $"{Whole(part.Count)} {part.Name.ToLower(_culture)}"))}";

    private string Count(int? value) => Whole(value.GetValueOrDefault());

    private string Whole(int value) => Formats.Whole(value, _culture);

    private string Say(string key, params (string Slot, string Text)[] slots) => Phrases.Fill(key, _culture, slots);
}
