using PilotReview.Core.Disclosure;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Comparison;

/// <summary>Why a period has no figure.</summary>
public enum Gap
{
    /// <summary>It has one.</summary>
    None = 0,

    /// <summary>Nobody entered a figure, or too few of the parts did.</summary>
    NoFigure,

    /// <summary>A figure is there but not approved yet.</summary>
    NotApproved,

    /// <summary>A figure was sent back; it counts as missing.</summary>
    Returned,

    /// <summary>No part existed.</summary>
    NoUnit,

    /// <summary>It has one, which the reader may not see.</summary>
    Masked,
}

/// <summary>On which side of the restructuring a period stands.</summary>
public enum Side
{
    Before = 1,

    /// <summary>In the settling-in gap, or the period that holds the restructuring inside.</summary>
    Settling,
    After,
}

/// <summary>One period of a unit's series, added up over the units that carry it.</summary>
public sealed record SeriesPoint
{
    public required Period Period { get; init; }

    public required Side Side { get; init; }

    /// <summary>The figure: a share between 0 and 1, a rate, a score, a measure or the rank of a level; null when <see cref="Gap"/> says why.</summary>
    public double? Value { get; init; }

    /// <summary>Σ numerators (proportion) or Σ counts (count) of the parts that reported.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Σ denominators or Σ exposures.</summary>
    public decimal? Denominator { get; init; }

    public Gap Gap { get; init; }

    /// <summary>How the figure is shown to the reader; then the figure itself is not here.</summary>
    public Masking Masking { get; init; }

    /// <summary>Parts with an approved figure.</summary>
    public int PartsReported { get; init; }

    /// <summary>Parts that were due.</summary>
    public int PartsDue { get; init; }

    /// <summary>The scale version of the figure; null without a scale.</summary>
    public int? ScaleVersionId { get; init; }

    /// <summary>The period is one for which the unit was chosen, and was dropped for that: it counts on no side and is not missing.</summary>
    public bool IsChosenFor { get; init; }

    /// <summary>Some part is missing but enough reported.</summary>
    public bool IsPartial => Value is not null && PartsReported < PartsDue;

    /// <summary>The observations behind the figure, approved or not.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];
}
