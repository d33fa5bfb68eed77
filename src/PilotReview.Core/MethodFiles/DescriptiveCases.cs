namespace PilotReview.Core.MethodFiles;

/// <summary>Methods that describe: intervals, small tables, ranks, sets of changes.</summary>
internal static class DescriptiveCases
{
    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> Methods { get; } = new Dictionary<string, Func<CaseInput, CaseResult>>();
}
