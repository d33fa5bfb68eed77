namespace PilotReview.Core.Units;

/// <summary>The members of a unit on one day, in four numbers; null where a number is not known. The exempt and those away are counted among the official and
/// probationary ones, not beside them.</summary>
public sealed record MemberCounts(int? Official, int? Probationary, int? Exempt = null, int? Away = null)
{
    public static MemberCounts Unknown { get; } = new(null, null);

    /// <summary>Official and probationary together; null when neither is known.</summary>
    public int? Total => Official is null && Probationary is null ? null : (Official ?? 0) + (Probationary ?? 0);

    /// <summary>More are exempt or away than there are.</summary>
    public bool IsOverfull => (long)(Exempt ?? 0) + (Away ?? 0) > (long)(Official ?? 0) + (Probationary ?? 0);

    public static MemberCounts Of(UnitVersion version) =>
        new(version.OfficialMembers, version.ProbationaryMembers, version.ExemptMembers, version.AwayMembers);

    /// <summary>All of several bodies together; a number is known only when each of them tells it.</summary>
    public static MemberCounts Sum(IReadOnlyCollection<MemberCounts> parts) => new(
        Add(parts, part => part.Official), Add(parts, part => part.Probationary), Add(parts, part => part.Exempt), Add(parts, part => part.Away));

    private static int? Add(IReadOnlyCollection<MemberCounts> parts, Func<MemberCounts, int?> number) =>
        parts.Count > 0 && parts.All(part => number(part) is not null) ? parts.Sum(number) : null;
}
