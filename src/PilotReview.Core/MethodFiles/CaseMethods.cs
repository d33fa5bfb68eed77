namespace PilotReview.Core.MethodFiles;

/// <summary>Every method that a method file may ask for, by its name in the file.</summary>
public static class CaseMethods
{
    /// <summary>Method by name.</summary>
    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> All { get; } =
        new[] { DescriptiveCases.Methods, UnitCases.Methods, ChartCases.Methods, VerdictCases.Methods, RuleCases.Methods }
            .SelectMany(group => group)
            .ToDictionary(method => method.Key, method => method.Value, StringComparer.Ordinal);
}
