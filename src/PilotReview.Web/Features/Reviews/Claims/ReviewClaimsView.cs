using System.Security.Cryptography;
using System.Text;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews.Claims;

/// <summary>What was written for a review, with the figures and judgements in it, as far as somebody may read it.</summary>
public sealed record ReviewClaimsView(ReviewDesk Desk, IReadOnlyList<NarrativePassage> Passages)
{
    private const int KeyLength = 16;

    /// <summary>Passages in which something does not agree, whether it is explained or not.</summary>
    public IReadOnlyList<NarrativePassage> Doubtful { get; } = [.. Passages.Where(passage => passage.Claims.Any(claim => claim.Claim.IsOpen))];

    public int Open => Passages.Sum(passage => passage.Claims.Count(claim => claim.IsOpen));

    public int Explained => Passages.Sum(passage => passage.Claims.Count(claim => claim is { Claim.IsOpen: true, Explanation: not null }));

    public int All => Passages.Sum(passage => passage.Claims.Count);

    /// <summary>The ward explains what it wrote itself; the appraising board everything.</summary>
    public bool MayExplain(NarrativePassage passage) => Desk.Actor.May(Permission.WriteAssessments) && (Desk.ActsOnAll || (passage is { Kind: PassageKind.Assessment, EnrolmentId: not null } && IsOwn(passage)));

    /// <summary>Reasons that were before the standing committee, or are printed in a published report, may be put better, but no longer withdrawn.</summary>
    public bool MayWithdraw => Desk.Review.State < ReviewState.ForDecision;

    /// <summary>The claim that a form means; the newest words, should several say the same.</summary>
    public (NarrativePassage Passage, NarrativeClaim Claim)? Find(string key)
    {
        foreach (var passage in Doubtful)
        {
            if (passage.Claims.FirstOrDefault(claim => claim.Claim.IsOpen && KeyOf(claim) == key) is { } claim)
            {
                return (passage, claim);
            }
        }

        return null;
    }

    public static string KeyOf(NarrativeClaim claim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NarrativeClaims.WordsOf(claim.Claim))))[..KeyLength];

    /// <summary>Whether the passage may be read: a ward reads what was written about its own units; the rest opens with the whole review.</summary>
    public static bool MayRead(ReviewDesk desk, NarrativePassage passage) => desk.SeesAll || (passage.Kind == PassageKind.Assessment && desk.Enrolment(passage.EnrolmentId) is { } enrolment && desk.IsOwn(enrolment.UnitId));

    private bool IsOwn(NarrativePassage passage) => Desk.Enrolment(passage.EnrolmentId) is { } enrolment && Desk.IsOwn(enrolment.UnitId);
}
