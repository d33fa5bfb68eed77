using System.Security.Cryptography;

namespace PilotReview.Web.Features.Observations;

/// <summary>The sample scenarios that travel with the program, recognised by their bytes. A copy that somebody has filled in with figures of his own is not one of them.</summary>
public static class SampleFiles
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(Read);

    /// <summary>The scenario of a workbook with that SHA-256, in lower case; null when it is none.</summary>
    public static string? NameOf(string sha256) => Names.Value.GetValueOrDefault(sha256);

    private static Dictionary<string, string> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.xlsx", SearchOption.AllDirectories)
            .ToDictionary(HashOf, file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
