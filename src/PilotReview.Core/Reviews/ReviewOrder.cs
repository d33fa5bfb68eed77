namespace PilotReview.Core.Reviews;

/// <summary>How far an order is.</summary>
public enum OrderState
{
    Open = 1,

    /// <summary>Whoever was asked says that it is done, with evidence; the appraiser has not confirmed it.</summary>
    Reported,

    Done,

    /// <summary>A further act of the committee no longer asks for it.</summary>
    Withdrawn,
}

/// <summary>Something that a conclusion asks for (việc phải làm): of whom, by when, and what shows that it was done.</summary>
public sealed class ReviewOrder
{
    public const int LongestText = 1000;
    public const int LongestPost = 200;
    public const int LongestEvidence = 500;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    /// <summary>The act that asks for it.</summary>
    public required int ActId { get; init; }

    /// <summary>1 for the first order of the review.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>The unit that is responsible; null when a post is.</summary>
    public int? UnitId { get; init; }

    /// <summary>The post that is responsible; empty when a unit is.</summary>
    public string Post { get; init; } = string.Empty;

    public required DateOnly Due { get; init; }

    public OrderState State { get; private set; } = OrderState.Open;

    /// <summary>The day on which it was done, as whoever did it says.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The paper that shows it.</summary>
    public string Evidence { get; private set; } = string.Empty;

    /// <summary>Why a report was not accepted; empty when it was, or none came.</summary>
    public string SentBackBecause { get; private set; } = string.Empty;

    /// <summary>The act that no longer asks for it; null for every order that stands.</summary>
    public int? WithdrawnActId { get; private set; }

    /// <summary>It was neither done nor withdrawn.</summary>
    public bool IsUnderWay => State is OrderState.Open or OrderState.Reported;

    /// <summary>When the state was reached; null while nothing happened.</summary>
    public DateTimeOffset? At { get; private set; }

    public int? AccountId { get; private set; }

    /// <summary>0 at first; one more with every step.</summary>
    public int Version { get; private set; }

    /// <summary>It waits to be confirmed, and this account said that it is done; somebody else confirms it.</summary>
    public bool IsReportOf(int? accountId) => State == OrderState.Reported && accountId is not null && AccountId == accountId;

    /// <summary>It was done after its last day.</summary>
    public bool IsLate => DoneOn > Due;

    /// <summary>The last day has passed and nobody has said that it is done.</summary>
    public bool IsOverdueOn(DateOnly day) => State == OrderState.Open && day > Due;

    /// <summary>Says that it is done, with evidence.</summary>
    public Outcome Report(DateOnly doneOn, string evidence, DateTimeOffset at, int? accountId)
    {
        if (!IsUnderWay)
        {
            return Outcome.Refused(Reason.StepNotOpen);
        }

        (State, DoneOn, Evidence, SentBackBecause, At, AccountId, Version) = (OrderState.Reported, doneOn, evidence, string.Empty, at, accountId, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Accepts what somebody else reported.</summary>
    public Outcome Confirm(DateTimeOffset at, int? accountId)
    {
        if (State != OrderState.Reported)
        {
            return Outcome.Refused(Reason.StepNotOpen);
        }

        if (IsReportOf(accountId))
        {
            return Outcome.Refused(Reason.OwnReport);
        }

        (State, At, AccountId, Version) = (OrderState.Done, at, accountId, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Does not accept what was reported; what was said stays to be read.</summary>
    public Outcome SendBack(string because, DateTimeOffset at, int? accountId)
    {
        if (State is not (OrderState.Reported or OrderState.Done))
        {
            return Outcome.Refused(Reason.StepNotOpen);
        }

        if (string.IsNullOrWhiteSpace(because))
        {
            return Outcome.Refused(Reason.ReasonMissing);
        }

        (State, SentBackBecause, At, AccountId, Version) = (OrderState.Open, because, at, accountId, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Asks for it no longer; what was said of it stays to be read.</summary>
    /// <param name="actId">The further act that says so.</param>
    /// <param name="at">Now.</param>
    /// <param name="accountId">Who records the act.</param>
    public Outcome Withdraw(int actId, DateTimeOffset at, int? accountId)
    {
        if (!IsUnderWay)
        {
            return Outcome.Refused(Reason.StepNotOpen);
        }

        (State, WithdrawnActId, At, AccountId, Version) = (OrderState.Withdrawn, actId, at, accountId, Version + 1);
        return Outcome.Done;
    }
}
