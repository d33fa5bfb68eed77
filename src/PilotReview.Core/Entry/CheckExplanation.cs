using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>Why a figure that a check finds odd is right all the same. It holds for that figure only: another figure must be explained anew.</summary>
public sealed class CheckExplanation
{
    public int Id { get; init; }

    public required int UnitId { get; init; }

    public required int IndicatorId { get; init; }

    public required Period Period { get; init; }

    /// <summary>Which check it answers.</summary>
    public required EntryCheck Check { get; init; }

    /// <summary>The figure that is explained, as <see cref="FigureText.Canonical"/> writes it.</summary>
    public required string Figure { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? AccountId { get; init; }
}
