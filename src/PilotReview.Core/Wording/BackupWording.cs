using System.Globalization;
using System.Resources;
using PilotReview.Core.Backups;

namespace PilotReview.Core.Wording;

/// <summary>Says what is wrong with a backup, and what to do about it; what the reasons are called; and how large a file is.</summary>
/// <remarks>The sentences are in <c>BackupText</c> under the name of the fault; <c>{0}</c> is the file or folder, <c>{1}</c> what the machine said.</remarks>
public static class BackupWording
{
    private const string FixSuffix = "_Fix";
    private const decimal Megabyte = 1024 * 1024;
    private const decimal Gigabyte = 1024 * Megabyte;
    private const decimal ThousandMegabytes = 1000 * Megabyte;

    private static readonly ResourceManager Texts = new("PilotReview.Core.Wording.BackupText", typeof(BackupWording).Assembly);

    /// <summary>What is wrong.</summary>
    public static string Text(BackupProblem problem, CultureInfo culture) => Say(problem.Fault.ToString(), problem, culture);

    /// <summary>What to do.</summary>
    public static string Fix(BackupProblem problem, CultureInfo culture) => Say(problem.Fault + FixSuffix, problem, culture);

    /// <summary>Both, in one line.</summary>
    public static string Whole(BackupProblem problem, CultureInfo culture) => $"{Text(problem, culture)} {Fix(problem, culture)}";

    /// <summary>Why a backup was made, as an office says it.</summary>
    public static string Name(BackupReason reason, CultureInfo culture) => Get("Reason_" + reason, culture);

    /// <summary>A size: 12,3 MB, or 75,2 GB from a thousand megabytes up.</summary>
    public static string Size(long bytes, CultureInfo culture) => bytes < ThousandMegabytes
        ? Formats.Number(bytes / Megabyte, 1, culture) + " MB"
        : Formats.Number(bytes / Gigabyte, 1, culture) + " GB";

    private static string Say(string key, BackupProblem problem, CultureInfo culture) =>
        string.Format(culture, Get(key, culture), problem.Subject, problem.Detail);

    private static string Get(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
}
