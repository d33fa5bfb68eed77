using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>Chooses a password: whenever its holder wants, and before anything else after a one-time password.</summary>
public sealed partial class OwnPasswordPage
{
    private IReadOnlyList<string> _faults = [];
    private OwnAccount? _own;
    private bool _isFirst;

    [Inject]
    public required OwnAccountService Accounts { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "present")]
    public string? Present { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "chosen")]
    public string? Chosen { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "again")]
    public string? Again { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _own = await Accounts.GetAsync(await Actors.GetAsync(), Http.RequestAborted);
        _isFirst = _own.Account.MustChangePassword;
    }

    private async Task ChangeAsync()
    {
        var faults = await Accounts.ChangePasswordAsync(await Actors.GetAsync(), new PasswordDraft(Present, Chosen, Again), Http.RequestAborted);
        if (faults.Count == 0)
        {
            Navigation.NavigateTo(_isFirst ? Urls.Home : Urls.Done(Urls.OwnAccount, DoneWords.PasswordChanged));
            return;
        }

        _faults = [.. faults.Select(fault => PasswordFaultWords.Of(fault, _own?.ShortestPassword ?? 0))];
    }
}
