using Microsoft.AspNetCore.Components;
using PilotReview.Core.Audit;
using PilotReview.Data.Audit;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Audit;

/// <summary>The log for the administrator: who did what, and whether the log is whole. Drawn by the server; what it shows is in its address.</summary>
public sealed partial class LogPage
{
    private LogPart? _part;
    private AuditHead? _head;
    private LogFinding? _finding;
    private IReadOnlyList<(int Id, string Post)> _accounts = [];

    [Inject]
    public required LogService Log { get; init; }

    [Inject]
    public required AnchorFile Anchors { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [Inject]
    public required RequestAuthor Author { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery(Name = LogFilter.FromName)]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = LogFilter.ToName)]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = LogFilter.AccountName)]
    public string? Account { get; set; }

    [SupplyParameterFromQuery(Name = LogFilter.ActionName)]
    public string? Action { get; set; }

    [SupplyParameterFromQuery(Name = LogFilter.EntityName)]
    public string? Entity { get; set; }

    [SupplyParameterFromQuery(Name = LogFilter.CodeName)]
    public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = LogFilter.BeforeName)]
    public string? Before { get; set; }

    private LogFilter Filter => LogFilter.Read(From, To, Account, Action, Entity, Code, Before);

    private bool IsAnchored => Anchors.IsKept;

    private string Head => _head is { Seq: > 0 } head ? head.ToString() : LogText.EmptyLog;

    protected override async Task OnInitializedAsync() => await LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await Actors.GetAsync();
        _part = await Log.ReadAsync(actor, Filter, Http.RequestAborted);
        _head = await Log.HeadAsync(actor, Http.RequestAborted);
        _accounts = await Log.AccountsAsync(actor, Http.RequestAborted);
    }

    private async Task VerifyAsync()
    {
        _finding = await Log.VerifyAsync(await Actors.GetAsync(), Author.Get(), Http.RequestAborted);
        await LoadAsync();
    }
}
