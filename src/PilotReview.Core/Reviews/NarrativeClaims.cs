using System.Text;
using PilotReview.Core.Claims;
using PilotReview.Core.Comparison;

namespace PilotReview.Core.Reviews;

/// <summary>A passage that somebody wrote for a review, with the claims in it.</summary>
/// <param name="Kind">What kind of passage it is.</param>
/// <param name="EnrolmentId">The unit it is about; null for the review as a whole.</param>
/// <param name="Id">The row it comes from: of a paragraph, a committee, an act.</param>
/// <param name="Section">The section of an assessment.</param>
/// <param name="Text">The passage.</param>
/// <param name="Claims">Its claims in order.</param>
public sealed record NarrativePassage(PassageKind Kind, int? EnrolmentId, int Id, NarrativeSection? Section, string Text, IReadOnlyList<NarrativeClaim> Claims);

public enum PassageKind
{
    Assessment = 1,
    Opinion,
    Recommendation,
    Conclusion,

    /// <summary>A paragraph of the printed report.</summary>
    Report,
}

/// <summary>A claim of a passage, and why it stays when it does not agree.</summary>
public sealed record NarrativeClaim(Claim Claim, ClaimExplanation? Explanation)
{
    /// <summary>It has still to be mended, or explained.</summary>
    public bool IsOpen => Claim.IsOpen && Explanation is null;
}

/// <summary>Runs the checker of claims over everything that people wrote for a review.</summary>
public static class NarrativeClaims
{
    /// <summary>The passages that hold a claim, in the order of the report.</summary>
    /// <param name="work">What was written.</param>
    /// <param name="evaluation">The review as everybody may read it: judgements on a unit are held against its findings.</param>
    public static IReadOnlyList<NarrativePassage> Of(ReviewWork work, ReviewEvaluation evaluation)
    {
        var findings = FindingClaims.Of(evaluation);
        return
        [
            .. Passages(work)
                .Select(passage => passage with { Claims = ClaimsOf(passage, FindingsOf(passage.EnrolmentId, evaluation, findings), work) })
                .Where(passage => passage.Claims.Count > 0),
        ];
    }

    /// <summary>A sentence of the phrase bank has the figures of its verdict: its step is reckoned with the season taken out, and is not the plain difference of the two levels beside it.
    /// Whether the verdict still says so is told by <see cref="DraftedSentences"/>.</summary>
    private static IReadOnlyList<NarrativeClaim> ClaimsOf(NarrativePassage passage, IReadOnlyList<ClaimFinding> findings, ReviewWork work)
    {
        var isDrafted = passage.Kind == PassageKind.Assessment && work.Paragraphs.Any(point => point.Id == passage.Id && point.IsDrafted);
        return [.. ClaimsOf(passage.Text, findings, work.ClaimExplanations).Where(claim => !isDrafted || claim.Claim.Kind != ClaimKind.Growth)];
    }

    /// <summary>The words by which an explanation knows its claim; of a judgement with the unit that it was held against, since another unit may have said the same.</summary>
    public static string WordsOf(Claim claim)
    {
        var words = string.Join(' ', claim.Text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return claim.Finding is { } finding ? $"{words} ({finding.Unit})" : words;
    }

    /// <summary>The claims of one text, each with why it stays.</summary>
    public static IReadOnlyList<NarrativeClaim> ClaimsOf(string text, IReadOnlyList<ClaimFinding> findings, IReadOnlyList<ClaimExplanation> explained) =>
        [.. ClaimCheck.Of(text, findings, isAboutThem: true).Select(claim => new NarrativeClaim(claim, claim.IsOpen ? explained.LastOrDefault(known => known.Text == WordsOf(claim)) : null))];

    /// <summary>Where no unit is named, the unit of the passage is meant.</summary>
    private static List<ClaimFinding> FindingsOf(int? enrolmentId, ReviewEvaluation evaluation, IReadOnlyList<ClaimFinding> findings)
    {
        var units = evaluation.Findings.Where(finding => finding.IsEnrolled && (enrolmentId is null || finding.Enrolment.Id == enrolmentId)).Select(finding => finding.Unit.Code).ToHashSet();
        return [.. findings.Where(finding => units.Contains(finding.Unit))];
    }

    private static IEnumerable<NarrativePassage> Passages(ReviewWork work) =>
    [
        .. work.Paragraphs.Select(point => new NarrativePassage(PassageKind.Assessment, point.EnrolmentId, point.Id, point.Section, point.Text.Vi, [])),
        .. work.Review.Units.Where(unit => unit.Opinion.Length > 0).Select(unit => new NarrativePassage(PassageKind.Opinion, unit.EnrolmentId, unit.Id, null, unit.Opinion, [])),
        .. work.Committees.Where(committee => committee.Reason.Length > 0).Select(committee => new NarrativePassage(PassageKind.Recommendation, null, committee.Id, null, committee.Reason, [])),
        .. work.Acts.TakeLast(1).Select(act => new NarrativePassage(PassageKind.Conclusion, null, act.Id, null, act.Content.Text.Vi, [])),
    ];
}
