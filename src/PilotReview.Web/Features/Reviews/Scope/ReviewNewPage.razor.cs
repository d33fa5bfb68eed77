using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>Opens a review of a pilot. The yardstick stands first: it was fixed before any figure, and the windows are chosen for it.</summary>
public sealed partial class ReviewNewPage
{
    public const string CreateForm = "create";

    private IReadOnlyList<Pilot> _pilots = [];
    private ScopeView? _view;

    [Inject]
    public required ReviewScopeService Scopes { get; init; }

    [SupplyParameterFromQuery(Name = ScopeDraft.PilotField)]
    public string? PilotCode { get; set; }

    protected override Permission WritePermission => Permission.PrepareReviews;

    /// <summary>The months are only to be counted.</summary>
    private bool IsOnly => Sent[ScopeDraft.OnlyField].Length > 0;

    protected override async Task LoadAsync(CancellationToken token)
    {
        _pilots = await Scopes.PilotsAsync(Actor, token);
        var chosen = Sent.Is(CreateForm) && Sent[ScopeDraft.PilotField].Length > 0 ? Sent[ScopeDraft.PilotField] : PilotCode;
        var pilot = chosen is null && _pilots.Count == 1 ? _pilots[0] : _pilots.FirstOrDefault(pilot => pilot.Code == chosen);
        _view = pilot is null ? null : await Scopes.NewAsync(Actor, pilot.Code, token);
    }

    private ScopeDraft Draft(ScopeView view) => Sent.Is(CreateForm) ? ScopeDraft.Of(Sent) : view.Stored;

    private async Task CreateAsync()
    {
        if (IsOnly || _view is not { } view)
        {
            return;
        }

        var draft = ScopeDraft.Of(Sent);
        await FinishAsync(await Scopes.CreateAsync(Writer, view.Pilot.Code, draft, Http.RequestAborted), Urls.ReviewScope(draft.Code.Trim()), CreateForm);
    }
}
