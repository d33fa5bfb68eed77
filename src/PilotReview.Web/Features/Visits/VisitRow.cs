using PilotReview.Core.Indicators;
using PilotReview.Core.Visits;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>A visit as somebody sees it.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Unit">The branch by its name in that month.</param>
/// <param name="Committee">The committee above it; empty for none.</param>
/// <param name="IsLate">Something is open after its last day.</param>
/// <param name="Author">Who told of it last; null while nobody did.</param>
/// <param name="MayTell">Whether the reader may tell of it.</param>
/// <param name="MayWithdraw">Whether the reader may take the assignment back.</param>
public sealed record VisitRow(Visit Visit, string Unit, string Committee, bool IsLate, RowAuthor? Author, bool MayTell, bool MayWithdraw)
{
    /// <summary>The scale that the visitor marks on in that month; null when there is none.</summary>
    public ScaleVersion? Scale { get; init; }
}
