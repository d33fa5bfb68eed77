using System.Globalization;

namespace PilotReview.Core.Settings;

/// <summary>All settings as they hold on one day.</summary>
public sealed class OfficeSettings
{
    public static readonly Setting BodySize = Setting.Choice("document.body-size", SettingGroup.Documents, "14", "15");
    public static readonly Setting LinePitch = Setting.Whole("document.line-pitch", SettingGroup.Documents, 19, 18, 22);
    public static readonly Setting ClosingMark = Setting.Choice("document.closing-mark", SettingGroup.Documents, ".", "./.");

    public const string MarkOnSecondVowel = "second";
    public const string ConferencePaper = "conference";
    public const string BothSides = "both";

    /// <summary>Where open <c>oa</c>, <c>oe</c>, <c>uy</c> have their tone mark: Đảng ủy, or Đảng uỷ.</summary>
    public static readonly Setting ToneMarks = Setting.Choice("document.tone-marks", SettingGroup.Documents, "first", MarkOnSecondVowel);

    /// <summary>What a draft is printed for; stands under its draft mark.</summary>
    public static readonly Setting Use = Setting.Choice("document.use", SettingGroup.Documents, "none", ConferencePaper);

    /// <summary>On which sides of the paper documents are printed.</summary>
    public static readonly Setting Sides = Setting.Choice("document.sides", SettingGroup.Documents, "one", BothSides);

    /// <summary>The committee's term, such as 2020–2025: issued documents are numbered from 01 within it. Empty until the office says which it is.</summary>
    public static readonly Setting Term = Setting.Words("document.term", SettingGroup.Documents, 60);

    /// <summary>Where the program is reached in the office: printed on documents, so that the source of a figure is looked up. Empty until the office says it; nothing is printed then.</summary>
    public static readonly Setting Address = Setting.Address("document.address", SettingGroup.Documents, 120);

    public static readonly Setting MonthDue = Setting.Whole("deadline.month-data", SettingGroup.Deadlines, 10, 1, 28);
    public static readonly Setting QuarterDue = Setting.Whole("deadline.quarter-data", SettingGroup.Deadlines, 15, 1, 90);
    public static readonly Setting ReturnDue = Setting.Whole("deadline.returned-data", SettingGroup.Deadlines, 5, 1, 60);

    public static readonly Setting VisitDue = Setting.Whole("deadline.visit-report", SettingGroup.Deadlines, 5, 1, 60);

    public const string VoteBaseAll = "all";
    public const string VoteBasePresent = "present";

    public static readonly Setting ReviewCheckDays = Setting.Whole("review.check-days", SettingGroup.Reviews, 14, 1, 180);
    public static readonly Setting ReviewAssessmentDays = Setting.Whole("review.assessment-days", SettingGroup.Reviews, 30, 1, 180);
    public static readonly Setting ReviewAppraisalDays = Setting.Whole("review.appraisal-days", SettingGroup.Reviews, 14, 1, 180);
    public static readonly Setting ReviewDecisionDays = Setting.Whole("review.decision-days", SettingGroup.Reviews, 14, 1, 180);
    public static readonly Setting ReviewPublicationDays = Setting.Whole("review.publication-days", SettingGroup.Reviews, 7, 1, 180);
    public static readonly Setting ReviewNewsDays = Setting.Whole("review.news-days", SettingGroup.Reviews, 30, 1, 180);
    public static readonly Setting VoteBase = Setting.Choice("review.vote-base", SettingGroup.Reviews, VoteBaseAll, VoteBasePresent);

    public static readonly Setting VisitTolerance = Setting.Whole("review.visit-tolerance", SettingGroup.Reviews, 5, 0, 50);

    public static readonly Setting ShortestPassword = Setting.Whole("sign-in.shortest-password", SettingGroup.SignIn, 12, 8, 64);
    public static readonly Setting FailuresBeforeLock = Setting.Whole("sign-in.failures-before-lock", SettingGroup.SignIn, 5, 3, 20);
    public static readonly Setting LockedMinutes = Setting.Whole("sign-in.locked-minutes", SettingGroup.SignIn, 10, 1, 1440);
    public static readonly Setting IdleMinutes = Setting.Whole("sign-in.idle-minutes", SettingGroup.SignIn, 120, 5, 720);
    public static readonly Setting LongestHours = Setting.Whole("sign-in.longest-hours", SettingGroup.SignIn, 12, 1, 24);
    public static readonly Setting OneTimePasswordDays = Setting.Whole("sign-in.one-time-password-days", SettingGroup.SignIn, 7, 1, 30);

    public static readonly Setting BackupAt = Setting.Time("backup.time", SettingGroup.Backup, "22:30");
    public static readonly Setting BackupDays = Setting.Whole("backup.days", SettingGroup.Backup, 14, 2, 365);
    public static readonly Setting BackupMonths = Setting.Whole("backup.months", SettingGroup.Backup, 12, 0, 120);

    private readonly Dictionary<string, string> _values;

    /// <param name="rows">All rows of all settings, in any order.</param>
    /// <param name="day">The day they are read for.</param>
    public OfficeSettings(IEnumerable<SettingValue> rows, DateOnly day) => _values = rows
        .Where(row => row.From <= day)
        .GroupBy(row => row.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.MaxBy(row => row.From)?.Value ?? string.Empty, StringComparer.Ordinal);

    /// <summary>Every setting, in the order of the screen.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        BodySize, LinePitch, ClosingMark, ToneMarks, Use, Sides, Term, Address, MonthDue, QuarterDue, ReturnDue, VisitDue, ReviewCheckDays, ReviewAssessmentDays, ReviewAppraisalDays, ReviewDecisionDays,
        ReviewPublicationDays, ReviewNewsDays, VoteBase, VisitTolerance, ShortestPassword, FailuresBeforeLock, LockedMinutes, IdleMinutes, LongestHours,
        OneTimePasswordDays, BackupAt, BackupDays, BackupMonths,
    ];

    /// <summary>What holds while nothing was decided.</summary>
    public static OfficeSettings Standard { get; } = new([], DateOnly.MinValue);

    public static Setting? Find(string? key) => All.FirstOrDefault(setting => setting.Key == key);

    /// <summary>The value that holds. A stored text that the setting no longer accepts counts as not decided.</summary>
    public string this[Setting setting] => setting.Read(_values.GetValueOrDefault(setting.Key)) ?? setting.Standard;

    public int Number(Setting setting) => int.Parse(this[setting], CultureInfo.InvariantCulture);

    public TimeOnly Time(Setting setting) => TimeOnly.ParseExact(this[setting], "HH:mm", CultureInfo.InvariantCulture);
}
