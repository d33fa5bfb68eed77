using PilotReview.Core.Units;

namespace PilotReview.Core.Organisation;

/// <summary>How many units of each category stand below a committee on a day: those with nobody below them, which are the branches.</summary>
/// <param name="Day">The day.</param>
/// <param name="ByCategory">The numbers by the id of the category; categories without a unit are left out.</param>
public sealed record CategoryCounts(DateOnly Day, IReadOnlyDictionary<int, int> ByCategory)
{
    /// <summary>Counts below a committee; nothing when it does not exist that day or has nobody below it.</summary>
    public static CategoryCounts Of(UnitTree tree, int unitId, DateOnly day) => new(
        day,
        tree.ReportersOn(unitId, day).Where(unit => unit.Id != unitId).Select(unit => unit.On(day).CategoryId).OfType<int>().CountBy(category => category)
            .ToDictionary());

    /// <summary>The number beside a line; null when the line counts no category, or the tree has no unit of it.</summary>
    public int? Beside(FigureLine line) => line.CategoryId is { } category && ByCategory.TryGetValue(category, out var count) ? count : null;

    /// <summary>The line and the tree both have a number, and not the same.</summary>
    public bool Differs(FigureLine line) => Beside(line) is { } count && line.Value is { } stated && stated != count;
}
