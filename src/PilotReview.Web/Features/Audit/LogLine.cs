using PilotReview.Core.Audit;

namespace PilotReview.Web.Features.Audit;

/// <summary>An entry of the log in words.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="At">When, local.</param>
/// <param name="Who">The post of the account; empty when the program itself wrote.</param>
/// <param name="From">Where it came from.</param>
/// <param name="Act">What was done.</param>
/// <param name="Thing">To what.</param>
/// <param name="Field">Which value; empty for an act.</param>
/// <param name="Old">The value before; null for none.</param>
/// <param name="New">The value after; null for none.</param>
/// <param name="Hash">The hash of the entry.</param>
public sealed record LogLine(long Seq, DateTimeOffset At, string Who, string From, string Act, string Thing, string Field, string? Old, string? New, string Hash)
{
    /// <summary>Whether somebody at a browser did it.</summary>
    public bool IsFromWeb { get; init; }
}

/// <summary>One page of the log.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">The number before which older entries stand; null when there are none.</param>
public sealed record LogPart(IReadOnlyList<LogLine> Lines, long? Older)
{
    /// <summary>The thing whose history it is, by its name, where the address has the number of a row only; null otherwise.</summary>
    public string? Thing { get; init; }
}

/// <summary>What a verification found.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Differences">The values that differ, in words.</param>
public sealed record LogFinding(AuditVerdict Verdict, IReadOnlyList<string> Differences);
