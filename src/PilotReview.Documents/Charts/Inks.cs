namespace PilotReview.Documents.Charts;

/// <summary>The inks of a tone.</summary>
internal static class Inks
{
    public static Ink Mean(ChartTone tone) => tone switch { ChartTone.Improved => Ink.MeanImproved, ChartTone.Worsened => Ink.MeanWorsened, _ => Ink.MeanAfter };

    public static Ink Bracket(ChartTone tone) => tone switch
    {
        ChartTone.Improved => Ink.BracketImproved,
        ChartTone.Worsened => Ink.BracketWorsened,
        _ => Ink.Bracket,
    };

    public static Ink Text(ChartTone tone) => tone switch { ChartTone.Improved => Ink.TextImproved, ChartTone.Worsened => Ink.TextWorsened, _ => Ink.TextStrong };

    public static Ink Strip(ChartTone tone) => tone switch
    {
        ChartTone.Improved => Ink.StripImproved,
        ChartTone.Worsened => Ink.StripWorsened,
        _ => Ink.StripNeutral,
    };
}
