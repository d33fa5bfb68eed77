using PilotReview.Core.Settings;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings;

/// <summary>A setting as the screen shows it: what holds, what is planned, and how it came about.</summary>
/// <param name="Setting">Which one.</param>
/// <param name="Value">What holds today.</param>
/// <param name="Rows">Every row that was decided, newest first.</param>
/// <param name="Today">The day of <paramref name="Value"/>.</param>
public sealed record SettingView(Setting Setting, string Value, IReadOnlyList<SettingRow> Rows, DateOnly Today)
{
    /// <summary>The row that holds; null while nothing was decided.</summary>
    public SettingRow? Now => Rows.FirstOrDefault(row => row.From <= Today);

    /// <summary>Rows that have not begun, next one first.</summary>
    public IEnumerable<SettingRow> Planned => Rows.Where(row => row.From > Today).Reverse();
}

/// <summary>A value from a day on, and who set it.</summary>
public sealed record SettingRow(int Id, DateOnly From, string Value, RowAuthor? Author);

/// <summary>A new value as it was typed.</summary>
public sealed record SettingDraft(string Key, string Value, string From);
