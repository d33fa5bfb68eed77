using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Web.Access;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class ToSignInTests
{
    [Fact]
    public void EndedSession_LeadsToSignInAndBack()
    {
        using var context = new ComponentContext();
        var navigation = (BunitNavigationManager)context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/units?at=2021");
        context.Render<ToSignIn>();
        Assert.EndsWith("/sign-in?return=%2Funits%3Fat%3D2021", navigation.Uri, StringComparison.Ordinal);
        Assert.True(navigation.History.First().Options.ForceLoad);
    }
}
