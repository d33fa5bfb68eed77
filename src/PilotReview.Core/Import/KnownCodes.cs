using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Import;

/// <summary>What the database holds already, as far as the check of a workbook must know it. Keys are codes; case matters.</summary>
public sealed record KnownCodes
{
    public static KnownCodes None { get; } = new();

    public IReadOnlySet<string> Kinds { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Categories { get; init; } = new HashSet<string>();

    /// <summary>Numbers of stored legal bases.</summary>
    public IReadOnlySet<string> LegalBases { get; init; } = new HashSet<string>();

    /// <summary>Stored units with the days between which they exist.</summary>
    public IReadOnlyDictionary<string, (DateOnly From, DateOnly? To)> Units { get; init; } =
        new Dictionary<string, (DateOnly From, DateOnly? To)>();

    /// <summary>Stored events with the codes of their successors: only these can be enrolled.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Events { get; init; } = new Dictionary<string, IReadOnlySet<string>>();

    public IReadOnlyList<ScaleVersion> Scales { get; init; } = [];

    public IReadOnlyDictionary<string, Indicator> Indicators { get; init; } = new Dictionary<string, Indicator>();

    public IReadOnlySet<string> Pilots { get; init; } = new HashSet<string>();

    /// <summary>Stored enrolments as (pilot, unit).</summary>
    public IReadOnlySet<(string Pilot, string Unit)> Enrolments { get; init; } = new HashSet<(string Pilot, string Unit)>();

    /// <summary>Stored lines of yardsticks as (pilot, indicator).</summary>
    public IReadOnlySet<(string Pilot, string Indicator)> Yardstick { get; init; } = new HashSet<(string Pilot, string Indicator)>();

    /// <summary>Stored comparison units as (pilot, enrolled unit, comparison unit).</summary>
    public IReadOnlySet<(string Pilot, string Unit, string Other)> Comparisons { get; init; } =
        new HashSet<(string Pilot, string Unit, string Other)>();

    /// <summary>Stored visits as (post, unit, month).</summary>
    public IReadOnlySet<(string Post, string Unit, Period Month)> Visits { get; init; } = new HashSet<(string Post, string Unit, Period Month)>();

    public IReadOnlySet<string> Reviews { get; init; } = new HashSet<string>();

    /// <summary>Stored figure tables; lines come with their table only.</summary>
    public IReadOnlySet<string> FigureTables { get; init; } = new HashSet<string>();
}
