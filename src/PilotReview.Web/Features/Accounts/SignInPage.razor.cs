using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PilotReview.Core;
using PilotReview.Data.Identity;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Sign-in by account and password, drawn by the server: a cookie cannot be set from an open page.</summary>
public sealed partial class SignInPage
{
    private string? _problem;
    private bool _isDemoOpen;

    [Inject]
    public required SignInManager<Account> Sessions { get; init; }

    [Inject]
    public required DemoDoor Door { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = AccessSetup.ReturnParameter)]
    public string? Return { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in", Name = "account")]
    public string? Account { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in", Name = "password")]
    public string? Password { get; set; }

    private string? Invalid => _problem is null ? null : "true";

    private string? Description => _problem is null ? null : "problem";

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(Http.Request.Method) && Sessions.IsSignedIn(Http.User))
        {
            LocalReturn.Follow(Navigation, Return);
            return;
        }

        _isDemoOpen = await Door.IsOpenAsync(Http.RequestAborted);
    }

    private async Task SubmitAsync()
    {
        _problem = Missing();
        if (_problem is not null)
        {
            return;
        }

        var result = await Sessions.PasswordSignInAsync(Account ?? string.Empty, Password ?? string.Empty, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            LocalReturn.Follow(Navigation, Return);
            return;
        }

        _problem = result.IsLockedOut ? await LockedAsync() : AccountsText.WrongPassword;
    }

    private string? Missing() => (string.IsNullOrWhiteSpace(Account), string.IsNullOrEmpty(Password)) switch
    {
        (true, true) => AccountsText.BothMissing,
        (true, false) => AccountsText.AccountMissing,
        (false, true) => AccountsText.PasswordMissing,
        _ => null,
    };

    private async Task<string> LockedAsync()
    {
        var account = await Sessions.UserManager.FindByNameAsync(Account ?? string.Empty);
        var until = account?.LockoutEnd ?? Time.GetUtcNow();
        return AccountsText.Locked.With(
            Formats.Clock(TimeZoneInfo.ConvertTime(until, Time.LocalTimeZone)), AccessSetup.FailedSignInsBeforeLock);
    }
}
