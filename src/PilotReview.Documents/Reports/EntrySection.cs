using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>How the figures came in: what part of the baseline was taken from old documents afterwards, and why odd figures are right all the same.</summary>
internal sealed class EntrySection(ReviewContext context)
{
    /// <summary>One sentence for each enrolled unit: how many figures of its months before were retrieved, and from what.</summary>
    public IEnumerable<Block> Retrieved() => context.Dossier.Enrolments.Select(enrolment =>
    {
        var before = context.FindingsOf(enrolment).SelectMany(finding => finding.Result.Points.Where(point => point.Side == Side.Before))
            .SelectMany(point => point.Observations).Where(observation => observation.State == ObservationState.Approved).ToList();
        var retrieved = before.Where(observation => observation.Entry.Source == ObservationSource.Retrieved).ToList();
        var unit = context.NameOf(enrolment.UnitId);
        return new Paragraph(retrieved.Count == 0
            ? context.Say("retrieved.none", ("unit", unit), ("count", context.Whole(before.Count)))
            : context.Say(
                "retrieved.some", ("unit", unit), ("count", context.Whole(before.Count)), ("retrieved", context.Whole(retrieved.Count)),
                ("share", Formats.Percent((double)retrieved.Count / before.Count, 1, context.Culture)),
                ("documents", string.Join("; ", retrieved.Select(observation => observation.Entry.Evidence).Distinct(StringComparer.Ordinal)))));
    });

    /// <summary>The appendix of explanations: those given for the very figure that is used. None where nothing had to be explained.</summary>
    public IReadOnlyList<Block> Explanations()
    {
        var rows = context.Findings.Concat(context.Dossier.Enrolments.SelectMany(context.NeighboursOf))
            .SelectMany(finding => finding.Result.Points.SelectMany(point => point.Observations).Select(observation => (observation, finding.Indicator)))
            .DistinctBy(pair => (pair.observation.UnitId, pair.observation.IndicatorId, pair.observation.Period))
            .SelectMany(pair => ExplanationsOf(pair.observation).Select(given => Line(pair.observation, pair.Indicator, given)))
            .ToList();
        return rows.Count == 0
            ? []
            :
            [
                new Paragraph(context.Text("explanations.table")) { KeepsWithNext = true },
                Appendices.Bare(new Table
                {
                    Key = "explanations",
                    Columns =
                    [
                        context.Column("unit", 20), context.Column("indicator", 20), context.Column("period", 10), context.Column("figure", 12, Align.Right),
                        context.Column("check", 16), context.Column("reason", 22),
                    ],
                    Rows = rows,
                }),
            ];
    }

    private IEnumerable<CheckExplanation> ExplanationsOf(Observation observation) => observation.State != ObservationState.Approved
        ? []
        : context.Dossier.Explanations
            .Where(given => given.UnitId == observation.UnitId && given.IndicatorId == observation.IndicatorId && given.Period == observation.Period
                && given.Figure == FigureText.Canonical(observation.Figure))
            .GroupBy(given => given.Check).Select(check => check.MaxBy(given => given.At)).OfType<CheckExplanation>();

    private Row Line(Observation observation, Indicator indicator, CheckExplanation given) => new(
    [
        new Cell(context.NameOf(context.Dossier.Tree[observation.UnitId], observation.Period.End)),
        new Cell(indicator.ShortName.In(context.Culture)),
        new Cell(Formats.PeriodName(observation.Period, context.Culture)),
        new Cell(FigureText.Typed(observation, indicator, context.Dossier.Scale(observation.ScaleVersionId), context.Culture)),
        new Cell(EntryWording.CheckName(given.Check, context.Culture)),
        new Cell(given.Reason),
    ]);
}
