namespace PilotReview.Web.Features.Pilots.Compare;

/// <summary>Which pilots the address asks for, in its order. None: as many as fit. Codes that do not exist, or not for the reader, are passed over.</summary>
public sealed record RivalQuery(IReadOnlyList<string> Pilots)
{
    public const string PilotName = "pilot";
    public const int Fewest = 2;
    public const int Most = 4;

    /// <summary>What an address holds; more codes than a catalogue of pilots can have are not read.</summary>
    public static RivalQuery Of(IEnumerable<string?>? pilots) =>
        new([.. (pilots ?? []).OfType<string>().Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Take(100)]);
}
