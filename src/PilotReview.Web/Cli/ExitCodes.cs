namespace PilotReview.Web.Cli;

/// <summary>What a verb tells the shell.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Refused or failed; one sentence on the error stream says why.</summary>
    public const int Refused = 1;

    public const int WrongUsage = 2;
}
