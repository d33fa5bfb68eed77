using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>One indicator with all that its sheet tells.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Catalogue">All indicators, scales and categories.</param>
/// <param name="Pilots">The pilots whose yardstick holds it.</param>
/// <param name="FrozenBy">The review with the latest day that holds its definitions; null when none does.</param>
/// <param name="Figures">How many figures there are of it.</param>
public sealed record IndicatorView(Indicator Indicator, IndicatorCatalogue Catalogue, IReadOnlyList<Pilot> Pilots, Review? FrozenBy, int Figures)
{
    /// <summary>Who wrote it first.</summary>
    public RowAuthor? Author { get; init; }

    /// <summary>Who wrote each later definition, by its id.</summary>
    public IReadOnlyDictionary<int, RowAuthor> VersionAuthors { get; init; } = new Dictionary<int, RowAuthor>();

    /// <summary>Versions of its scale, newest first.</summary>
    public IReadOnlyList<ScaleVersion> Scale => [.. Catalogue.Scales.Where(scale => scale.ScaleCode == Indicator.ScaleCode).OrderByDescending(scale => scale.From)];

    /// <summary>Later definitions, newest first.</summary>
    public IReadOnlyList<IndicatorVersion> Versions => [.. Indicator.Versions.OrderByDescending(version => version.From)];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<IndicatorTarget> Targets => [.. Indicator.Targets.OrderByDescending(target => target.From)];
}
