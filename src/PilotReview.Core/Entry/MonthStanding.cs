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

    /// <summary>Cells by state; empty ones are not among them.</summary>
    public required IReadOnlyDictionary<ObservationState, int> States { get; init; }

    /// <summary>Last day in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Day of the first sending; null when it was never sent on a page, such as imported figures.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>When the newest return was, and of the newest sending; null when there was none.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public int Approved => Of(ObservationState.Approved);

    public int Submitted => Of(ObservationState.Submitted);

    public int Returned => Of(ObservationState.Returned);

    public int Drafts => Of(ObservationState.Draft);

    /// <summary>Cells with something in them that counts: a returned one counts as missing.</summary>
    public int Filled => Approved + Submitted + Drafts;

    public int Missing => Math.Max(0, Due - Filled - Returned);

    /// <summary>Cells that the ward still has to do something with.</summary>
    public int Open => Missing + Drafts + Returned;

    public bool IsComplete => Due > 0 && Filled >= Due;

    /// <summary>Days after the last day in time: of the first sending, or of today while nothing was sent. Null when it was in time, or is not yet due.</summary>
    public int? DaysLate(DateOnly today)
    {
        if (Due == 0 || (SentOn is null && Approved + Submitted > 0))
        {
            return null;
        }

        var late = (SentOn ?? today).DayNumber - DueOn.DayNumber;
        return late > 0 ? late : null;
    }

    private int Of(ObservationState state) => States.GetValueOrDefault(state);
}
