using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Web.Features.Observations.Entry;

namespace PilotReview.Web.Features.Observations.Months;

/// <summary>The sent cells of a page with the numbers of their contents, as a form carries them: <c>PHUONG-1~17~2021-09@2</c>, parted by blanks. What changed since the page
/// was drawn is not among them.</summary>
public static class SeenCells
{
    private const char Between = '@';

    public static string Write(EntrySheet sheet) => string.Join(' ', sheet.Cells.Where(cell => cell.State == ObservationState.Submitted)
        .Select(cell => string.Create(CultureInfo.InvariantCulture, $"{CellNames.Of(cell.Key, sheet.Tree)}{Between}{cell.Version}")));

    public static IReadOnlySet<(EntryKey Key, int Version)> Read(string text, UnitTree tree)
    {
        var seen = new HashSet<(EntryKey, int)>();
        foreach (var name in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var at = name.LastIndexOf(Between);
            if (at > 0 && CellNames.Read(name[..at], tree) is { } key && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                seen.Add((key, version));
            }
        }

        return seen;
    }
}
