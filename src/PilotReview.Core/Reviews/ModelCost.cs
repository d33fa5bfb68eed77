namespace PilotReview.Core.Reviews;

/// <summary>What a model of organisation costs.</summary>
public enum CostKind
{
    /// <summary>Posts of committee members and leaders.</summary>
    Posts = 1,

    /// <summary>Meetings that a member is called to in a month.</summary>
    MeetingsPerMember,

    /// <summary>Allowances, đồng a month.</summary>
    Allowance,
}

/// <summary>One cost of a unit before and after its restructuring, so that it stands beside what was gained.</summary>
public sealed class ModelCost
{
    public const int LongestSource = 200;
    public const int MeetingDecimals = 2;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    public int? EnrolmentId { get; init; }

    public required CostKind Kind { get; init; }

    public required decimal Before { get; set; }

    public required decimal After { get; set; }

    /// <summary>Where the numbers are from.</summary>
    public required string Source { get; set; }

    public decimal Change => After - Before;

    /// <summary>Decimals that a kind of cost is told with.</summary>
    public static int Decimals(CostKind kind, decimal value) => kind == CostKind.MeetingsPerMember && value != decimal.Truncate(value) ? MeetingDecimals : 0;
}
