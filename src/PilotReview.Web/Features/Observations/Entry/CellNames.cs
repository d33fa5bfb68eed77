using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>How the browser names a cell: <c>PHUONG-1-K2~17~2021-09</c>, the unit by its code, the indicator by its number.</summary>
public static class CellNames
{
    private const char Between = '~';
    private const int Parts = 3;

    public static string Of(EntryKey key, UnitTree tree) =>
        string.Create(CultureInfo.InvariantCulture, $"{tree[key.UnitId].Code}{Between}{key.IndicatorId}{Between}{key.Period}");

    /// <summary>The cell of that name; null when it is none.</summary>
    public static EntryKey? Read(string? name, UnitTree tree)
    {
        var parts = (name ?? string.Empty).Split(Between);
        return parts.Length == Parts && tree.Find(parts[0]) is { } unit && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var indicator)
            && Period.TryParse(parts[2], out var period)
                ? new EntryKey(unit.Id, indicator, period)
                : null;
    }
}
