using PilotReview.Core.ControlCharts;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>What the reader chose to see on an evidence page. It is kept in the address, so that a link shows the same.</summary>
/// <param name="IsZoomed">The value axis fits the data.</param>
/// <param name="ShowsAll">Every period is listed.</param>
/// <param name="ShowsPending">Submitted figures are listed beside the approved ones; they never count.</param>
/// <param name="Rules">By which rules points of the chart are flagged.</param>
public sealed record EvidenceView(bool IsZoomed = false, bool ShowsAll = false, bool ShowsPending = false, ChartRules Rules = ChartRules.Default)
{
    public const string ZoomKey = "zoom";
    public const string AllKey = "all";
    public const string PendingKey = "pending";

    public const string RulesKey = "rules";

    private const string On = "1";
    private const string Mdc = "mdc2023";

    public static EvidenceView Read(string? zoom, string? all, string? pending, string? rules) =>
        new(zoom == On, all == On, pending == On, rules == Mdc ? ChartRules.Mdc2023 : ChartRules.Default);

    /// <summary>The address of this view, at one of the page's sections.</summary>
    /// <param name="page">The page's own address.</param>
    /// <param name="section">The id of a section; empty for the top.</param>
    public string Address(string page, string section = "")
    {
        var keys = new[] { (ZoomKey, IsZoomed), (AllKey, ShowsAll), (PendingKey, ShowsPending) };
        var chosen = keys.Where(key => key.Item2).Select(key => $"{key.Item1}={On}");
        var query = string.Join('&', Rules == ChartRules.Mdc2023 ? chosen.Append($"{RulesKey}={Mdc}") : chosen);
        return page + (query.Length > 0 ? "?" + query : string.Empty) + (section.Length > 0 ? "#" + section : string.Empty);
    }
}
