using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Reports;

/// <summary>Makes the strip of a finding: the unit among its comparison units and the branches it is ranked among, at the same date.</summary>
public static class NeighbourPlot
{
    /// <summary>The strip; null where the unit has no change or there is nobody beside it.</summary>
    /// <param name="finding">The finding of the enrolled unit.</param>
    /// <param name="compared">Findings of its comparison units; those of other indicators are passed over.</param>
    /// <param name="dossier">The review.</param>
    /// <param name="culture">Language of every text.</param>
    public static StripPlot? Of(Finding finding, IReadOnlyList<Finding> compared, ReviewDossier dossier, CultureInfo culture)
    {
        var factor = FigureWording.Factor(finding.Indicator);
        var asked = finding.Verdict.Rule?.Measurement.UnitsGiven ?? 0;
        var same = ComparableUnits.Untouched(dossier, compared).Where(other => other.Indicator.Id == finding.Indicator.Id && other.Result.Change is not null).ToList();
        var known = same.Select(other => other.Unit.Id).ToHashSet();
        var dots = same.Select(other => new StripDot(other.Result.Change.GetValueOrDefault() * factor, IsCompared: true))
            .Concat((finding.Verdict.Standing?.Neighbours ?? []).Where(other => !known.Contains(other.UnitId))
                .Select(other => new StripDot(other.Change * factor, IsCompared: false)))
            .ToList();
        if (finding.Result.Change is not { } change || dots.Count == 0 || !finding.IsEnrolled)
        {
            return null;
        }

        double? mean = same.Count == 0 ? null : same.Average(other => other.Result.Change.GetValueOrDefault());
        var unit = finding.Unit.On(dossier.Review.AsOf).ShortName.In(culture);
        var title = Phrases.Fill("s.title", culture, ("indicator", finding.Indicator.Name.In(culture)), ("unit", unit));
        var meanLabel = mean is { } average
            ? Phrases.Fill(
                same.Count < asked ? "s.mean.part" : "s.mean", culture, ("asked", Formats.Whole(asked, culture)), ("count", Formats.Whole(same.Count, culture)),
                ("change", FigureWording.ChangeNumber(finding.Indicator, average, culture)))
            : string.Empty;
        var unitLabel = Phrases.Fill("s.unit", culture, ("unit", unit), ("change", FigureWording.ChangeNumber(finding.Indicator, change, culture)));
        return new StripPlot
        {
            Title = title,
            TextAlternative = string.Join(". ", new[] { title, unitLabel, meanLabel }.Where(text => text.Length > 0)) + ".",
            Culture = culture,
            Dots = dots,
            Unit = change * factor,
            UnitLabel = unitLabel,
            Tone = finding.Verdict.Kind switch { VerdictKind.Improved => ChartTone.Improved, VerdictKind.Worsened => ChartTone.Worsened, _ => ChartTone.Plain },
            Mean = mean * factor,
            MeanLabel = meanLabel,
            AxisLabel = Phrases.Fill("s.axis", culture, ("measure", FigureWording.ChangeMeasure(finding.Indicator, culture))),
        };
    }
}
