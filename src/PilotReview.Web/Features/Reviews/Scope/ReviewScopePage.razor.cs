using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>The scope of a review, which may be changed in its draft.</summary>
public sealed partial class ReviewScopePage
{
    public const string SetForm = "set";

    private (ReviewDesk Desk, ScopeView View)? _found;

    [Inject]
    public required ReviewScopeService Scopes { get; init; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    protected override Permission WritePermission => Permission.PrepareReviews;

    private string? SavedText => Saved switch
    {
        ReviewNewPage.CreateForm => ReviewScopeText.Created,
        SetForm => ReviewScopeText.Set,
        _ => null,
    };

    private bool IsOnly => Sent[ScopeDraft.OnlyField].Length > 0;

    protected override async Task LoadAsync(CancellationToken token)
    {
        _found = await Scopes.FindAsync(Actor, Code, token);
        if (_found is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private ScopeDraft Draft(ScopeView view) => Sent.Is(SetForm) ? ScopeDraft.Of(Sent) : view.Stored;

    private async Task SetAsync()
    {
        if (!IsOnly)
        {
            await FinishAsync(await Scopes.SetAsync(Writer, Code, ScopeDraft.Of(Sent), Http.RequestAborted), Urls.ReviewScope(Code), SetForm);
        }
    }
}
