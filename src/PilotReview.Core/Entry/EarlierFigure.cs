using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>A figure of an earlier period, without its history.</summary>
public sealed record EarlierFigure(int UnitId, int IndicatorId, Period Period, int? ScaleVersionId, ObservationFigure Figure);
