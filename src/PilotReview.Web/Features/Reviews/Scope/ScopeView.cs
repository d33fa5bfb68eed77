using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>A pilot with what the scope of a review of it is chosen from, and the review when it is open already.</summary>
public sealed record ScopeView
{
    public required Actor Actor { get; init; }

    public required Pilot Pilot { get; init; }

    public required UnitTree Tree { get; init; }

    public required IReadOnlyList<UnitEvent> Events { get; init; }

    /// <summary>The indicators of the yardstick, by number.</summary>
    public required IReadOnlyDictionary<int, Indicator> Indicators { get; init; }

    /// <summary>The reviews of the pilot, newest data day first.</summary>
    public required IReadOnlyList<Review> Reviews { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The review whose scope is set; null for one that is to be opened.</summary>
    public ReviewWork? Work { get; init; }

    private UnitScope Scope => new(Tree, Actor);

    /// <summary>The units of the pilot that may be chosen.</summary>
    public IReadOnlyList<Enrolment> Enrolments => [.. Pilot.Enrolments.Where(enrolment => Scope.Sees(enrolment.UnitId)).OrderBy(enrolment => enrolment.Id)];

    /// <summary>The enrolments that the review looks at.</summary>
    public IReadOnlyList<int> Covered => Work is null ? [] : [.. Pilot.Enrolments.Where(enrolment => Work.Review.Covers(enrolment.Id)).Select(enrolment => enrolment.Id)];

    /// <summary>The review had left its draft before, when its figures may have been seen.</summary>
    public bool HasLeftDraft => Work?.Steps.Any(step => step.From == ReviewState.Draft) == true;

    public bool IsOpen => Work is null or { Review.State: ReviewState.Draft };

    public UnitEvent EventOf(Enrolment enrolment) => Events.First(change => change.Id == enrolment.EventId);

    public string ShortName(int unitId, DateOnly day, CultureInfo culture) => Tree[unitId].On(day).ShortName.In(culture);

    /// <summary>What the form shows before anything was typed.</summary>
    public ScopeDraft Stored => Work is { } work ? ScopeDraft.Of(work.Review, Covered, Asked(work)) : Proposed;

    /// <summary>The committees that may be asked: those that send figures on the data day, and those that are asked already.</summary>
    public IReadOnlyList<Unit> CommitteesOn(DateOnly day) =>
    [
        .. Collectors.On(Tree, day, Scope.TopUnitId).Concat(Work?.Committees.Select(committee => Tree[committee.UnitId]) ?? [])
            .DistinctBy(unit => unit.Id).OrderBy(unit => unit.Code, StringComparer.Ordinal),
    ];

    /// <summary>The months that the windows give each chosen unit, where a draft says enough to tell.</summary>
    public IReadOnlyList<(Enrolment Enrolment, UnitMonths Months)> MonthsOf(ScopeDraft draft)
    {
        var form = new FormReader();
        var window = ScopeReader.Window(form, draft);
        return window is null || form.Day(string.Empty, string.Empty, draft.Day) is not { } day
            ? []
            : [.. Pilot.Enrolments.Where(enrolment => draft.Units.Contains(enrolment.Id)).OrderBy(enrolment => enrolment.Id)
                .Select(enrolment => (enrolment, UnitMonths.Of(Until(window, day), EventOf(enrolment).EffectiveDate)))];
    }

    /// <summary>No month counts that has not ended on the data day.</summary>
    private static ReviewWindow Until(ReviewWindow window, DateOnly day) => LastMonthOf(day) is var last && window.AfterTo.Index > last.Index ? window with { AfterTo = last } : window;

    /// <summary>A review as it would mostly be: the windows of the last one of the pilot, up to the planned day or the month that ended last, all units, and their committees.</summary>
    private ScopeDraft Proposed
    {
        get
        {
            var last = Reviews.Count > 0 ? Reviews[0] : null;
            var planned = Pilot.PlannedReview is { } day && day <= Today && Reviews.All(review => review.AsOf < LastMonthOf(day).End) ? day : Today;
            var month = LastMonthOf(planned);
            var asOf = planned == Pilot.PlannedReview ? planned : month.End;
            var first = Enrolments.Count == 0 ? Pilot.Start : Enrolments.Min(enrolment => EventOf(enrolment).EffectiveDate);
            return new ScopeDraft
            {
                Day = FormReader.Write(asOf),
                BeforeFrom = FormReader.Write(last?.BeforeFrom ?? Period.Of(PeriodKind.Month, first).Plus(-UnitMonths.LeastBefore)),
                AfterTo = FormReader.Write(month),
                Settling = last?.SettlingMonths.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                Units = [.. Enrolments.Select(enrolment => enrolment.Id)],
                Committees = [.. CollectorsOf(Enrolments, asOf).Select(unit => unit.Id)],
                Letterhead = last?.Letterhead ?? new ReviewLetterhead(),
            };
        }
    }

    /// <summary>The committees that are asked; for a review whose scope nobody has set yet, as of one that came in as a file, those that would be.</summary>
    private IEnumerable<int> Asked(ReviewWork work) => work is { Review: { ScopeSetOn: null, State: ReviewState.Draft }, Committees.Count: 0 }
        ? CollectorsOf([.. Enrolments.Where(enrolment => Covered.Contains(enrolment.Id))], work.Review.AsOf).Select(unit => unit.Id)
        : work.Committees.Select(committee => committee.UnitId);

    private IEnumerable<Unit> CollectorsOf(IReadOnlyList<Enrolment> enrolments, DateOnly day) => Collectors.On(Tree, day, Scope.TopUnitId)
        .Where(collector => enrolments.Any(enrolment => enrolment.UnitId == collector.Id || Tree.IsUnderOn(enrolment.UnitId, collector.Id, day)));

    private static Period LastMonthOf(DateOnly day) => Period.Of(PeriodKind.Month, day) is var month && month.End == day ? month : month.Plus(-1);
}
