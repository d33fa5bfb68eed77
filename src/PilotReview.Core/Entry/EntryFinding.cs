using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>What a check found in one cell.</summary>
/// <param name="Check">Which check.</param>
/// <param name="Grade">What it asks for.</param>
/// <param name="Key">The cell.</param>
/// <param name="Arguments">What its sentence names, written neutrally (<see cref="Import.ImportValue"/>).</param>
public sealed record EntryFinding(EntryCheck Check, CheckGrade Grade, EntryKey Key, params IReadOnlyList<string> Arguments)
{
    /// <summary>The known denominator is the members who must attend, not all of them.</summary>
    public bool IsMustAttend { get; init; }

    /// <summary>The figure that would mend it, offered as one click; null when only the typist can know.</summary>
    public ObservationFigure? Repair { get; init; }

    /// <summary>Why the figure is right all the same, when somebody said so for this very figure.</summary>
    public CheckExplanation? Explanation { get; init; }

    /// <summary>The month cannot be sent while it stands like this.</summary>
    public bool Blocks => Grade == CheckGrade.Stop || (Grade == CheckGrade.Explain && Explanation is null);
}
