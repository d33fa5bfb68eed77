using System.Globalization;

namespace PilotReview.Documents.Charts;

/// <summary>Units side by side on one axis of change: each unit a dot, the shown unit by its verdict's shape. Everything in finished words.</summary>
public sealed record StripPlot
{
    public required string Title { get; init; }

    /// <summary>The plot told for those who cannot see it.</summary>
    public required string TextAlternative { get; init; }

    public required CultureInfo Culture { get; init; }

    /// <summary>The other units, in the units of the axis.</summary>
    public required IReadOnlyList<StripDot> Dots { get; init; }

    /// <summary>Change of the shown unit.</summary>
    public required double Unit { get; init; }

    /// <summary>"Khóm 1: +17,7".</summary>
    public required string UnitLabel { get; init; }

    /// <summary>The colours and the shape of the shown unit.</summary>
    public required ChartTone Tone { get; init; }


    /// <summary>"12 đơn vị đối chiếu, bình quân +1,4"; empty without any.</summary>
    public string MeanLabel { get; init; } = string.Empty;

    /// <summary>Mean of the comparison units; null without any.</summary>
    public double? Mean { get; init; }

    /// <summary>Below the axis: what it measures.</summary>
    public required string AxisLabel { get; init; }
}

/// <summary>One other unit.</summary>
/// <param name="Change">Its change.</param>
/// <param name="IsCompared">Whether the shown unit is compared with it; else it only stands in the rank.</param>
public sealed record StripDot(double Change, bool IsCompared);
