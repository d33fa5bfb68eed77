using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Texts;
using PilotReview.Web.Parts.Claims;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Claims;

/// <summary>Figures and judgements in what was written for a review that do not agree: to be mended where they were written, or explained here.</summary>
public sealed partial class ReviewClaimsPage
{
    public const string ExplainName = "explain";
    public const string ExplainForm = "explain";

    private ReviewClaimsView? _view;

    [Inject]
    public required ReviewClaimsService Claims { get; init; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>The claim whose form is open.</summary>
    [SupplyParameterFromQuery(Name = ExplainName)]
    public string? Explain { get; set; }

    protected override Permission WritePermission => Permission.WriteAssessments;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Claims.FindAsync(Actor, Code, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static string HeadingOf(ReviewClaimsView view, NarrativePassage passage)
    {
        var unit = view.Desk.Enrolment(passage.EnrolmentId) is { } enrolment ? view.Desk.ShortName(enrolment.UnitId, Culture) : null;
        var kind = passage.Section is { } section ? Words.Of(section, Culture) : Words.Of(passage.Kind, Culture);
        return unit is null ? kind : $"{unit} · {kind}";
    }

    /// <summary>Where the passage was written; null where it cannot be changed any more, or is made of others.</summary>
    private static string? AddressOf(ReviewClaimsView view, NarrativePassage passage) => passage.Kind switch
    {
        PassageKind.Assessment or PassageKind.Opinion =>
            Urls.ReviewAssessment(view.Desk.Review.Code, view.Desk.Enrolment(passage.EnrolmentId) is { } enrolment ? view.Desk.UnitOf(enrolment).Code : null) + (passage.Kind == PassageKind.Assessment ? $"#p-{passage.Id}" : "#appraisal"),
        PassageKind.Recommendation => Urls.ReviewRecommendations(view.Desk.Review.Code),
        PassageKind.Conclusion => Urls.ReviewConclusion(view.Desk.Review.Code),
        _ => null,
    };

    private static IEnumerable<(NarrativeClaim Claim, int Number)> Numbered(NarrativePassage passage) => passage.Claims.Select((claim, at) => (claim, at + 1)).Where(pair => pair.claim.Claim.IsOpen);

    private static IReadOnlyList<TextMark> MarksOf(NarrativePassage passage) =>
        [.. ShownClaim.Of([.. passage.Claims.Select(claim => claim.Claim)], at => passage.Claims[at].Explanation?.Reason ?? string.Empty).Where(shown => shown.Claim.IsOpen).Select(shown => shown.MarkIn(Culture))];

    /// <summary>The form that is asked for stands on the page: its claim is still there, and may be explained.</summary>
    private bool IsDrawn(ReviewClaimsView view) => view.Find((Sent.Is(ExplainForm) ? Sent[ExplainDraft.KeyField] : Explain) ?? string.Empty) is var (passage, _) && view.MayExplain(passage);

    private bool IsExplaining(NarrativeClaim claim) => MayWrite && (Sent.Is(ExplainForm) ? Sent[ExplainDraft.KeyField] : Explain) == ReviewClaimsView.KeyOf(claim);

    /// <summary>The same words may stand in several passages; the form is drawn once.</summary>
    private static bool IsFirst(ReviewClaimsView view, NarrativePassage passage, NarrativeClaim claim) => view.Find(ReviewClaimsView.KeyOf(claim)) is var (first, found) && ReferenceEquals(first, passage) && ReferenceEquals(found, claim);

    private async Task ExplainAsync() => await FinishAsync(await Claims.ExplainAsync(Writer, Code, ExplainDraft.Of(Sent), Http.RequestAborted), Urls.ReviewClaims(Code), ExplainForm);
}
