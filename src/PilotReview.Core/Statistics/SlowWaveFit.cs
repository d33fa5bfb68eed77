using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>Which earlier course a step is measured against.</summary>
public enum StepModel
{
    /// <summary>Level and season.</summary>
    Step = 1,

    /// <summary>Level, season and a straight line through the whole series.</summary>
    Trend,
}

/// <summary>A step as the slow-wave test measures it.</summary>
public sealed record SlowWaveFit
{
    private const double Half = 0.5;

    /// <summary>Usable points.</summary>
    public required int Points { get; init; }

    /// <summary>Slow waves that measure the natural swings, and degrees of freedom of the test.</summary>
    public required int Waves { get; init; }

    /// <summary>Level after − level before, season (and trend) taken out, in the unit of the values.</summary>
    public required double Change { get; init; }

    /// <summary>Standard error of the change; 0 when nothing varies.</summary>
    public required double StandardError { get; init; }

    /// <summary>The points show no slow waves at all: a share then carries its binomial error, anything else none.</summary>
    public required bool IsDegenerate { get; init; }

    /// <summary>Weighted residual sum of squares without the waves.</summary>
    public required double ResidualsWithoutWaves { get; init; }

    /// <summary>Weighted residual sum of squares with them.</summary>
    public required double ResidualsWithWaves { get; init; }

    /// <summary>Correlation of neighbouring residuals of the fit without waves; null when there is none to take.</summary>
    public double? LagOne { get; init; }

    /// <summary>Change over its standard error; null without one.</summary>
    public double? T => StandardError > 0 ? Change / StandardError : null;

    /// <summary>Two-sided p of no step; null without a standard error.</summary>
    public double? P => T is { } t ? 2 * StudentT.CDF(0, 1, Waves, -Math.Abs(t)) : null;

    /// <summary>95 % interval of the change; null without a standard error.</summary>
    public Interval? Interval => StandardError > 0
        ? new Interval(Change - (StudentQuantiles.Upper(Waves) * StandardError), Change + (StudentQuantiles.Upper(Waves) * StandardError))
        : null;

    /// <summary>One-sided p that the step has the sign of <paramref name="sign"/>; one half for no sign.</summary>
    public double? OneSidedP(int sign) => T is { } t ? sign == 0 ? Half : StudentT.CDF(0, 1, Waves, -sign * t) : null;
}
