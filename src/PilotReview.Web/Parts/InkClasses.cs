using PilotReview.Documents.Charts;

namespace PilotReview.Web.Parts;

/// <summary>The class that gives each ink of a drawing its look on screen; the rules are in <c>SvgChart.razor.css</c>.</summary>
public static class InkClasses
{
    private static readonly Dictionary<Ink, string> Classes = new()
    {
        [Ink.Grid] = "c-grid",
        [Ink.Axis] = "c-axis",
        [Ink.SeriesLine] = "c-line",
        [Ink.Point] = "c-point",
        [Ink.PointLeftOut] = "c-left-out",
        [Ink.PointFlagged] = "c-flagged",
        [Ink.BandBefore] = "c-band",
        [Ink.BandAfter] = "c-band",
        [Ink.MeanBefore] = "c-mean",
        [Ink.MeanAfter] = "c-mean",
        [Ink.MeanCarried] = "c-carried",
        [Ink.Cut] = "c-cut",
        [Ink.Target] = "c-target",
        [Ink.Hatch] = "c-hatched",
        [Ink.Mark] = "c-mark",
        [Ink.Missing] = "c-missing",
        [Ink.HatchChosen] = "c-hatched",
        [Ink.MeanImproved] = "c-mean c-up",
        [Ink.MeanWorsened] = "c-mean c-down",
        [Ink.BracketImproved] = "c-bracket c-up",
        [Ink.BracketWorsened] = "c-bracket c-down",
        [Ink.StripDot] = "c-strip",
        [Ink.StripCompared] = "c-strip-compared",
        [Ink.StripImproved] = "c-strip-up",
        [Ink.StripWorsened] = "c-strip-down",
        [Ink.StripNeutral] = "c-strip-flat",
        [Ink.TextImproved] = "t-up",
        [Ink.TextWorsened] = "t-down",
        [Ink.Bracket] = "c-bracket",
        [Ink.Interval] = "c-interval",
        [Ink.Leader] = "c-leader",
        [Ink.TextStrong] = "t-strong",
        [Ink.Text] = "t-plain",
        [Ink.TextQuiet] = "t-quiet",
        [Ink.TextCut] = "t-cut",
    };

    public static string Of(Ink ink) => Classes[ink];
}
