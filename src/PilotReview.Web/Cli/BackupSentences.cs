using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Backups;
using PilotReview.Core.Wording;

namespace PilotReview.Web.Cli;

/// <summary>What is wrong with a backup and what to do, for the terminal: in both languages, in one line.</summary>
internal static class BackupSentences
{
    public static string Of(BackupProblem problem) => Both(culture => BackupWording.Whole(problem, culture));

    public static string NotMigrated(BackupProblem problem) => Both(culture =>
        $"{CliText.ResourceManager.GetString(nameof(CliText.NotMigrated), culture)} {BackupWording.Whole(problem, culture)}");

    /// <summary>Says why on the error stream and, when asked to, for machines on the other.</summary>
    public static int Refused(VerbCall call, BackupProblem problem, bool isJson)
    {
        if (isJson)
        {
            call.Done(new { done = false, code = problem.Code, subject = problem.Subject, text = Of(problem) });
        }

        return call.Refused(Of(problem));
    }

    public static string Both(Func<CultureInfo, string> say) => $"{say(Formats.Vietnamese)} / {say(Formats.English)}";
}
