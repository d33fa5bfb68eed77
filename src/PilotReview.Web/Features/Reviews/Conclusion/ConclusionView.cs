using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>An act of the standing committee and who recorded it.</summary>
/// <param name="Act">The act.</param>
/// <param name="Author">Who recorded it, and when.</param>
/// <param name="CorrectedBecause">Why a later act corrects it; null for the one that holds.</param>
public sealed record ActView(ConclusionAct Act, RowAuthor? Author, string? CorrectedBecause);

/// <summary>What the standing committee has before it, or has concluded.</summary>
/// <param name="Desk">The review.</param>
/// <param name="Mark">The snapshot that it rests on; null while there is none.</param>
/// <param name="Acts">What was concluded, newest first.</param>
/// <param name="Settings">The rules of today.</param>
/// <param name="Day">Today.</param>
public sealed record ConclusionView(ReviewDesk Desk, FrozenMark? Mark, IReadOnlyList<ActView> Acts, OfficeSettings Settings, DateOnly Day)
{
    /// <summary>The act that holds.</summary>
    public ActView? Newest => Acts.Count == 0 ? null : Acts[0];
}
