using PilotReview.Core.Observations;

namespace PilotReview.Core.Visits;

/// <summary>Visits counted: the one place from which coverage, filing and mean mark are taken, for a branch as for many.</summary>
/// <param name="Assigned">Visits assigned.</param>
/// <param name="Made">Of these, made.</param>
/// <param name="NotMade">Of these, known not to have been made.</param>
/// <param name="Filed">Of those made, reported in writing.</param>
/// <param name="Scores">Of those made, marked by the visitor.</param>
/// <param name="ScoreSum">The sum of these marks.</param>
public sealed record VisitTally(int Assigned, int Made, int NotMade, int Filed, int Scores, decimal ScoreSum)
{
    /// <summary>Visits of which nobody has said whether they were made.</summary>
    public int Untold => Assigned - Made - NotMade;

    /// <summary>Visits made of which there is no report.</summary>
    public int Unfiled => Made - Filed;

    /// <summary>Made of assigned; null when nothing was assigned.</summary>
    public decimal? Coverage => Assigned == 0 ? null : (decimal)Made / Assigned;

    /// <summary>Filed of made; null when nothing was made.</summary>
    public decimal? Filing => Made == 0 ? null : (decimal)Filed / Made;

    /// <summary>The mean of the marks; null when there is none.</summary>
    public decimal? MeanScore => Scores == 0 ? null : ScoreSum / Scores;

    public static VisitTally Of(IEnumerable<Visit> visits)
    {
        var all = visits.ToList();
        var made = all.Where(visit => visit.IsMade).ToList();
        var scored = made.Where(visit => visit.HasScore).ToList();
        return new VisitTally(
            all.Count, made.Count, all.Count(visit => visit.State == VisitState.NotMade), made.Count(visit => visit.IsFiled), scored.Count,
            scored.Sum(visit => visit.Score.GetValueOrDefault()));
    }

    /// <summary>The figure that an indicator takes from the visits of one unit and month. Empty while something is not told: what is not known is missing, neither made nor not.</summary>
    public ObservationFigure FigureOf(VisitFigure kind) => kind switch
    {
        VisitFigure.Coverage when Assigned > 0 && Untold == 0 => new ObservationFigure { Numerator = Made, Denominator = Assigned },
        VisitFigure.Filing when Made > 0 && Untold == 0 => new ObservationFigure { Numerator = Filed, Denominator = Made },
        VisitFigure.Score when MeanScore is { } mean => new ObservationFigure { Value = decimal.Round(mean, MarkDecimals) },
        _ => ObservationFigure.Empty,
    };

    /// <summary>More than any scale is read to; what is stored must not run on.</summary>
    private const int MarkDecimals = 6;
}
