using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>The own account: what it is, and what its holder can do with it.</summary>
public sealed partial class OwnAccountPage
{
    private OwnAccount? _own;

    [Inject]
    public required OwnAccountService Accounts { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = Urls.DoneParameter)]
    public string? Done { get; set; }

    protected override async Task OnInitializedAsync() => _own = await Accounts.GetAsync(await Actors.GetAsync(), Http.RequestAborted);

    private async Task SignOutElsewhereAsync()
    {
        await Accounts.SignOutElsewhereAsync(await Actors.GetAsync(), Http.RequestAborted);
        Navigation.NavigateTo(Urls.Done(Urls.OwnAccount, DoneWords.SignedOutElsewhere));
    }
}
