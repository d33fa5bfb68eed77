using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Web.Access;

namespace PilotReview.Web.Parts.Forms;

/// <summary>What pages with forms share: who looks, what was sent, what is wrong with it, and the way back after saving.</summary>
public abstract class OfficePage : ComponentBase
{
    public const string DoneName = "done";

    private Actor? _actor;

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required RequestAuthor Authors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>What was just saved.</summary>
    [SupplyParameterFromQuery(Name = DoneName)]
    public string? Saved { get; set; }

    protected PostedForm Sent { get; private set; } = new(null);

    protected IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    protected Actor Actor => _actor ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Whether the tick that something is meant belongs on the page: it is named above, or was before, and nothing else is wrong with its field.</summary>
    protected bool IsWordAsked(string field, bool isTicked) =>
        Problems.Any(problem => problem is { NeedsWord: true, IsAboutPersons: false }) || (isTicked && !Problems.Any(problem => problem.Field == field));

    protected Writer Writer => new(Actor, Authors.Get());

    /// <summary>What it takes to send a form of the page.</summary>
    protected virtual Permission WritePermission => Permission.ManageSettings;

    protected bool MayWrite => Actor.May(WritePermission);

    protected DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    protected override async Task OnInitializedAsync()
    {
        _actor = await Actors.GetAsync();
        Sent = PostedForm.Of(Http.Request);
        await LoadAsync(Http.RequestAborted);
    }

    protected abstract Task LoadAsync(CancellationToken token);

    /// <summary>Leads back to the page after saving, so that a second look sends nothing again; else shows what is wrong beside what was typed.</summary>
    protected async Task FinishAsync(Saving saving, string page, string done)
    {
        if (saving.IsDone)
        {
            Navigation.NavigateTo(Urls.And(page, DoneName, done));
            return;
        }

        Http.Response.StatusCode = saving.Outcome.Refusal switch
        {
            Reason.RoleMissing => StatusCodes.Status403Forbidden,
            Reason.NotFound => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status200OK,
        };
        Problems = saving.Problems.Count > 0 ? saving.Problems : [new FieldProblem(string.Empty, FormsText.ProblemGone)];
        await LoadAsync(Http.RequestAborted);
    }
}
