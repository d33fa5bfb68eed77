using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using PilotReview.Core;

namespace PilotReview.Web.Layout;

/// <summary>The frame of every page behind sign-in: bar, navigation, page, foot.</summary>
public sealed partial class MainLayout : IDisposable
{
    private Office _office = new(new LocalText(string.Empty), HasSampleFigures: false);
    private string _place = Urls.Home;
    private ClaimsPrincipal? _user;

    [Inject]
    public required OfficeService Offices { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>Null on an error page that somebody meets before signing in.</summary>
    private ClaimsPrincipal? User => _user?.Identity is { IsAuthenticated: true } ? _user : null;

    protected override async Task OnInitializedAsync()
    {
        _place = Urls.LocalPart(Navigation);
        Navigation.LocationChanged += OnLocationChanged;
        _office = await Offices.GetAsync(CancellationToken.None);
    }

    protected override async Task OnParametersSetAsync() => _user = Authentication is null ? null : (await Authentication).User;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        _place = Urls.LocalPart(Navigation);
        InvokeAsync(StateHasChanged);
    }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;
}
