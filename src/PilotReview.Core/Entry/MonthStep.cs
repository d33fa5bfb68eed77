using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>What was done with a unit's month as a whole.</summary>
public enum MonthStepKind
{
    Submitted = 1,

    /// <summary>Named cells were sent back with a reason.</summary>
    Returned,
    Approved,
}

/// <summary>One step of a unit's month on its way: who sent, returned or approved how many cells, and when.</summary>
public sealed class MonthStep
{
    public int Id { get; init; }

    /// <summary>The unit whose month it is: the ward.</summary>
    public required int UnitId { get; init; }

    /// <summary>The month; quarters and years are sent with the month they end in.</summary>
    public required Period Month { get; init; }

    public required MonthStepKind Kind { get; init; }

    /// <summary>1 for the first step of the kind in this month.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? AccountId { get; init; }

    /// <summary>Cells that the step moved.</summary>
    public required int Cells { get; init; }

    /// <summary>Cells that were due and empty when it was sent.</summary>
    public int Missing { get; init; }

    /// <summary>Why cells were returned; a remark of the sender.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The step for a reader who may not see every figure of the month.</summary>
    public MonthStep WithoutReason() => new()
    {
        Id = Id, UnitId = UnitId, Month = Month, Kind = Kind, Number = Number, At = At, AccountId = AccountId, Cells = Cells, Missing = Missing,
    };
}
