using System.Globalization;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>A figure as one text, the same for everybody and in every language.</summary>
public static class FigureText
{
    /// <summary><c>201/235</c>, <c>85.4</c>, <c>level 3</c>; empty when there is no figure.</summary>
    public static string Canonical(ObservationFigure figure) => figure switch
    {
        { Numerator: not null } or { Denominator: not null } => $"{Number(figure.Numerator)}/{Number(figure.Denominator)}",
        { LevelRank: { } rank } => string.Create(CultureInfo.InvariantCulture, $"level {rank}"),
        _ => Number(figure.Value),
    };

    private static string Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? string.Empty;
}
