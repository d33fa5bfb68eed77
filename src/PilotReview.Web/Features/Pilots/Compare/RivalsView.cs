using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;

namespace PilotReview.Web.Features.Pilots.Compare;

/// <summary>What stands side by side.</summary>
/// <param name="Choices">The pilots that the reader may choose from.</param>
/// <param name="Models">Those that are shown, in the order of the address or else of the choices; none when fewer than two are left.</param>
/// <param name="HasMore">More were asked for, or are there, than are shown.</param>
/// <param name="IsSample">The figures are made up.</param>
public sealed record RivalsView(IReadOnlyList<RivalChoice> Choices, IReadOnlyList<RivalModel> Models, bool HasMore, bool IsSample)
{
    /// <summary>There are pilots that this reader may not see.</summary>
    public bool HidesSome { get; init; }

    /// <summary>The indicators, one row each.</summary>
    public IReadOnlyList<RivalRow> Rows { get; } = RivalRow.Of([.. Models.Select(model => model.Findings)]);
}

/// <summary>A pilot to choose.</summary>
public sealed record RivalChoice(Pilot Pilot, bool IsChosen);
