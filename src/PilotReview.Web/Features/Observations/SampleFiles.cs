using System.Reflection;

namespace PilotReview.Web.Features.Observations;

/// <summary>The sample scenarios that were built with the program, recognised by their bytes (SampleHashes.targets). A copy that somebody has filled in is not one of them.</summary>
public static class SampleFiles
{
    private const string Mark = "Sample:";

    private static readonly Dictionary<string, string> Names = typeof(SampleFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key.StartsWith(Mark, StringComparison.Ordinal) && attribute.Value is not null)
        .ToDictionary(attribute => attribute.Value ?? string.Empty, attribute => attribute.Key[Mark.Length..], StringComparer.OrdinalIgnoreCase);

    /// <summary>The scenario of a workbook with that SHA-256, in hexadecimal; null when it is none.</summary>
    public static string? NameOf(string sha256) => Names.GetValueOrDefault(sha256);
}
