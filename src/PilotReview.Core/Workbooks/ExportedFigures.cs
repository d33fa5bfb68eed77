using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Workbooks;

/// <summary>The one place that every figure passes on its way into an exported file. Small cells of a sensitive indicator are hidden from whoever is neither of
/// the unit's own subtree nor the appraiser.</summary>
public sealed class ExportedFigures(Actor actor, UnitScope scope)
{
    /// <summary>What stands in place of a hidden figure.</summary>
    public const string Hidden = "<3";

    private const decimal LeastShown = 3;
    private const decimal LeastDenominator = 5;

    /// <summary>Whether the figure may stand in the file.</summary>
    public bool Shows(int unitId, Indicator indicator, ObservationFigure figure) =>
        !indicator.IsSensitive || actor.Role == Role.Appraiser || (scope.IsLimited && scope.Sees(unitId)) || !IsSmall(figure, indicator.Kind);

    private static bool IsSmall(ObservationFigure figure, IndicatorKind kind) => kind switch
    {
        IndicatorKind.Proportion => figure is { Numerator: > 0 and < LeastShown } or { Denominator: > 0 and < LeastDenominator },
        IndicatorKind.Count => figure is { Numerator: > 0 and < LeastShown },
        IndicatorKind.Measure => figure is { Value: > 0 and < LeastShown },
        _ => false,
    };
}
