namespace PilotReview.Documents.Pdf;

/// <summary>Where the targets of links stand once the pages are dealt out.</summary>
internal sealed class Destinations
{
    private readonly Dictionary<object, Destination> _places = [];

    public static Destinations None { get; } = new();

    public static Destinations Of(IReadOnlyList<PageContent> pages)
    {
        var all = new Destinations();
        for (var number = 1; number <= pages.Count; number++)
        {
            var page = pages[number - 1];
            foreach (var placed in page.Where(placed => placed is { IsRepeated: false, Strip.Target: not null }))
            {
                all._places.TryAdd(placed.Strip.Target ?? placed, new Destination(number, page.Shape.Top + placed.Top, page.Shape));
            }
        }

        return all;
    }

    /// <summary>The place of a row by its code, or of a heading by its entry; null when the document has none.</summary>
    public Destination? Find(object? target) => target is not null && _places.TryGetValue(target, out var place) ? place : null;
}
