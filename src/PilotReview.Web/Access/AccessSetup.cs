using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using PilotReview.Core.Access;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Accounts, cookies and policies.</summary>
public static class AccessSetup
{
    public const string CookieName = "pilotreview";
    public const string CodeCookieName = "pilotreview.code";
    public const string ReturnParameter = "return";

    /// <summary>No cookie outlives the longest session that can be set; how long one really holds is judged with each request (<see cref="SessionRules"/>).</summary>
    private static readonly TimeSpan LongestCookie = TimeSpan.FromHours(24);

    /// <summary>The time to type the code of the second step.</summary>
    private static readonly TimeSpan TimeForCode = TimeSpan.FromMinutes(10);

    /// <param name="cookieSuffix">What sets the sign-in cookie apart from that of another installation on the same host.</param>
    public static void AddAccess(this IServiceCollection services, string cookieSuffix)
    {
        RequestAuthor.AddTo(services);
        services.AddIdentityCore<Account>(ConfigureIdentity)
            .AddEntityFrameworkStores<AppDb>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => ConfigureCookie(cookie, cookieSuffix))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => ConfigureCodeCookie(cookie, cookieSuffix));
        services.AddAuthorization(Policies.Configure);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CircuitHandler, CircuitActivity>();
        services.AddScoped<RequestDatabase>();
        services.AddScoped<SessionRules>();
        services.AddScoped<Sessions>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<CodeSignIn>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<SessionActivity>();
        services.AddSingleton<UnknownNames>();
        services.AddSingleton(SessionCheck.EveryMinute);
        services.AddScoped<DemoAccounts>();
        services.AddSingleton<DemoDoor>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<DemoWard>();
    }

    /// <summary>The rules for passwords and locks are the office's settings (<see cref="PasswordRules"/>, <see cref="FailedAttempts"/>); these are the least.</summary>
    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
        options.Password.RequiredLength = OfficeSettings.ShortestPassword.Least ?? 1;
        options.Password.RequiredUniqueChars = PasswordRules.FewestDifferent;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options, string suffix)
    {
        ConfigureAny(options, CookieName + suffix);
        options.ExpireTimeSpan = LongestCookie;
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

    private static void ConfigureCodeCookie(CookieAuthenticationOptions options, string suffix)
    {
        ConfigureAny(options, CodeCookieName + suffix);
        options.ExpireTimeSpan = TimeForCode;
    }

    /// <summary>Sessions are renewed by <see cref="SessionRules"/>, not by the framework.</summary>
    private static void ConfigureAny(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = false;
    }
}
