namespace PilotReview.Documents.Slides;

/// <summary>Deals a list out over as few slides as hold it, as evenly as can be: ten rows of at most seven become five and five.</summary>
internal static class EvenParts
{
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> all, int most)
    {
        if (all.Count == 0)
        {
            return [];
        }

        var parts = (all.Count + most - 1) / most;
        return [.. all.Chunk((all.Count + parts - 1) / parts)];
    }
}
