using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Reports;

/// <summary>What stands on the time axis of a chart: the restructuring with its decision, the settling-in gap, the lanes of marks, the target.</summary>
internal sealed class ChartEvents(ChartSubject subject)
{
    /// <summary>The lane whose name says everything.</summary>
    private const string TetLane = "tet";

    private static readonly string[] LaneOrder = [TetLane, "covid", "other"];

    public string CutLabel()
    {
        var change = subject.Dossier.EventOf(subject.Finding.Enrolment);
        var unit = subject.Dossier.Tree[subject.Finding.Enrolment.UnitId].On(change.EffectiveDate).Name.In(subject.Culture);
        var key = subject.Finding.IsEnrolled ? "c.cut." + SnakeCase.Of(change.Kind.ToString()) : "c.cut.neighbour";
        return Say("c.cut", ("date", Formats.Date(change.EffectiveDate)), ("event", Say(key, ("unit", unit))));
    }

    public string CutDetail()
    {
        var change = subject.Dossier.EventOf(subject.Finding.Enrolment);
        return change switch
        {
            { DecisionNumber.Length: 0 } => string.Empty,
            { DecisionDate: { } date } => Say("c.decision.dated", ("number", change.DecisionNumber), ("date", Formats.Date(date))),
            _ => Say("c.decision", ("number", change.DecisionNumber)),
        };
    }

    public string SettlingLabel() => subject.Points.Any(point => point.Side == Side.Settling)
        ? Say("c.settling", ("periods", Phrases.Periods(subject.Finding.Result.Plan.Settling, subject.Indicator.PeriodKind, subject.Culture)))
        : string.Empty;

    /// <summary>The lanes in a fixed order: Tết, epidemic, other events, further lanes by code, and last the stretches on another scale.</summary>
    public IReadOnlyList<ChartLane> Lanes()
    {
        var lanes = subject.Dossier.Marks.Where(Concerns)
            .GroupBy(mark => mark.Lane)
            .OrderBy(group => Array.IndexOf(LaneOrder, group.Key) is var place && place < 0 ? LaneOrder.Length : place)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ChartLane(Words.Lane(group.Key, subject.Culture), [.. group.OrderBy(mark => mark.From).Select(Mark).OfType<ChartMark>()]))
            .Where(lane => lane.Marks.Count > 0);
        return subject.OtherScales.Count == 0 ? [.. lanes] : [.. lanes, new ChartLane(Phrases.Get("c.other_scale", subject.Culture), [.. OtherScales()])];
    }

    /// <summary>The latest target that holds within the window.</summary>
    public ChartTarget? Target()
    {
        var found = subject.Indicator.Targets.OrderByDescending(target => target.From)
            .Select(target => (Target: target, Places: Indices(target.From, target.To ?? DateOnly.MaxValue)))
            .FirstOrDefault(pair => pair.Places.Count > 0);
        if (found.Target is not { } target || subject.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return null;
        }

        return new ChartTarget((double)target.Value, found.Places[0], found.Places[^1], Label(target));
    }

    private string Label(IndicatorTarget target)
    {
        var value = FigureWording.Target(subject.Indicator, target.Value, subject.Culture);
        return target.From <= subject.Points[0].Period.Start
            ? Say("c.target", ("value", value))
            : Say("c.target.from", ("value", value), ("period", Formats.PeriodName(Period.Of(PeriodKind.Month, target.From), subject.Culture)));
    }

    private bool Concerns(EventMark mark)
    {
        if (mark.UnitId is not { } unit)
        {
            return true;
        }

        var plan = subject.Finding.Result.Plan;
        return subject.Dossier.Tree.IsWithin(subject.Finding.Unit.Id, unit)
            || plan.Lineage.UnitIds(plan.First, plan.Last, subject.Indicator.Aggregation).Any(id => subject.Dossier.Tree.IsWithin(id, unit));
    }

    private ChartMark? Mark(EventMark mark)
    {
        var places = Indices(mark.From, mark.To);
        return places.Count == 0
            ? null
            : new ChartMark(places[0], places[^1], mark.Lane == TetLane ? string.Empty : Text(places, mark.Text.In(subject.Culture)));
    }

    private string Text(List<int> places, string text) => Say(
        "c.mark", ("period", Phrases.Span(subject.Points[places[0]].Period, subject.Points[places[^1]].Period, subject.Culture)), ("text", text));

    /// <summary>From the first to the last period on each other version.</summary>
    private IEnumerable<ChartMark> OtherScales() => subject.OtherScales.Select(scale =>
    {
        var places = Enumerable.Range(0, subject.Points.Count)
            .Where(index => subject.Points[index].Value is not null && subject.Points[index].ScaleVersionId == scale)
            .ToList();
        return new ChartMark(places[0], places[^1], subject.ScaleName(scale));
    });

    private List<int> Indices(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, subject.Points.Count).Where(index => subject.Points[index].Period.Start <= to && subject.Points[index].Period.End >= from)];

    private string Say(string key, params (string Slot, string Text)[] slots) => Phrases.Fill(key, subject.Culture, slots);
}
