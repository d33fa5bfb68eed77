using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>A workbook that came home: how far it is read, what writing it would do, which conflicts are to be chosen. Nothing is written before its sender says so.</summary>
public sealed partial class WaitingPage
{
    public const string WrittenName = "written";
    public const string StoppedName = "stopped";
    public const string FilterName = "show";

    /// <summary>How often the page looks how far a large workbook is.</summary>
    private const string RefreshSeconds = "2";

    private Arrival? _arrival;
    private ArrivalJob? _job;
    private ArrivalWriting? _gone;

    [Inject]
    public required ArrivalsFolder Folder { get; init; }

    [Inject]
    public required ArrivalJobs Jobs { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Id { get; set; }

    /// <summary>The import that was written while something of the file was left to mend.</summary>
    [SupplyParameterFromQuery(Name = WrittenName)]
    public string? Written { get; set; }

    [SupplyParameterFromQuery(Name = FilterName)]
    public string? Filter { get; set; }

    /// <summary>What was written of the file and what is left, said once; null when nothing was.</summary>
    private string? Banner => _job switch
    {
        null or { Stage: ArrivalStage.Writing } => null,
        { Writing: { } writing } => string.Join(' ', Parts(writing)),
        _ when BatchAddress is not null => WorkbooksText.WrittenPartly,
        _ => null,
    };

    private string? BatchAddress => _job?.Writing?.BatchId is { } written ? Urls.WorkbookBatch(written)
        : int.TryParse(Written, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Urls.WorkbookBatch(id) : null;

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        _arrival = Folder.Find(Id, actor.AccountId);
        if (_arrival is null)
        {
            _gone = Jobs.Written(Id, actor.AccountId);
            return;
        }

        _job = await Jobs.LookAsync(_arrival, actor, Http.RequestAborted);
        if (_job.IsRunning)
        {
            Http.Response.Headers["Refresh"] = RefreshSeconds;
        }
    }

    private static IEnumerable<string> Parts(ArrivalWriting writing)
    {
        yield return writing.Written > 0 ? WorkbooksText.Written.With(writing.Written) : WorkbooksText.WrittenNone;
        if (writing.LeftOut > 0)
        {
            yield return WorkbooksText.WrittenLeftOut.With(writing.LeftOut);
        }

        if (writing.Open > 0)
        {
            yield return WorkbooksText.WrittenRest.With(writing.Open);
        }
    }
}
