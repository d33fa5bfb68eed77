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

    /// <summary>The same, where <paramref name="all"/> are known to be there: when one number is all of them, the other is none.</summary>
    public MemberCounts Completed(long all) => Total == all ? this with { Official = Official ?? 0, Probationary = Probationary ?? 0 } : this;

    /// <summary>All of several bodies together, as many as their totals; unknown when one of them does not tell its members. The exempt and those away are known only when
    /// each tells them.</summary>
    public static MemberCounts Sum(IReadOnlyCollection<MemberCounts> parts) => new(
        AddMembers(parts, part => part.Official), AddMembers(parts, part => part.Probationary), Add(parts, part => part.Exempt), Add(parts, part => part.Away));

    /// <summary>A part that tells but one of the two numbers has no others in its total, and so in the sum.</summary>
    private static int? AddMembers(IReadOnlyCollection<MemberCounts> parts, Func<MemberCounts, int?> number) =>
        parts.All(part => part.Total is not null) && parts.Any(part => number(part) is not null) ? parts.Sum(part => number(part) ?? 0) : null;

    private static int? Add(IReadOnlyCollection<MemberCounts> parts, Func<MemberCounts, int?> number) =>
        parts.Count > 0 && parts.All(part => number(part) is not null) ? parts.Sum(number) : null;
}
