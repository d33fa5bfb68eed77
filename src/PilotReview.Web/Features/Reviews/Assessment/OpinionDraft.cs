using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>What the appraising board thinks of a unit, as a form holds it.</summary>
/// <param name="Option">Name of the option; empty for none.</param>
/// <param name="Text">Its own words.</param>
public sealed record OpinionDraft(string Option, string Text)
{
    public const string OptionField = "option";
    public const string TextField = "opinion";
    public const string WasPrefix = "was-";
    public const int LongestText = 2000;

    public bool NamesNobody { get; init; }

    public static OpinionDraft Of(ReviewUnit unit) => new(unit.Proposed?.ToString() ?? string.Empty, unit.Opinion);

    public static OpinionDraft Of(PostedForm sent, string prefix = "") => new(sent[prefix + OptionField], OneLine(sent[prefix + TextField]))
    {
        NamesNobody = prefix.Length == 0 && sent.NamesNobody,
    };

    /// <summary>The option that is meant; null for none, or for what is no option.</summary>
    public ConclusionOption? Proposed => Enum.TryParse<ConclusionOption>(Option, out var option) && option.ToString() == Option ? option : null;

    public bool IsEmpty => Option.Length == 0 && string.IsNullOrWhiteSpace(Text);

    public string OptionWord(System.Globalization.CultureInfo culture) => Proposed is { } option ? Words.Of(option, culture) : string.Empty;

    /// <summary>What the board would propose if it thought as the committee does; null where the committee has no opinion.</summary>
    public static ConclusionOption? LikeOf(RecommendationKind? kind) => kind switch
    {
        RecommendationKind.Keep => ConclusionOption.Keep,
        RecommendationKind.Widen => ConclusionOption.Widen,
        RecommendationKind.Adjust => ConclusionOption.Adjust,
        RecommendationKind.Dissolve => ConclusionOption.End,
        RecommendationKind.MoreTime => ConclusionOption.MoreTime,
        _ => null,
    };

    /// <summary>Whether board and committee recommend different things; not where one of them is silent.</summary>
    public static bool Differ(ConclusionOption? proposed, RecommendationKind? kind) => proposed is { } own && LikeOf(kind) is { } other && own != other;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim().Normalize();
}
