namespace PilotReview.Core.Statistics;

/// <summary>The figure of one period as it was recorded.</summary>
/// <param name="Time">Number of the period; consecutive in the calendar.</param>
/// <param name="Amount">Numerator, count or value; null when missing.</param>
/// <param name="Size">Denominator or exposure; null when missing. A score has none.</param>
public readonly record struct PeriodFigure(int Time, double? Amount, double? Size = null);
