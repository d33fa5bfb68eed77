using System.Text.Json;
using System.Text.Json.Serialization;

namespace PilotReview.Core.Indicators.Starter;

/// <summary>The catalogue that an office may begin with: some twenty indicators with their denominators spelled out, and the scales they are read on. It is data
/// (<c>starter.json</c>); each reading makes rows of its own, ready to be stored.</summary>
public sealed record StarterSet(IReadOnlyList<Indicator> Indicators, IReadOnlyList<StarterScale> Scales)
{
    private const string File = "PilotReview.Core.Indicators.Starter.starter.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static StarterSet Read()
    {
        using var stream = typeof(StarterSet).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not in the program.");
        var content = JsonSerializer.Deserialize<Content>(stream, Format) ?? throw new InvalidOperationException($"{File} is empty.");
        return new StarterSet(content.Indicators, [.. content.Scales.Select(scale => new StarterScale(scale.Version, scale.Bands ?? []))]);
    }

    /// <summary>What would be added to a catalogue: indicators whose code it has not, and versions of scales of which it has no version at all. What the office has by that code is
    /// left alone, and so is a scale that it keeps already.</summary>
    public StarterSet Without(IReadOnlyCollection<string> indicators, IReadOnlyCollection<string> scales) => new(
        [.. Indicators.Where(indicator => !indicators.Contains(indicator.Code, StringComparer.OrdinalIgnoreCase))],
        [.. Scales.Where(scale => !scales.Contains(scale.Version.ScaleCode, StringComparer.OrdinalIgnoreCase))]);

    private sealed record Content(IReadOnlyList<Indicator> Indicators, IReadOnlyList<ScaleContent> Scales);

    private sealed record ScaleContent(ScaleVersion Version, IReadOnlyList<ScoreBand>? Bands);
}
