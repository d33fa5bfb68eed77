namespace PilotReview.Core.Units;

/// <summary>How a unit was from a day on, until the next version: a report about 2021 shows the names of 2021.</summary>
public sealed class UnitVersion
{
    public int Id { get; init; }

    public int UnitId { get; init; }

    /// <summary>First day on which this version holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Full name, as in a document's first mention.</summary>
    public required LocalText Name { get; set; }

    /// <summary>Short name for rows and labels.</summary>
    public required LocalText ShortName { get; set; }

    /// <summary>The unit above; null for the top of the tree.</summary>
    public int? ParentId { get; set; }

    public required int KindId { get; set; }

    public int? CategoryId { get; set; }

    /// <summary>Official members on <see cref="From"/>; null when not known.</summary>
    public int? OfficialMembers { get; set; }

    /// <summary>Probationary members on <see cref="From"/>; null when not known.</summary>
    public int? ProbationaryMembers { get; set; }

    /// <summary>Members exempt from activity (miễn công tác và sinh hoạt đảng) on <see cref="From"/>, counted among the members; null when not known.</summary>
    public int? ExemptMembers { get; set; }

    /// <summary>Members who are away: temporarily transferred or working elsewhere, counted among the members; null when not known.</summary>
    public int? AwayMembers { get; set; }

    /// <summary>Official and probationary members together; null when neither is known.</summary>
    public int? Members => OfficialMembers is null && ProbationaryMembers is null
        ? null
        : (OfficialMembers ?? 0) + (ProbationaryMembers ?? 0);

    /// <summary>Members who must attend a meeting: all but the exempt and those away; null when the members are not known, or nothing is known of who is exempt or away.</summary>
    public int? MustAttend => ExemptMembers is null && AwayMembers is null ? null : Members - (ExemptMembers ?? 0) - (AwayMembers ?? 0);
}
