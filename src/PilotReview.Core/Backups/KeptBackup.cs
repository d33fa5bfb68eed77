namespace PilotReview.Core.Backups;

/// <summary>One backup as the rules see it.</summary>
/// <remarks>The reason is null when no manifest tells it: such a file is never removed by the program. Sound means that nothing is known
/// against it.</remarks>
public sealed record KeptBackup(string File, DateTimeOffset MadeAt, BackupReason? Reason, bool IsSound);
