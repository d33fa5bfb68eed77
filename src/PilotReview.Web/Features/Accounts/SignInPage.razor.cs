using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Sign-in by account and password, drawn by the server: a cookie cannot be set from an open page.</summary>
public sealed partial class SignInPage
{
    private string? _problem;
    private bool _isDemoOpen;

    [Inject]
    public required PasswordSignIn SignIns { get; init; }

    [Inject]
    public required CodeSignIn Codes { get; init; }

    [Inject]
    public required Sessions Sessions { get; init; }

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
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.Identity is { IsAuthenticated: true })
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

        var answer = await SignIns.CheckAsync(Account ?? string.Empty, Password ?? string.Empty, Http.RequestAborted);
        _problem = SignInWords.Of(answer, Time);
        if (answer is { Step: SignInStep.CodeNeeded, AccountId: { } asked })
        {
            await Codes.AskAsync(asked, Http.RequestAborted);
            Navigation.NavigateTo(Urls.SignInCodeThen(LocalReturn.Of(Return)));
        }
        else if (answer is { Step: SignInStep.Open, AccountId: { } id })
        {
            await Sessions.OpenAsync(id, null, Http.RequestAborted);
            LocalReturn.Follow(Navigation, Return);
        }
    }

    private string? Missing() => (string.IsNullOrWhiteSpace(Account), string.IsNullOrEmpty(Password)) switch
    {
        (true, true) => AccountsText.BothMissing,
        (true, false) => AccountsText.AccountMissing,
        (false, true) => AccountsText.PasswordMissing,
        _ => null,
    };
}
