namespace PilotReview.Core.Reviews;

/// <summary>What the standing committee decides about a unit, or about units elsewhere.</summary>
public enum ConclusionOption
{
    Keep = 1,
    Widen,
    Adjust,
    End,
    MoreTime,
    ReferToSuperior,
    ContinueSurvey,
}

/// <summary>One act of the standing committee on a review. The first one concludes it; what it says is never altered, only corrected by a further act.</summary>
public sealed class ConclusionAct
{
    public const int LongestNumber = 100;
    public const int LongestText = 4000;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    /// <summary>1 for the conclusion, then the acts that correct it.</summary>
    public required int Act { get; init; }

    public required ReviewConclusion Content { get; init; }

    /// <summary>SHA-256 of the snapshot that it rests on, lower-case hexadecimal.</summary>
    public required string SnapshotHash { get; init; }

    /// <summary>Members of the standing committee; null when nobody counted.</summary>
    public int? Entitled { get; init; }

    /// <summary>Members who were present.</summary>
    public int? Present { get; init; }

    /// <summary>Why a further act was needed; empty for the first.</summary>
    public string Because { get; init; } = string.Empty;

    public required DateTimeOffset RecordedAt { get; init; }

    public int? AccountId { get; init; }

    /// <summary>What was decided, unit by unit.</summary>
    public List<ConclusionDecision> Decisions { get; init; } = [];
}

/// <summary>One line of a conclusion: what becomes of a unit, and the votes on it.</summary>
public sealed class ConclusionDecision
{
    public int Id { get; init; }

    public int ActId { get; init; }

    /// <summary>The unit; null for units elsewhere.</summary>
    public int? EnrolmentId { get; init; }

    public required ConclusionOption Option { get; init; }

    public int? For { get; init; }

    public int? Against { get; init; }

    public int? Abstained { get; init; }

    public int? Cast => For is null || Against is null || Abstained is null ? null : For + Against + Abstained;
}
