namespace PilotReview.Documents.Charts;

/// <summary>A chart without what a small drawing has no room for: details of levels, keys, events, the names of bands and hatched stretches.</summary>
internal static class SparseChart
{
    public static StepChart Of(StepChart chart) => chart with
    {
        Before = Bare(chart.Before),
        After = Bare(chart.After),
        CutDetail = string.Empty,
        SettlingLabel = string.Empty,
        Chosen = chart.Chosen is { } chosen ? chosen with { Label = string.Empty } : null,
        Keys = [],
        Lanes = [],
        MissingLabel = string.Empty,
        Step = chart.Step is { } step ? step with { IntervalTitle = string.Empty } : null,
    };

    private static ChartLevel? Bare(ChartLevel? level) => level is null ? null : level with { Detail = string.Empty, BandLabel = string.Empty };
}
