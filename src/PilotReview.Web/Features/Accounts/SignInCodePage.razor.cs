using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>The second step of sign-in, for accounts that have one.</summary>
public sealed partial class SignInCodePage
{
    private IReadOnlyList<string> _faults = [];
    private bool _isWaiting;

    [Inject]
    public required CodeSignIn Codes { get; init; }

    [Inject]
    public required Sessions Sessions { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = AccessSetup.ReturnParameter)]
    public string? Return { get; set; }

    [SupplyParameterFromForm(FormName = "code", Name = "code")]
    public string? Code { get; set; }

    protected override async Task OnInitializedAsync() => _isWaiting = await Codes.IsWaitingAsync();

    private async Task SubmitAsync()
    {
        var (answer, with) = await Codes.CheckAsync(Code, Http.RequestAborted);
        if (answer is { Step: SignInStep.Open, AccountId: { } id })
        {
            await Codes.EndAsync();
            await Sessions.OpenAsync(id, with, Http.RequestAborted);
            LocalReturn.Follow(Navigation, Return);
            return;
        }

        if (answer.Step == SignInStep.Again)
        {
            await Codes.EndAsync();
            Navigation.NavigateTo(Urls.SignInThen(LocalReturn.Of(Return)));
            return;
        }

        _faults = [answer.Step == SignInStep.Wrong ? AccountsText.WrongCode : SignInWords.Of(answer, Time) ?? string.Empty];
    }
}
