namespace PilotReview.Core.MethodFiles;

/// <summary>Charts: limits, run rules, autocorrelation, the interrupted time series.</summary>
internal static class ChartCases
{
    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> Methods { get; } = new Dictionary<string, Func<CaseInput, CaseResult>>();
}
