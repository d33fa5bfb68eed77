using PilotReview.Core.Indicators;

namespace PilotReview.Core.Entry;

/// <summary>Finds the level that somebody typed: by its name or rank, without accents, by first letters (HTTNV, HTT) or by words of it
/// (tốt). Two that fit are none.</summary>
internal static class LevelNames
{
    public static ScaleLevel? Find(ScaleVersion scale, string typed)
    {
        if (scale.LevelOf(typed) is { } exact)
        {
            return exact;
        }

        var plain = PlainText.Of(typed);
        return Only(scale, name => PlainText.Of(name) == plain)
            ?? Only(scale, name => PlainText.InitialsOf(name) == plain)
            ?? Only(scale, name => PlainText.InitialsOf(name).StartsWith(plain, StringComparison.Ordinal))
            ?? Only(scale, name => $" {PlainText.Of(name)} ".Contains($" {plain} ", StringComparison.Ordinal));
    }

    private static ScaleLevel? Only(ScaleVersion scale, Func<string, bool> fits)
    {
        var found = scale.Levels.Where(level => fits(level.Name.Vi) || (level.Name.En.Length > 0 && fits(level.Name.En))).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
