using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Home;

/// <summary>What waits for whoever looks: since when, until when.</summary>
public sealed partial class InboxSection
{
    private const int MostShown = 6;

    private InboxList _list = InboxList.Empty;

    [Inject]
    public required InboxService Inbox { get; init; }

    [Inject]
    public required CurrentActor Actors { get; init; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    protected override async Task OnInitializedAsync() => _list = await Inbox.ListAsync(await Actors.GetAsync(), CancellationToken.None);

    private static string Text(InboxItem item)
    {
        var (month, unit) = (Formats.PeriodName(item.Month, Culture), item.Unit.On(item.Month.End).ShortName.In(Culture));
        return item.Kind switch
        {
            InboxKind.ReturnedCells => HomeText.InboxReturned.With(item.Cells, month, unit),
            InboxKind.MonthToSend => HomeText.InboxToSend.With(month, unit, item.Cells),
            _ => HomeText.InboxToJudge.With(month, unit, item.Cells),
        };
    }

    private bool IsOverdue(InboxItem item) => item.Due < Inbox.Today;

    private string When(InboxItem item)
    {
        var since = item.Since is { } at ? HomeText.InboxSince.With(Formats.Date(Inbox.DayOf(at))) : string.Empty;
        var due = item.Due is { } day ? (IsOverdue(item) ? HomeText.InboxOverdue : HomeText.InboxDue).With(Formats.Date(day)) : string.Empty;
        return string.Join(" ", new[] { since, due }.Where(part => part.Length > 0));
    }
}
