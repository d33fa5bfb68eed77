using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Setup;

/// <summary>Says how to make the first administrator. Shown in place of every page until there is one.</summary>
public sealed partial class FirstRunPage
{
    [Inject]
    public required FirstRun State { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!await State.IsNeededAsync(Http.RequestAborted))
        {
            Navigation.NavigateTo(Urls.Home);
        }
    }
}
