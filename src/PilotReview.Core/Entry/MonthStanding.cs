using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>How far a unit's month is: complete or not, in time or not.</summary>
public sealed record MonthStanding
{
    public required Unit Unit { get; init; }

    public required Period Month { get; init; }

    /// <summary>Cells that are due.</summary>
    public required int Due { get; init; }

    /// <summary>Due cells by state; empty ones are not among them.</summary>
    public required IReadOnlyDictionary<ObservationState, int> States { get; init; }

    /// <summary>Cells by state in which something stands that is not due, or not any more: of a branch that ended within the month.</summary>
    public IReadOnlyDictionary<ObservationState, int> Others { get; init; } = new Dictionary<ObservationState, int>();

    /// <summary>Last day in time for the month itself.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The due cells by their last day in time.</summary>
    public IReadOnlyList<MonthDeadline> Deadlines { get; init; } = [];

    /// <summary>Day on which the first cell was sent; null when none was sent on a page, such as imported figures.</summary>
    public DateOnly? SentOn => Deadlines.Min(deadline => deadline.FirstOn);

    /// <summary>Last day in time of what was never sent; of the month itself when all was.</summary>
    public DateOnly OpenUntil => Deadlines.Where(deadline => deadline.Unsent > 0).Select(deadline => deadline.DueOn).DefaultIfEmpty(DueOn).Min();

    /// <summary>When the newest of the returned cells was returned, and the newest of the sent ones sent; null when there is none.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public int Approved => Of(ObservationState.Approved);

    public int Submitted => Of(ObservationState.Submitted);

    public int Returned => Of(ObservationState.Returned);

    public int Drafts => Of(ObservationState.Draft);

    /// <summary>Cells with something in them that counts: a returned one counts as missing.</summary>
    public int Filled => States.Where(state => state.Key is ObservationState.Approved or ObservationState.Submitted or ObservationState.Draft).Sum(state => state.Value);

    public int Missing => Due - States.Values.Sum();

    /// <summary>Something is due, or stands there.</summary>
    public bool HasCells => Due > 0 || Others.Count > 0;

    /// <summary>A figure was put in, on a page or from a file.</summary>
    public bool HasFigures => States.Count + Others.Count > 0;

    /// <summary>Every due cell was sent, whatever became of it since.</summary>
    public bool IsSentWhole => Deadlines.All(deadline => deadline.Unsent == 0);

    /// <summary>In time or late can be told: never of figures that only a file brought, and of a month in which something is missing only once its day has passed.</summary>
    public bool IsJudged(DateOnly today) => Due > 0 && (SentOn is not null || Approved + Submitted == 0) && (IsSentWhole || DaysLate(today) is not null);

    /// <summary>Cells that the ward still has to do something with.</summary>
    public int Open => Missing + Drafts + Returned;

    public bool IsComplete => Due > 0 && Filled >= Due;

    /// <summary>Days after the last day in time, of the cell that is latest: each counts from its first sending, or until today while it is missing. Null when all was in
    /// time, or is not yet due.</summary>
    public int? DaysLate(DateOnly today)
    {
        if (Due == 0 || (SentOn is null && Approved + Submitted > 0))
        {
            return null;
        }

        var late = Deadlines.Select(deadline => deadline.DaysLate(today)).DefaultIfEmpty(0).Max();
        return late > 0 ? late : null;
    }

    private int Of(ObservationState state) => States.GetValueOrDefault(state) + Others.GetValueOrDefault(state);
}
