namespace PilotReview.Documents.Pdf;

/// <summary>Deals strips out to pages. Strips that keep together move together unless they are higher than a page.</summary>
internal sealed class PageFlow(double pageHeight)
{
    private const double Tolerance = 0.01;

    private readonly List<List<PlacedStrip>> _pages = [[]];
    private double _y;

    public static IReadOnlyList<IReadOnlyList<PlacedStrip>> Paginate(IReadOnlyList<Strip> strips, double pageHeight)
    {
        var flow = new PageFlow(pageHeight);
        for (var index = 0; index < strips.Count;)
        {
            var last = index;
            while (strips[last].KeepsWithNext && last + 1 < strips.Count && !strips[last + 1].StartsPage)
            {
                last++;
            }

            flow.Add(strips.Skip(index).Take(last - index + 1).ToList());
            index = last + 1;
        }

        return flow._pages;
    }

    private bool IsAtTop => _pages[^1].Count == 0;

    private void Add(List<Strip> group)
    {
        if (!IsAtTop && (group[0].StartsPage || !Fits(group)))
        {
            StartPage();
        }

        var isWhole = Fits(group);
        foreach (var strip in group)
        {
            if (!isWhole && !IsAtTop && !Fits([strip]))
            {
                StartPage();
            }

            Place(strip);
        }
    }

    private bool Fits(List<Strip> group)
    {
        var height = group.Sum(strip => strip.SpaceBefore + strip.Height);
        if (IsAtTop)
        {
            height += (group[0].Head?.Height ?? 0) - group[0].SpaceBefore;
        }

        return _y + height <= pageHeight + Tolerance;
    }

    private void Place(Strip strip)
    {
        if (IsAtTop && strip.Head is { } head)
        {
            _pages[^1].Add(new PlacedStrip(head, _y, IsRepeated: true));
            _y += head.Height;
        }

        _y += IsAtTop || strip.Head is not null && _pages[^1].Count == 1 && _pages[^1][0].IsRepeated ? 0 : strip.SpaceBefore;
        _pages[^1].Add(new PlacedStrip(strip, _y, IsRepeated: false));
        _y += strip.Height;
    }

    private void StartPage()
    {
        _pages.Add([]);
        _y = 0;
    }
}
