using System.Globalization;
using PilotReview.Core.Backups;

namespace PilotReview.Web.Options;

/// <summary>The plan of the nightly backup in the settings: the time of day as <c>22:30</c>, and how long backups are kept.</summary>
public sealed class BackupPlanOptions
{
    private const int MostDays = 366;
    private const int MostMonths = 120;
    private const string TimeFormat = "HH:mm";

    public string At { get; set; } = BackupPlan.Default.At.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public int Days { get; set; } = BackupPlan.Default.DaysToKeep;

    public int Months { get; set; } = BackupPlan.Default.MonthsToKeep;

    /// <summary>The plan; null when the settings do not make one.</summary>
    public BackupPlan? ToPlan() =>
        TimeOnly.TryParseExact(At, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && Days is >= 1 and <= MostDays && Months is >= 0 and <= MostMonths
            ? new BackupPlan(at, Days, Months)
            : null;
}
