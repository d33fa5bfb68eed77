namespace PilotReview.Documents.Pdf;

/// <summary>Deals strips out to pages. Strips that keep together move together unless they are higher than a page; footnotes stand on the page of their strip, and only what is longer than
/// that page goes on at the foot of the next. A chart without room waits until whole paragraphs after it have filled the page.</summary>
internal sealed class PageFlow(double pageHeight, double firstPageReserve)
{
    private const double Tolerance = 0.01;

    /// <summary>The part of a page that notes brought over from the page before may take, so that the text goes on.</summary>
    private const double CarriedShare = 0.7;

    private readonly List<PageContent> _pages = [];
    private readonly Queue<Strip> _carried = [];
    private double _y;

    private PageContent Page => _pages[^1];

    private bool IsAtTop => Page.Count == 0;

    /// <param name="strips">In reading order.</param>
    /// <param name="pageHeight">Height for the text of an upright page.</param>
    /// <param name="firstPageReserve">Height at the foot of page 1 that stays free.</param>
    public static IReadOnlyList<PageContent> Paginate(IReadOnlyList<Strip> strips, double pageHeight, double firstPageReserve = 0)
    {
        var flow = new PageFlow(pageHeight, firstPageReserve);
        flow.StartPage(strips.Count > 0 ? strips[0].Page : PageShape.Portrait);
        var groups = Groups(strips);
        for (var index = 0; index < groups.Count;)
        {
            var passed = flow.Waits(groups[index]) ? flow.Pass(groups, index + 1) : 0;
            flow.Add(groups[index]);
            index += passed + 1;
        }

        while (flow._carried.Count > 0)
        {
            flow.StartPage(flow._carried.Peek().Page);
        }

        return flow._pages;
    }

    /// <summary>Strips that keep together.</summary>
    private static List<List<Strip>> Groups(IReadOnlyList<Strip> strips)
    {
        var groups = new List<List<Strip>>();
        for (var index = 0; index < strips.Count; index++)
        {
            if (index == 0 || !strips[index - 1].KeepsWithNext || strips[index].StartsPage)
            {
                groups.Add([]);
            }

            groups[^1].Add(strips[index]);
        }

        return groups;
    }

    private bool Waits(List<Strip> group) => group[0] is { CanWait: true, StartsPage: false } && !IsAtTop && !Fits(group);

    /// <summary>Adds the whole paragraphs that fit on the page, from <paramref name="first"/> on, as far as no heading, table or chart stands between.</summary>
    /// <returns>How many groups were added.</returns>
    private int Pass(List<List<Strip>> groups, int first)
    {
        var next = first;
        while (next < groups.Count)
        {
            var part = groups[next][0].Part;
            var paragraph = groups.Skip(next).TakeWhile(group => group[0].Part == part).ToList();
            var strips = paragraph.SelectMany(group => group).ToList();
            if (part.Kind != PartKind.Paragraph || strips.Exists(strip => strip.Part != part || strip.StartsPage || strip.CanWait) || !Fits(strips))
            {
                break;
            }

            paragraph.ForEach(Add);
            next += paragraph.Count;
        }

        return next - first;
    }

    private void Add(List<Strip> group)
    {
        if (!IsAtTop && (group[0].StartsPage || !Fits(group)))
        {
            StartPage(group[0].Page);
        }

        var isWhole = Fits(group);
        foreach (var strip in group)
        {
            if (!isWhole && !IsAtTop && !Fits([strip]))
            {
                StartPage(strip.Page);
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

        return _y + height + Page.NotesHeightWith(group.SelectMany(strip => strip.Notes)) <= Page.Room + Tolerance;
    }

    private void Place(Strip strip)
    {
        if (IsAtTop && strip.Head is { } head)
        {
            Page.Add(new PlacedStrip(head, _y, IsRepeated: true));
            _y += head.Height;
        }

        _y += IsAtTop || strip.Head is not null && Page.Count == 1 && Page[0].IsRepeated ? 0 : strip.SpaceBefore;
        Page.Add(new PlacedStrip(strip, _y, IsRepeated: false));
        _y += strip.Height;
        foreach (var note in strip.Notes)
        {
            _carried.Enqueue(note);
        }

        PlaceNotes(Page.Room - _y);
    }

    private void PlaceNotes(double room)
    {
        while (_carried.TryPeek(out var note) && Page.NotesHeightWith([note]) <= room + Tolerance)
        {
            Page.AddNote(_carried.Dequeue());
        }
    }

    private void StartPage(PageShape shape)
    {
        var height = shape == PageShape.Portrait ? pageHeight : shape.TextHeight;
        _pages.Add(new PageContent(shape, height - (_pages.Count == 0 ? firstPageReserve : 0)));
        _y = 0;
        PlaceNotes(Page.Room * CarriedShare);
    }
}
