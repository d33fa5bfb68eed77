using PilotReview.Core.Access;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Workbooks;

/// <summary>The one place that every figure passes on its way into an exported file. Small cells of a sensitive indicator are hidden from whoever is neither of
/// the unit's own subtree nor the appraiser, by the rule of <see cref="DisclosureRule"/>; the files hold no sums, so that the cells alone are hidden.</summary>
public sealed class ExportedFigures(Actor actor, UnitScope scope)
{
    /// <summary>What stands in place of a hidden figure.</summary>
    public const string Hidden = "<3";

    /// <summary>Whether the figure may stand in the file.</summary>
    public bool Shows(int unitId, Indicator indicator, ObservationFigure figure) =>
        !indicator.IsEverSensitive || DisclosureRule.Sees(actor, scope, unitId) || !DisclosureCell.IsSmallFigure(figure);
}
