using PilotReview.Core.Indicators;

namespace PilotReview.Core.Entry;

/// <summary>What an indicator costs in typing, and how many pilots read it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Cells">Cells that were typed; a cell typed twice counts twice.</param>
/// <param name="Seconds">Seconds of typing in all.</param>
/// <param name="Pilots">Pilots whose yardstick holds it.</param>
public sealed record IndicatorEffort(Indicator Indicator, int Cells, long Seconds, int Pilots)
{
    private const double SecondsInMinute = 60;

    public double Minutes => Seconds / SecondsInMinute;

    /// <summary>Seconds a cell takes; null when none was typed.</summary>
    public double? SecondsPerCell => Cells == 0 ? null : (double)Seconds / Cells;
}
