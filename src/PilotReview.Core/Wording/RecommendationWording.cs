using System.Globalization;
using PilotReview.Core.Reviews;

namespace PilotReview.Core.Wording;

/// <summary>What the committees recommend, counted, in a sentence.</summary>
public static class RecommendationWording
{
    /// <summary>How many recommend what, and how many have not answered where some have not; empty when nobody was asked.</summary>
    public static string Tally(RecommendationTally tally, CultureInfo culture)
    {
        if (tally.Asked == 0)
        {
            return string.Empty;
        }

        var said = Phrases.Fill(
            "t.recommend", culture, ("total", Count(tally.Asked)), ("keep", Of(RecommendationKind.Keep)), ("widen", Of(RecommendationKind.Widen)),
            ("adjust", Of(RecommendationKind.Adjust)), ("dissolve", Of(RecommendationKind.Dissolve)), ("time", Of(RecommendationKind.MoreTime)),
            ("none", Of(RecommendationKind.NoOpinion)));
        return tally.Silent.Count == 0 ? said : $"{said} {Phrases.Fill("t.recommend.silent", culture, ("silent", Count(tally.Silent.Count)))}";

        string Of(RecommendationKind kind) => Count(tally.Of(kind));

        string Count(int count) => Formats.Count(count, culture);
    }
}
