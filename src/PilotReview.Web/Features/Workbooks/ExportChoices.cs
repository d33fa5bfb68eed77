namespace PilotReview.Web.Features.Workbooks;

/// <summary>What may be exported: the units of the reader, those that ended apart, and the years.</summary>
/// <param name="Units">Code and name of the units that exist today, in the order of the tree.</param>
/// <param name="Ended">The same of those that exist no more.</param>
/// <param name="Years">Newest first.</param>
/// <param name="Unit">The unit that is chosen when the page opens.</param>
/// <param name="Year">The year of the newest month that is over.</param>
/// <param name="Part">That month.</param>
public sealed record ExportChoices(
    IReadOnlyList<(string Code, string Name)> Units, IReadOnlyList<(string Code, string Name)> Ended, IReadOnlyList<int> Years, string Unit, int Year, string Part)
{
    public static ExportChoices None { get; } = new([], [], [], string.Empty, 0, string.Empty);
}
