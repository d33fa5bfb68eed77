using PilotReview.Core.Backups;

namespace PilotReview.Web.Cli;

/// <summary>The backup before a change of the tables could not be made, so they were not changed.</summary>
public sealed class BackupRefusedException(BackupProblem problem) : Exception(problem.Code)
{
    public BackupProblem Problem { get; } = problem;
}
