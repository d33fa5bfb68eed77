namespace PilotReview.Documents.Charts;

/// <summary>How much a chart says beside its lines.</summary>
public enum ChartDetail
{
    Full = 1,

    /// <summary>For a small chart beside another: the lines with their levels, the restructuring, the step; how to read them and what happened when is told elsewhere.</summary>
    Sparse,
}
