using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Wording;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Recommendations;

/// <summary>What the committees recommend, beside what the figures say. The committee that is being answered for stands in the address.</summary>
public sealed partial class RecommendationsPage
{
    public const string GiveForm = "give";
    public const string OpenName = "open";

    private RecommendationsView? _view;

    [Inject]
    public required RecommendationsService Recommendations { get; init; }

    [Parameter]
    public required string Code { get; set; }

    /// <summary>Code of the committee's unit whose form is open.</summary>
    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    protected override Permission WritePermission => Permission.GiveRecommendations;

    private bool MayPrepare => Actor.May(Permission.PrepareReviews);

    private string StateName => _view is { } view ? Words.Of(view.Desk.Review.State, CultureInfo.CurrentUICulture) : string.Empty;

    /// <summary>The committee whose form is drawn: the one that was sent, the one in the address, or a ward's only one while it has not answered.</summary>
    private CommitteeRow? Given
    {
        get
        {
            List<CommitteeRow> open = [.. _view?.Rows.Where(row => row.MayGive) ?? []];
            return Sent.Is(GiveForm) ? open.Find(row => row.Committee.UnitId == Sent.Id(RecommendationDraft.CommitteeField))
                : Open is not null ? open.Find(row => row.Unit.Code == Open)
                : open is [{ Committee.Kind: null } only] && _view is { NeedsPaper: false } ? only
                : null;
        }
    }

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Recommendations.OpenAsync(Code, Actor, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private string NameOf(CommitteeRow row) => _view?.Desk.ShortName(row.Committee.UnitId, CultureInfo.CurrentUICulture) ?? string.Empty;

    private string OpenAddress(CommitteeRow row) => $"{Urls.With(Urls.ReviewRecommendations(Code), OpenName, row.Unit.Code)}#form-{GiveForm}";

    private async Task GiveAsync() => await FinishAsync(
        await Recommendations.GiveAsync(Writer, Code, RecommendationDraft.Of(Sent), Http.RequestAborted), Urls.ReviewRecommendations(Code), GiveForm);
}
