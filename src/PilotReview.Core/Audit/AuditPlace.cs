using System.Text.RegularExpressions;

namespace PilotReview.Core.Audit;

/// <summary>The import and the cell that a value came with. The origin of its entries ends with them: <c>verb import (root) batch 4 observations!F12</c>.</summary>
public readonly partial record struct AuditPlace(int Batch, string Cell)
{
    /// <summary>What goes before the place in an origin, and the place; null for what was typed.</summary>
    public static (string Source, AuditPlace? Place) Split(string origin)
    {
        var match = Ending().Match(origin);
        return match.Success && int.TryParse(match.Groups["batch"].Value, out var batch)
            ? (match.Groups["source"].Value, new AuditPlace(batch, match.Groups["cell"].Value))
            : (origin, null);
    }

    public override string ToString() => FormattableString.Invariant($"batch {Batch} {Cell}");

    [GeneratedRegex(@"^(?<source>.*) batch (?<batch>\d+) (?<cell>\S*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ending();
}
