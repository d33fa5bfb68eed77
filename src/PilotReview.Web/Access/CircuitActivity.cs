using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PilotReview.Web.Access;

/// <summary>Counts a click on an open page as activity of its session: such a page asks for no new address.</summary>
public sealed class CircuitActivity(AuthenticationStateProvider authentication, SessionActivity activity) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        var state = await authentication.GetAuthenticationStateAsync();
        activity.Touch(state.User);
        await next(context);
    };
}
