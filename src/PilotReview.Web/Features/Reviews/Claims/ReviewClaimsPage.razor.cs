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

    /// <summary>The report was asked for and not issued.</summary>
    [SupplyParameterFromQuery(Name = Urls.RefusedName)]
    public string? Refused { get; set; }

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

    /// <summary>The claims of a passage that do not agree, numbered through the page.</summary>
    private static IEnumerable<(NarrativeClaim Claim, ShownClaim Shown)> Numbered(ReviewClaimsView view, NarrativePassage passage)
    {
        var before = view.Doubtful.TakeWhile(other => !ReferenceEquals(other, passage)).Sum(other => other.Claims.Count(claim => claim.Claim.IsOpen));
        return passage.Claims.Where(claim => claim.Claim.IsOpen).Select((claim, at) => (claim, new ShownClaim(before + at + 1, claim.Claim, claim.Explanation?.Reason ?? string.Empty)));
    }

    private static IReadOnlyList<TextMark> MarksOf(ReviewClaimsView view, NarrativePassage passage) => [.. Numbered(view, passage).Select(pair => pair.Shown.MarkIn(Culture))];

    /// <summary>The page with the form of this claim, at its place.</summary>
    private string AddressOf(NarrativeClaim claim, ShownClaim shown) => $"{Urls.With(Urls.ReviewClaims(Code), ExplainName, ReviewClaimsView.KeyOf(claim))}#{ClaimPlaces.InList(shown.Number)}";

    /// <summary>The form that is asked for stands on the page: its claim is still there, and may be explained.</summary>
    private bool IsDrawn(ReviewClaimsView view) => view.Find((Sent.Is(ExplainForm) ? Sent[ExplainDraft.KeyField] : Explain) ?? string.Empty) is var (passage, _) && view.MayExplain(passage);

    private bool IsExplaining(NarrativeClaim claim) => MayWrite && (Sent.Is(ExplainForm) ? Sent[ExplainDraft.KeyField] : Explain) == ReviewClaimsView.KeyOf(claim);

    /// <summary>The same words may stand in several passages; the form is drawn once.</summary>
    private static bool IsFirst(ReviewClaimsView view, NarrativePassage passage, NarrativeClaim claim) => view.Find(ReviewClaimsView.KeyOf(claim)) is var (first, found) && ReferenceEquals(first, passage) && ReferenceEquals(found, claim);

    private async Task ExplainAsync() => await FinishAsync(await Claims.ExplainAsync(Writer, Code, ExplainDraft.Of(Sent), Http.RequestAborted), Urls.ReviewClaims(Code), ExplainForm);
}
