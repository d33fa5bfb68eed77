using PilotReview.Core.Statistics;

namespace PilotReview.Core.Verdicts;

/// <summary>A unit's series measured on its own and, with units to compare with, as a difference from their mean; months of choice dropped where enough remain.
/// The verdict is concluded from it (methods, sections 4, 6 and 9).</summary>
public sealed record ControlledMeasurement
{
    /// <summary>The unit's own series.</summary>
    public required SeriesMeasurement Own { get; init; }

    /// <summary>The difference from the comparison units; null without any, and when the own series was not measured.</summary>
    public SeriesMeasurement? Net { get; init; }

    /// <summary>Comparison units that were asked.</summary>
    public required int UnitsGiven { get; init; }

    /// <summary>Comparison units with a value in a period that counts; null when the difference was not taken.</summary>
    public int? UnitsUsed { get; init; }

    /// <summary>Periods that led to the choice of the unit and were dropped.</summary>
    public required IReadOnlySet<int> Dropped { get; init; }

    /// <summary>The periods of choice could not be dropped, so the verdict is capped.</summary>
    public required bool IsCappedForChoice { get; init; }

    /// <summary>The p that the verdict rests on: of the difference where it has the least data, else of the own series; null when there is none.</summary>
    public double? P => (Net is { IsMeasured: true } ? Net : Own).Step?.P;

    /// <summary>Measures a unit.</summary>
    /// <param name="question">The unit's own series.</param>
    /// <param name="comparisons">Series of the units that it is compared with; none for a verdict on the unit alone.</param>
    /// <param name="picking">Periods for which the unit was chosen; those from the cut on are passed over.</param>
    public static ControlledMeasurement Of(
        SeriesQuestion question, IReadOnlyList<IReadOnlyList<PeriodFigure>> comparisons, IReadOnlySet<int>? picking = null)
    {
        var chosen = (picking ?? new HashSet<int>()).Where(time => time < question.Calendar.Cut).ToHashSet();
        var remaining = StepSeries.Of(question.Type, question.Calendar, question.Figures, chosen).Value?.Before ?? 0;
        var isDropped = remaining >= SeriesMinimum.LeastWithoutChoice(question.Calendar.Period);
        IReadOnlySet<int> dropped = isDropped ? chosen : new HashSet<int>();
        var asked = question with { LeftOut = dropped };
        var own = SeriesMeasurement.Of(asked);
        var start = new ControlledMeasurement
        {
            Own = own,
            UnitsGiven = comparisons.Count,
            Dropped = dropped,
            IsCappedForChoice = chosen.Count > 0 && !isDropped,
        };
        return own.Step is { } step && comparisons.Count > 0 && (step.P is not null || step.Change == 0) ? start.WithNet(asked, comparisons) : start;
    }

    private ControlledMeasurement WithNet(SeriesQuestion asked, IReadOnlyList<IReadOnlyList<PeriodFigure>> comparisons)
    {
        // a comparison unit with figures that cannot be is left out, as if it had none
        var valid = comparisons.Where(comparison => StepSeries.Of(asked.Type, asked.Calendar, comparison).Value is not null).ToList();
        var difference = ComparisonDifference.Of(asked.Type, asked.Calendar, asked.Figures, valid, asked.LeftOut);
        var net = SeriesMeasurement.Of(
            asked with { Type = SeriesType.Score, Figures = difference.Figures, Delta = Own.Delta }, hasDenominators: false);
        return this with { Net = net, UnitsUsed = difference.UnitsUsed };
    }
}
