using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.Scales;

/// <summary>The versions of one scale through the years.</summary>
/// <param name="Code">Code of the family, which indicators name.</param>
/// <param name="Versions">Newest first.</param>
/// <param name="Indicators">Indicators that are read on the scale.</param>
/// <param name="Authors">Who wrote each version last, by its id.</param>
public sealed record ScaleFamily(
    string Code, IReadOnlyList<ScaleVersion> Versions, IReadOnlyList<Indicator> Indicators, IReadOnlyDictionary<int, RowAuthor> Authors)
{
    public ScaleVersion Newest => Versions[0];

    /// <summary>What is wrong between the versions, each a sentence: days without a version, and days with two.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. ScaleRules.GapsOf(Versions).Select(gap => SettingsText.ScaleGap.With(Formats.Date(gap.From), Formats.Date(gap.To))),
        .. ScaleRules.OverlapsOf(Versions).Select(pair => SettingsText.ScaleOverlap.With(pair.Earlier.Code, pair.Later.Code, Formats.Date(pair.Later.From))),
    ];

    /// <summary>Whether it has levels; else it has a range of marks.</summary>
    public bool HasLevels => Newest.Levels.Count > 0;
}
