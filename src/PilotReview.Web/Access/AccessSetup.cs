using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Accounts, cookies and policies.</summary>
public static class AccessSetup
{
    public const int FailedSignInsBeforeLock = 5;
    public const int ShortestPassword = 12;
    public const string CookieName = "pilotreview";
    public const string ReturnParameter = "return";

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    private const int FewestDifferentCharacters = 5;

    private static readonly TimeSpan IdleBeforeSignOut = TimeSpan.FromHours(8);

    /// <param name="cookieSuffix">What sets the sign-in cookie apart from that of another installation on the same host.</param>
    public static void AddAccess(this IServiceCollection services, string cookieSuffix)
    {
        RequestAuthor.AddTo(services);
        services.AddIdentityCore<Account>(ConfigureIdentity)
            .AddEntityFrameworkStores<AppDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie?.Configure(cookie => ConfigureCookie(cookie, cookieSuffix)));
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = SessionRules.CheckInterval);
        services.AddAuthorization(Policies.Configure);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<SessionRules>();
        services.AddScoped<DemoAccounts>();
        services.AddSingleton<DemoDoor>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<DemoWard>();
    }

    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = FailedSignInsBeforeLock;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        options.Lockout.AllowedForNewUsers = true;
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = FewestDifferentCharacters;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options, string suffix)
    {
        options.Cookie.Name = CookieName + suffix;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = IdleBeforeSignOut;
        options.SlidingExpiration = true;
        options.LoginPath = Urls.Rooted(Urls.SignIn);
        options.LogoutPath = Urls.Rooted(Urls.SignOut);
        options.ReturnUrlParameter = ReturnParameter;
        options.Events.OnValidatePrincipal = SessionRules.CheckCookieAsync;
        options.Events.OnRedirectToLogin = context =>
        {
            var request = context.Request;
            var back = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
            context.Response.Redirect(request.PathBase.ToUriComponent() + Urls.Rooted(Urls.SignInThen(back)));
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
