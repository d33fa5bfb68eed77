using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Claims;

/// <summary>A verdict that judgements in a text can be held against.</summary>
/// <param name="UnitNames">What a text may call the unit: name, short name, names of the branches within.</param>
/// <param name="IndicatorNames">What a text may call the indicator: name and short name; phrases for well-known ones are added by the matcher.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="IsHigherBetter">Which way is better.</param>
public sealed record ClaimFinding(IReadOnlyList<string> UnitNames, IReadOnlyList<string> IndicatorNames, VerdictKind Verdict, bool IsHigherBetter)
{
    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Code of the review that judged.</summary>
    public required string Review { get; init; }

    /// <summary>The verdict in one sentence, Vietnamese and English, from the phrase bank.</summary>
    public required LocalText Sentence { get; init; }
}
