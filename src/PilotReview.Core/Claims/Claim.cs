namespace PilotReview.Core.Claims;

/// <summary>One claim of a text: where it stands, what it says, and what became of it.</summary>
/// <param name="Start">First UTF-16 code unit of the claim in the text as it was read.</param>
/// <param name="End">One after the last. The slice covers every number of the claim.</param>
/// <param name="Text">The slice itself.</param>
/// <param name="Kind">What kind of claim it is.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Note">Why, for <see cref="Wording.ClaimWording"/>.</param>
public sealed record Claim(int Start, int End, string Text, ClaimKind Kind, ClaimStatus Status, ClaimNote Note)
{
    /// <summary>What the arithmetic gives, at the printed decimals for a percent; null when nothing can be computed.</summary>
    public decimal? Expected { get; init; }

    /// <summary>What is printed; null when no such figure is printed.</summary>
    public decimal? Found { get; init; }

    /// <summary><see cref="Found"/> less <see cref="Expected"/>: negative when the text says too little.</summary>
    public decimal? Difference => Found - Expected;

    /// <summary>The finding that a judgement was held against; null for arithmetic and where there is none.</summary>
    public ClaimFinding? Finding { get; init; }

    /// <summary>A correction that can be put in at one click; null when there is none that is certain.</summary>
    public ClaimMend? Mend { get; init; }

    /// <summary>It has to be mended, or explained, before the text is issued.</summary>
    public bool IsOpen => Status is ClaimStatus.Disagrees or ClaimStatus.Truncated or ClaimStatus.Contradicted;
}

/// <summary>Why a claim has its status: a code of the closed list, and the values of its sentence, written neutrally (<see cref="Import.ImportValue"/>).</summary>
public sealed record ClaimNote(ClaimNoteCode Code, params string[] Arguments)
{
    /// <summary>As an argument: percentage points, in the words of the language.</summary>
    public const string Points = "points";
}

/// <summary>A correction of the text: what stands from <paramref name="Start"/> to before <paramref name="End"/> becomes <paramref name="Replacement"/>.</summary>
public sealed record ClaimMend(int Start, int End, string Replacement);
