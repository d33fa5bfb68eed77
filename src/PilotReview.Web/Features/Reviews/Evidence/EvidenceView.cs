namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>What the reader chose to see on an evidence page. It is kept in the address, so that a link shows the same.</summary>
/// <param name="IsZoomed">The value axis fits the data.</param>
/// <param name="ShowsAll">Every period is listed.</param>
/// <param name="ShowsPending">Submitted figures are listed beside the approved ones; they never count.</param>
public sealed record EvidenceView(bool IsZoomed = false, bool ShowsAll = false, bool ShowsPending = false)
{
    public const string ZoomKey = "zoom";
    public const string AllKey = "all";
    public const string PendingKey = "pending";

    private const string On = "1";

    public static EvidenceView Read(string? zoom, string? all, string? pending) => new(zoom == On, all == On, pending == On);

    /// <summary>The address of this view, at one of the page's sections.</summary>
    /// <param name="page">The page's own address.</param>
    /// <param name="section">The id of a section; empty for the top.</param>
    public string Address(string page, string section = "")
    {
        var keys = new[] { (ZoomKey, IsZoomed), (AllKey, ShowsAll), (PendingKey, ShowsPending) };
        var query = string.Join('&', keys.Where(key => key.Item2).Select(key => $"{key.Item1}={On}"));
        return page + (query.Length > 0 ? "?" + query : string.Empty) + (section.Length > 0 ? "#" + section : string.Empty);
    }
}
