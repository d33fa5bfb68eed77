using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>Turns the second factor on and off. The recovery codes are in the answer to the form and nowhere else.</summary>
public sealed partial class SecondFactorPage
{
    private IReadOnlyList<string> _faults = [];
    private IReadOnlyList<string> _codes = [];
    private OwnAccount? _own;
    private Stage _stage;

    private enum Stage
    {
        /// <summary>A trial account has no password, hence nothing to add to.</summary>
        None,
        Off,
        Pending,
        On,
    }

    [Inject]
    public required OwnAccountService Accounts { get; init; }

    [Inject]
    public required OwnSecondFactorService Factors { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = Urls.DoneParameter)]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "start", Name = "password")]
    public string? StartPassword { get; set; }

    [SupplyParameterFromForm(FormName = "confirm", Name = "code")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "renew-codes", Name = "password")]
    public string? RenewPassword { get; set; }

    [SupplyParameterFromForm(FormName = "switch-off", Name = "password")]
    public string? OffPassword { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _own = await Accounts.GetAsync(await Actors.GetAsync(), Http.RequestAborted);
        _stage = _own switch
        {
            { Account.IsDemo: true } => Stage.None,
            { Account.TwoFactorEnabled: true } => Stage.On,
            { PendingKey: not null } => Stage.Pending,
            _ => Stage.Off,
        };
    }

    private async Task StartAsync()
    {
        var answer = await Factors.StartAsync(await Actors.GetAsync(), StartPassword, Http.RequestAborted);
        if (answer.Fault is null)
        {
            Navigation.NavigateTo(Urls.OwnSecondFactor);
            return;
        }

        await ShowAsync(answer);
    }

    private async Task CancelAsync()
    {
        await Factors.CancelAsync(await Actors.GetAsync(), Http.RequestAborted);
        Navigation.NavigateTo(Urls.OwnSecondFactor);
    }

    private async Task ConfirmAsync()
    {
        var codes = await Factors.ConfirmAsync(await Actors.GetAsync(), Code, Http.RequestAborted);
        _faults = codes is null ? [AccountsText.WrongCode] : [];
        _codes = codes ?? [];
        await LoadAsync();
    }

    private async Task RenewAsync() => await ShowAsync(await Factors.RenewCodesAsync(await Actors.GetAsync(), RenewPassword, Http.RequestAborted));

    private async Task SwitchOffAsync()
    {
        var answer = await Factors.SwitchOffAsync(await Actors.GetAsync(), OffPassword, Http.RequestAborted);
        if (answer.Fault is null)
        {
            Navigation.NavigateTo(Urls.Done(Urls.OwnAccount, DoneWords.SecondFactorOff));
            return;
        }

        await ShowAsync(answer);
    }

    private async Task ShowAsync(CodesAnswer answer)
    {
        _faults = answer.Fault is { } fault ? [PasswordFaultWords.Of(fault, 0)] : [];
        _codes = answer.Codes;
        await LoadAsync();
    }
}
