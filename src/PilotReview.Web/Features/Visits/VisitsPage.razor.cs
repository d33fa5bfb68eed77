using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Visits;

/// <summary>Visits of the level above to branches, by month. Filter and open form stand in the address.</summary>
public sealed partial class VisitsPage
{
    public const string TellForm = "tell";
    public const string AssignForm = "assign";
    public const string CopyForm = "copy";
    public const string WithdrawForm = "withdraw";
    public const string OpenName = "open";

    /// <summary>Rows of all months together at most; a month is never cut.</summary>
    private const int MostOfAll = 60;

    private VisitsView _view = VisitsView.Empty;
    private AssignChoices? _choices;

    [Inject]
    public required VisitsService Visits { get; init; }

    [Inject]
    public required AssignmentsService Assignments { get; init; }

    [SupplyParameterFromQuery(Name = VisitFilter.MonthName)]
    public string? Month { get; set; }

    [SupplyParameterFromQuery(Name = VisitFilter.StateName)]
    public string? State { get; set; }

    /// <summary>The form that is open, such as <c>tell-12</c>.</summary>
    [SupplyParameterFromQuery(Name = OpenName)]
    public string? Open { get; set; }

    protected override Permission WritePermission => Permission.TellVisits;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private VisitFilter Filter => VisitFilter.Of(Month, State);

    private bool MayAssign => Actor.May(Permission.AssignVisits);

    private string Ask => Actor.Role switch
    {
        Role.Observer => VisitsText.AskObserver,
        Role.WardOfficial => VisitsText.AskWard,
        _ => VisitsText.Ask,
    };

    /// <summary>Of all months the newest come first, of what is late the oldest.</summary>
    private IReadOnlyList<VisitRow> Shown =>
    [
        .. _view.Rows.Where(row => VisitFilter.IsOf(row.Visit, Filter.State, Today, _view.DueDays))
            .OrderBy(row => _view.Month is not null ? 0 : Filter.State == VisitFilter.Late ? row.Visit.Month.Index : -row.Visit.Month.Index),
    ];

    private int MostShown => _view.Month is null ? MostOfAll : int.MaxValue;

    /// <summary>The month after the newest that has visits; without any, this one.</summary>
    private Period AssignMonth => Filter.Month ?? (_view.Months.Count > 0 ? _view.Months[^1].Next : Period.Of(PeriodKind.Month, Today));

    private string CopySource => _view.Months.Count > 0 ? FormReader.Write(_view.Months[^1]) : string.Empty;

    private string? SavedText => Saved switch
    {
        TellForm => VisitsText.Told,
        AssignForm => VisitsText.Assigned,
        CopyForm => VisitsText.Copied,
        WithdrawForm => VisitsText.Withdrawn,
        _ => null,
    };

    private VisitRow? Telling => _view.Rows.FirstOrDefault(row => row.MayTell && IsOpen(row, TellForm));

    private VisitRow? Withdrawing => _view.Rows.FirstOrDefault(row => MayAssign && (row.MayWithdraw || Sent.Is(WithdrawForm)) && IsOpen(row, WithdrawForm));

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Visits.ListAsync(Actor, Filter, token);
        _choices = IsOpen(AssignForm) ? await Assignments.ChoicesAsync(Actor, ChoicesMonth, token) : null;
    }

    public static string OpenFor(string form, int id) => string.Create(CultureInfo.InvariantCulture, $"{form}-{id}");

    /// <summary>The month whose branches are offered: the one that was typed, where it is one.</summary>
    private Period ChoicesMonth => new FormReader().Month(string.Empty, string.Empty, Sent.Shown(AssignForm, AssignDraft.MonthField)) ?? AssignMonth;

    private bool IsOpen(string form) => MayAssign && (Open == form || Sent.Is(form));

    private bool IsOpen(VisitRow row, string form)
    {
        var isAnySent = Sent.Is(TellForm) || Sent.Is(WithdrawForm);
        return isAnySent ? Sent.Is(form) && Sent.Id(VisitDraft.IdField) == row.Visit.Id : Open == OpenFor(form, row.Visit.Id);
    }

    private string OpenAddress(string form) => $"{Urls.And(Filter.Address, OpenName, form)}#opened";

    private string OpenAddress(string form, VisitRow row) => $"{Urls.And(Filter.Address, OpenName, OpenFor(form, row.Visit.Id))}#opened";

    private static string KeepName(VisitRow row) => $"visit.{OpenFor(TellForm, row.Visit.Id)}";

    private async Task TellAsync() => await FinishAsync(await Visits.TellAsync(Writer, VisitDraft.Of(Sent), Http.RequestAborted), Filter.Address, TellForm);

    private async Task AssignAsync()
    {
        var draft = AssignDraft.Of(Sent);
        await FinishAsync(await Assignments.AssignAsync(Writer, draft, Http.RequestAborted), AddressOf(draft.Month), AssignForm);
    }

    private async Task CopyAsync() => await FinishAsync(
        await Assignments.CopyAsync(Writer, Sent[AssignDraft.FromField], Sent[AssignDraft.MonthField], Http.RequestAborted), AddressOf(Sent[AssignDraft.MonthField]), CopyForm);

    private async Task WithdrawAsync() => await FinishAsync(
        await Assignments.WithdrawAsync(Writer, Sent.Id(VisitDraft.IdField), Sent.Id(VisitDraft.VersionField), Http.RequestAborted), Filter.Address, WithdrawForm);

    /// <summary>The month that was assigned, to look at.</summary>
    private static string AddressOf(string month) => new VisitFilter(new FormReader().Month(string.Empty, string.Empty, month), null).Address;
}
