namespace PilotReview.Core.Indicators;

/// <summary>Targets of one indicator follow one another: one in force on any day.</summary>
public static class IndicatorTargets
{
    /// <summary>Puts a target in from its day on: the one in force until then ends the day before, and where a later one begins the new one ends.</summary>
    public static void Put(Indicator indicator, IndicatorTarget added)
    {
        var before = indicator.Targets.Where(target => target.From < added.From && (target.To is null || target.To >= added.From)).ToList();
        foreach (var target in before)
        {
            target.To = added.From.AddDays(-1);
        }

        added.To = indicator.Targets.Where(target => target.From > added.From).Select(target => (DateOnly?)target.From.AddDays(-1)).Min();
        indicator.Targets.Add(added);
    }

    /// <summary>Whether a target lies where figures can.</summary>
    /// <param name="indicator">The indicator as it is defined on the first day of the target.</param>
    /// <param name="scale">The scale version of that day; null without a scale.</param>
    /// <param name="value">The target; of a proportion in percent.</param>
    public static bool IsWithin(Indicator indicator, ScaleVersion? scale, decimal value) => indicator.Kind == IndicatorKind.Proportion
        ? value is >= 0 and <= 100
        : !(value < indicator.LowerBound) && !(value > indicator.UpperBound) && !(value < scale?.Min) && !(value > scale?.Max);
}
