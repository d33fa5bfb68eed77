using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Features.Observations.Months;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Observations;

/// <summary>The figures of a unit's month or of a branch's year. The whole state stands in the address; the sheet itself lives in the browser
/// (<c>entry.js</c>) and saves through <see cref="EntryEndpoints"/>.</summary>
public sealed partial class DataPage
{
    public const string SubmitForm = "submit";
    public const string ReturnForm = "return";
    public const string ApproveForm = "approve";

    /// <summary>Approved what was seen, while something else waits.</summary>
    private const string ApprovedPart = "approve-part";

    private EntryView? _view;

    [Inject]
    public required EntriesService Entries { get; init; }

    [Inject]
    public required MonthsService Months { get; init; }

    [SupplyParameterFromQuery(Name = EntryQuery.UnitName)]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = EntryQuery.MonthName)]
    public string? Month { get; set; }

    [SupplyParameterFromQuery(Name = EntryQuery.YearName)]
    public int? Year { get; set; }

    [SupplyParameterFromQuery(Name = EntryQuery.ModeName)]
    public string? Mode { get; set; }

    protected override Permission WritePermission => Permission.EnterData;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private bool IsSent => Sent.Is(SubmitForm) || Sent.Is(ReturnForm) || Sent.Is(ApproveForm);

    /// <summary>What the address asks for; a form is about the month that it was drawn for.</summary>
    private EntryQuery Query => IsSent
        ? EntryQuery.Of(Sent[EntryQuery.UnitName], Sent[EntryQuery.MonthName], null, Mode)
        : EntryQuery.Of(Unit, Month, Year, Mode);

    private string Name => _view?.Sheet.Unit.On(_view.Sheet.Month.End).ShortName.In(Culture) ?? string.Empty;

    private string Title => _view?.Query.Year is { } year
        ? ObservationsText.YearTitle.With(year, Name)
        : ObservationsText.MonthTitle.With(Formats.PeriodName(_view?.Sheet.Month ?? default, Culture), Name);

    private string Ask
    {
        get
        {
            var view = _view ?? throw new InvalidOperationException("The page has nothing to show.");
            var size = view.Sheet.IsYear
                ? ObservationsText.YearSize.With(view.Sheet.Rows.Count, view.Sheet.Columns.Count)
                : ObservationsText.MonthSize.With(view.Sheet.Rows.Count, view.Sheet.Columns.Count);
            return view.Due is { } due && view.MayEnter && view.HasOpen ? $"{size} {DueText(due, view.Today)}" : size;
        }
    }

    /// <summary>A form that was sent is there to answer, even when there is nothing to send any more.</summary>
    private bool HasSendForm => _view is { MayEnter: true, Sheet.IsYear: false } && ((_view is { HasOpen: true, HasEnded: true } && !JudgesFirst) || Sent.Is(SubmitForm));

    /// <summary>Figures wait for whoever looks: judging them comes before sending any.</summary>
    private bool JudgesFirst => _view is { MayApprove: true, Approvable: > 0 };

    private bool HasJudgeForms => _view is { MayApprove: true, Sheet.IsYear: false } && (_view.HasJudgeable || Sent.Is(ApproveForm) || Sent.Is(ReturnForm));

    /// <summary>What the address has for a month and is none; the page opens another month and says so.</summary>
    private string? UnreadMonth => !IsSent && Year is null && !string.IsNullOrWhiteSpace(Month) && Query.Month is null ? Month : null;

    private string? SavedText => Saved switch
    {
        SubmitForm => ObservationsText.Submitted,
        ReturnForm => ObservationsText.ReturnedDone,
        ApproveForm => ObservationsText.ApprovedDone,
        ApprovedPart => ObservationsText.ApprovedPart.With(_view?.Approvable),
        _ => null,
    };

    /// <summary>"Hạn gửi 05/10/2021, còn 1 ngày."</summary>
    private static string DueText(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => ObservationsText.DueToday.With(Formats.Date(due)),
        > 0 and var left => ObservationsText.DueIn.With(Formats.Date(due), left),
        var late => ObservationsText.DuePassed.With(Formats.Date(due), -late),
    };

    protected override async Task LoadAsync(CancellationToken token) => _view = await Entries.FindAsync(Actor, Query, Culture, token);

    private IReadOnlyList<FieldProblem> ProblemsOf(string form) => Sent.Is(form) ? Problems : [];

    private string Here => _view is { } view ? Urls.DataMonth(view.Sheet.Unit.Code, view.Sheet.Month.ToString()) : Urls.Data;

    private async Task SubmitAsync() => await FinishHereAsync(
        await Months.SubmitAsync(Writer, Query, Sent[MonthsService.SureField].Length > 0, Sent[MonthsService.NoteField], Http.RequestAborted), SubmitForm);

    private async Task ReturnAsync() => await FinishHereAsync(
        await Months.ReturnAsync(Writer, Query, Sent[MonthsService.CellsField], Sent[MonthsService.ReasonField], Http.RequestAborted), ReturnForm);

    private async Task ApproveAsync()
    {
        var (saving, left) = await Months.ApproveAsync(Writer, Query, Sent[MonthsService.SeenField], Http.RequestAborted);
        await FinishHereAsync(saving, left > 0 ? ApprovedPart : ApproveForm);
    }

    private Task FinishHereAsync(Saving saving, string form) => FinishAsync(saving, Here, form);
}
