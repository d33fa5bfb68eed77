using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Units;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Makes an account. The one-time password is in the answer to the form and nowhere else.</summary>
public sealed partial class NewAccountPage
{
    private AccountAnswer _answer = new([]);
    private UnitChoices _units = new(new UnitTree([]), DateOnly.MinValue, CultureInfo.CurrentUICulture);
    private string _once = string.Empty;
    private bool _isTrial;

    [Inject]
    public required AccountsService Accounts { get; init; }

    [Inject]
    public required OnceOnly Once { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromForm(FormName = "create", Name = "once")]
    public string? Word { get; set; }

    [SupplyParameterFromForm(FormName = "create", Name = "name")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "create", Name = "post")]
    public string? Post { get; set; }

    [SupplyParameterFromForm(FormName = "create", Name = "role")]
    public string? RoleText { get; set; }

    [SupplyParameterFromForm(FormName = "create", Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromForm(FormName = "create", Name = "person")]
    public string? Person { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _once = Word ?? OnceOnly.NewWord();
        _isTrial = ActorClaims.IsDemo(Http.User);
        _units = await Accounts.UnitsAsync(await Actors.GetAsync(), Http.RequestAborted);
    }

    /// <summary>A double click breaks the first request off; what it began is finished all the same.</summary>
    private async Task CreateAsync()
    {
        var actor = await Actors.GetAsync();
        var draft = new AccountDraft(Name, Post, Person, RoleText, Unit);
        _answer = await Once.RunAsync(actor, Word, ["create", draft.Name, draft.Post, draft.Person, draft.Role, draft.Unit], () => Accounts.CreateAsync(actor, draft, CancellationToken.None));
    }
}
