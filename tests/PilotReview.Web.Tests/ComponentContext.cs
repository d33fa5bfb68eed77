using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Access;
using PilotReview.Web.Faults;
using Radzen;

namespace PilotReview.Web.Tests;

/// <summary>A bunit context with what every component of the product may ask for: a language, a clock, Radzen, and somebody signed in.</summary>
public sealed class ComponentContext : BunitContext
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;
    private readonly BunitAuthorizationContext _authorization;

    public ComponentContext(CultureInfo? culture = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture ?? Formats.Vietnamese;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<FaultLog>();
        Services.AddSingleton<AntiforgeryStateProvider, FixedToken>();
        Services.AddScoped<CurrentActor>();
        _authorization = this.AddAuthorization();
    }

    public FakeTime Time { get; } = new(new DateTimeOffset(2021, 10, 18, 8, 0, 0, TimeSpan.FromHours(7)));

    /// <summary>Signs an account of that role in.</summary>
    public ClaimsPrincipal SignIn(Role role, string post = "Ban Tổ chức Thành ủy", int? unitId = null)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, "7"),
            new(ClaimTypes.Role, role.ToString()),
            new(ActorClaims.Post, post),
        ];
        if (unitId is { } unit)
        {
            claims.Add(new Claim(ActorClaims.Unit, unit.ToString(CultureInfo.InvariantCulture)));
        }

        _authorization.SetAuthorized(post);
        _authorization.SetPolicies([.. Enum.GetValues<Permission>().Where(permission => Permissions.Allow(role, permission)).Select(Policies.For)]);
        _authorization.SetClaims([.. claims]);
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _uiCulture;
        base.Dispose(disposing);
    }

    private sealed class FixedToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
