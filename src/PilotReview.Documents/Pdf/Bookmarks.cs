using PdfSharp.Pdf;

namespace PilotReview.Documents.Pdf;

/// <summary>The outline of the file: its headings, each under the last one above its level.</summary>
internal static class Bookmarks
{
    public static void Write(PdfDocument document, IReadOnlyList<HeadingEntry> headings, Destinations destinations)
    {
        var open = new Stack<PdfOutline>();
        foreach (var heading in headings)
        {
            if (destinations.Find(heading) is not { } place)
            {
                continue;
            }

            while (open.Count > heading.Depth)
            {
                open.Pop();
            }

            var outline = new PdfOutline(heading.Text, document.Pages[place.PageNumber - 1], opened: heading.Depth == 0)
            {
                Top = Math.Round(place.Page.Height - place.Top + 4, 2),
            };
            (open.TryPeek(out var parent) ? parent.Outlines : document.Outlines).Add(outline);
            open.Push(outline);
        }
    }
}
