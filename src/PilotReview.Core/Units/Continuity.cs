namespace PilotReview.Core.Units;

/// <summary>How far the members after a restructuring are the members before it, from the transfer table.</summary>
/// <param name="MembersBefore">Members of the predecessors: all who moved or left.</param>
/// <param name="Stayed">Of these, those who moved to a successor.</param>
/// <param name="MembersAfter">Members who arrived in the successors.</param>
/// <param name="Newcomers">Of these, those who did not come from a predecessor.</param>
public sealed record Continuity(int MembersBefore, int Stayed, int MembersAfter, int Newcomers)
{
    /// <summary>Share that must have stayed, or else the body is another one.</summary>
    private const double LeastStayed = 0.80;

    /// <summary>Share of newcomers above which the body is another one.</summary>
    private const double MostNewcomers = 0.20;

    private const double StayedWithoutNote = 0.95;
    private const double NewcomersWithoutNote = 0.05;

    /// <summary>Under 80 % stayed or over 20 % are new: a change may be a change of people, and no verdict may be clear (methods, section 4).</summary>
    public bool IsOtherBody => StayedShare < LeastStayed || NewcomerShare > MostNewcomers;

    /// <summary>Under 95 % stayed or over 5 % are new: it must be told.</summary>
    public bool IsWorthANote => StayedShare < StayedWithoutNote || NewcomerShare > NewcomersWithoutNote;

    /// <summary>Share of the members before who stayed, 0 to 1.</summary>
    public double StayedShare => (double)Stayed / MembersBefore;

    /// <summary>Share of newcomers among the members after, 0 to 1.</summary>
    public double NewcomerShare => (double)Newcomers / MembersAfter;

    /// <summary>Reads the transfer table of an event; null when it has none, or nobody before or after.</summary>
    public static Continuity? Of(UnitEvent change)
    {
        var before = change.PredecessorIds.ToHashSet();
        var after = change.SuccessorIds.ToHashSet();
        var left = change.Transfers.Where(transfer => transfer.FromUnitId is { } from && before.Contains(from)).ToList();
        var arrived = change.Transfers.Where(transfer => transfer.ToUnitId is { } to && after.Contains(to)).ToList();
        var stayed = left.Where(transfer => transfer.ToUnitId is { } to && after.Contains(to)).Sum(transfer => transfer.Members);
        var membersBefore = left.Sum(transfer => transfer.Members);
        var membersAfter = arrived.Sum(transfer => transfer.Members);

        return membersBefore == 0 || membersAfter == 0
            ? null
            : new Continuity(membersBefore, stayed, membersAfter, membersAfter - stayed);
    }
}
