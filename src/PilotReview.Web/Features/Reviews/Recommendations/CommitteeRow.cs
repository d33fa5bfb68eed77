using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Recommendations;

/// <summary>A committee that is asked, its answer, and what the figures of its units say.</summary>
/// <param name="Committee">The committee as it is stored.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Evidence">The verdicts on the reviewed units below it.</param>
/// <param name="Author">Who wrote the answer; null while there is none.</param>
/// <param name="MayGive">Whether the reader may answer for it now.</param>
public sealed record CommitteeRow(ReviewCommittee Committee, Unit Unit, EvidenceBeside Evidence, RowAuthor? Author, bool MayGive)
{
    public EvidenceStance Stance => Evidence.Beside(Committee.Kind);
}
