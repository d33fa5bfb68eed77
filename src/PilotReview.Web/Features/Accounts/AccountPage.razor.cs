using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>One account: what stands in it, and what can be done to it.</summary>
public sealed partial class AccountPage
{
    private AccountAnswer _answer = new([]);
    private AccountDraft _draft = new(null, null, null, null, null);
    private AccountSheet? _sheet;
    private string _once = string.Empty;
    private bool _isStale;

    [Inject]
    public required AccountsService Accounts { get; init; }

    [Inject]
    public required AccountActsService Acts { get; init; }

    [Inject]
    public required OnceOnly Once { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = Urls.DoneParameter)]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "change", Name = "version")]
    public string? Version { get; set; }

    [SupplyParameterFromForm(FormName = "change", Name = "post")]
    public string? Post { get; set; }

    [SupplyParameterFromForm(FormName = "change", Name = "role")]
    public string? RoleText { get; set; }

    [SupplyParameterFromForm(FormName = "change", Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromForm(FormName = "change", Name = "person")]
    public string? Person { get; set; }

    [SupplyParameterFromForm(FormName = "new-password", Name = "once")]
    public string? Word { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _once = OnceOnly.NewWord();
        await LoadAsync();
        if (_sheet is { } sheet)
        {
            _draft = new AccountDraft(null, sheet.Account.Post, sheet.Account.PersonName, sheet.Account.Role.ToString(), sheet.Units.LineOf(sheet.Account.UnitId));
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task LoadAsync() => _sheet = await Accounts.FindAsync(await Actors.GetAsync(), Id, Http.RequestAborted);

    private async Task ChangeAsync()
    {
        _draft = new AccountDraft(null, Post, Person, RoleText, Unit);
        _answer = await Accounts.ChangeAsync(await Actors.GetAsync(), Id, Version, _draft, Http.RequestAborted);
        if (_answer.IsDone)
        {
            Navigation.NavigateTo(Urls.Done(Urls.Account(Id), DoneWords.Changed));
            return;
        }

        _isStale = _answer.Faults.Contains(AccountFault.Stale);
        await LoadAsync();
    }

    private async Task TakeAsync(AccountAct act)
    {
        var actor = await Actors.GetAsync();
        // a double click breaks the first request off; what it began is finished all the same
        _answer = act == AccountAct.NewPassword
            ? await Once.RunAsync(actor, Word, [act.ToString(), Id.ToString(CultureInfo.InvariantCulture)], () => Acts.TakeAsync(actor, Id, act, CancellationToken.None))
            : await Acts.TakeAsync(actor, Id, act, Http.RequestAborted);
        if (_answer is { IsDone: true, Secret: null })
        {
            Navigation.NavigateTo(Urls.Done(Urls.Account(Id), act.ToString()));
            return;
        }

        await LoadAsync();
    }
}
