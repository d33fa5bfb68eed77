using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>What a sender chose in a conflict, as the form sends it: the cell, and the number of the content that was shown beside the file's.</summary>
public static class Choice
{
    public const string Field = "take";

    private const char Separator = '~';
    private const int Parts = 4;

    /// <summary>The value that says: the file's figure wins.</summary>
    public static string TakeOf(MergedCell cell)
    {
        var key = cell.Key ?? throw new ArgumentException("A conflict has a cell.", nameof(cell));
        return string.Create(CultureInfo.InvariantCulture, $"{key.UnitId}{Separator}{key.IndicatorId}{Separator}{key.Period}{Separator}{cell.Version}");
    }

    /// <summary>Name of the field of one conflict.</summary>
    public static string FieldOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Field}-{number}");

    /// <summary>The conflicts in which the file wins.</summary>
    public static IReadOnlyDictionary<EntryKey, int> Taken(IFormCollection form)
    {
        var taken = new Dictionary<EntryKey, int>();
        foreach (var (name, values) in form)
        {
            var parts = name.StartsWith(Field + "-", StringComparison.Ordinal) ? values.ToString().Split(Separator) : [];
            if (parts.Length == Parts && Whole(parts[0]) is { } unit && Whole(parts[1]) is { } indicator && Period.TryParse(parts[2], out var period) && Whole(parts[3]) is { } version)
            {
                taken[new EntryKey(unit, indicator, period)] = version;
            }
        }

        return taken;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
