using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Pilots;

/// <summary>Why a unit was taken into a pilot. Recorded before any comparison is seen: a unit chosen when it did badly tends to rise by itself.</summary>
public enum ChoiceReason
{
    Volunteered = 1,
    PoorResults,
    Other,
}

/// <summary>A unit's part in a pilot: the event that restructured it, why it was chosen, and the units it is compared with.</summary>
public sealed class Enrolment
{
    public int Id { get; init; }

    public int PilotId { get; init; }

    /// <summary>The unit after its restructuring, such as the sub-committee; its series before comes by lineage.</summary>
    public required int UnitId { get; init; }

    /// <summary>The event that restructured it.</summary>
    public required int EventId { get; init; }

    public required ChoiceReason ChoiceReason { get; init; }

    /// <summary>First month whose results led to the choice; null unless chosen for poor results.</summary>
    public Period? ChosenFrom { get; init; }

    /// <summary>Last such month, inclusive.</summary>
    public Period? ChosenTo { get; init; }

    /// <summary>Codes of the indicators whose results led to the choice, separated by semicolons; empty for all.</summary>
    public string ChosenIndicators { get; init; } = string.Empty;

    public LocalText Note { get; init; } = new(string.Empty);

    public required DateOnly RecordedOn { get; init; }

    public List<ComparisonUnit> ComparisonUnits { get; init; } = [];

    /// <summary>Whether poor results of the indicator were a reason for taking the unit into the pilot.</summary>
    public bool IsChosenForLow(Indicator indicator) => ChoiceReason == ChoiceReason.PoorResults
        && (ChosenIndicators.Length == 0
            || ChosenIndicators.Split(';', StringSplitOptions.TrimEntries).Contains(indicator.Code, StringComparer.Ordinal));

    /// <summary>The unit was chosen for poor results of the indicator, but nobody wrote down of which months, so they cannot be dropped.</summary>
    public bool IsChoiceUndated(Indicator indicator) => IsChosenForLow(indicator) && this is not { ChosenFrom: not null, ChosenTo: not null };
}

/// <summary>A unit that was not restructured and is looked at beside an enrolled one.</summary>
public sealed class ComparisonUnit
{
    public int Id { get; init; }

    public int EnrolmentId { get; init; }

    public required int UnitId { get; init; }
}
