using Microsoft.AspNetCore.Components;

namespace PilotReview.Web.Access;

/// <summary>Leads to sign-in when the session of an open page has ended, and back afterwards.</summary>
public sealed class ToSignIn : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override void OnInitialized() =>
        Navigation.NavigateTo(Urls.SignInThen(Urls.LocalPart(Navigation)), forceLoad: true);
}
