using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Steps;

/// <summary>The way of a review: what was done, whose turn it is, and the step that this actor may take.</summary>
public sealed partial class ReviewStepsPage
{
    public const string OnForm = "on";
    public const string BackForm = "back";

    private StepsView? _view;

    [Inject]
    public required ReviewStepsService Steps { get; init; }

    [Parameter]
    public string Code { get; set; } = string.Empty;

    protected override Permission WritePermission => Permission.TakeReviewSteps;

    private string? SavedText => (Saved, _view) switch
    {
        (OnForm, { Desk.Review.State: ReviewState.ForDecision, Frozen: { } frozen }) => ReviewStepsText.TakenFrozen.With(ReviewSnapshot.ShortOf(frozen.Hash)),
        (OnForm, { Desk.Work.LastStep: { } step }) => ReviewStepsText.Taken.With(Words.Of(step.To, CultureInfo.CurrentUICulture)),
        (BackForm, { Desk.Work.LastStep: { } step }) => ReviewStepsText.TakenBack.With(Words.Of(step.To, CultureInfo.CurrentUICulture)),
        _ => null,
    };

    /// <summary>What is said when a form was sent that the page no longer offers: somebody took the step first, or it is not this actor's.</summary>
    private string? GoneText => _view is not { } view || (!IsGone(OnForm, view.On is { IsConclusion: false }) && !IsGone(BackForm, view.Back is not null)) ? null
        : Sent.Id(StepDraft.SeenField) != view.Desk.Work.Steps.Count ? Steps.Meanwhile(view)
        : ReviewSteps.TurnOf(view.Desk.Review.State) is { } role && role != Actor.Role ? ReviewStepsText.NotYours.With(StepWords.Office(role))
        : ReviewStepsText.NotOpen;

    /// <summary>What was typed for a step that the page does not show any more, or shows another in place of.</summary>
    private IReadOnlyList<(string Label, string Text)> Lost =>
        Sent.Is(OnForm) && !IsFor(_view?.On is { IsConclusion: false } on ? on : null) ? StepDraft.Of(Sent).Lines(ReviewStepsText.RemarkLabel)
        : Sent.Is(BackForm) && !IsFor(_view?.Back) ? StepDraft.Of(Sent).Lines(ReviewStepsText.ReasonLabel)
        : [];

    protected override async Task LoadAsync(CancellationToken token)
    {
        _view = await Steps.FindAsync(Actor, Code, token);
        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private bool IsGone(string form, bool isDrawn) => Sent.Is(form) && !isDrawn;

    private IReadOnlyList<FieldProblem> ProblemsOf(string form) => Sent.Is(form) ? Problems : [];

    /// <summary>What was sent, where it was sent for the step that the form shows: after somebody else's step it is another one.</summary>
    private PostedForm For(string form, ReviewStepRule rule) => Sent.Is(form) && IsFor(rule) ? Sent : new PostedForm(null);

    private string KeepName(ReviewStepRule rule) => $"{Code}.step.{StepDraft.Write(rule.To)}";

    private bool IsFor(ReviewStepRule? rule) => rule is not null && StepDraft.Of(Sent).State == rule.To;

    private string NowText(StepsView view)
    {
        var work = view.Desk.Work;
        var state = Words.Of(work.Review.State, CultureInfo.CurrentUICulture);
        var since = work.LastStep is { } step ? ReviewStepsText.NowSince.With(state, Formats.Date(Day(step.At))) : ReviewStepsText.NowFirst.With(state);
        return work.Due is { } due && !work.Review.IsPublished ? $"{since} {StepWords.Due(due, view.Today)}." : since;
    }

    private DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Time.LocalTimeZone);

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    private async Task OnAsync() => await FinishAsync(await Steps.TakeAsync(Writer, Code, StepDraft.Of(Sent), Http.RequestAborted), Urls.ReviewSteps(Code), OnForm);

    private async Task BackAsync() => await FinishAsync(await Steps.TakeAsync(Writer, Code, StepDraft.Of(Sent), Http.RequestAborted), Urls.ReviewSteps(Code), BackForm);
}
