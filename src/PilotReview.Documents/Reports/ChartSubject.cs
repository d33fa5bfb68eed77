using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Reports;

/// <summary>A finding as its chart sees it: the points, the one scale version that is drawn, and where the restructuring falls.</summary>
internal sealed class ChartSubject(Finding finding, ReviewDossier dossier, CultureInfo culture)
{
    public Finding Finding { get; } = finding;

    public ReviewDossier Dossier { get; } = dossier;

    public CultureInfo Culture { get; } = culture;

    public Indicator Indicator => Finding.Indicator;

    public IReadOnlyList<SeriesPoint> Points => Finding.Result.Points;

    public double Factor { get; } = FigureWording.Factor(finding.Indicator);

    /// <summary>The scale version on the axis: that of the side after, or of the side before when nothing came after.</summary>
    public int? ScaleVersionId { get; } = finding.Result.After.Periods > 0 ? finding.Result.After.ScaleVersionId : finding.Result.Before.ScaleVersionId;

    /// <summary>Scale versions of points that are not drawn, in order of time.</summary>
    public IReadOnlyList<int?> OtherScales =>
        [.. Points.Where(point => point.Value is not null && !IsOnAxis(point)).Select(point => point.ScaleVersionId).Distinct()];

    /// <summary>Index of the first point of the new order; the number of points when there is none.</summary>
    /// <summary>How much of the period of the restructuring had passed on its day.</summary>
    public double CutShare
    {
        get
        {
            var cut = Finding.Result.Plan.Cut;
            var day = Dossier.EventOf(Finding.Enrolment).EffectiveDate;
            return (double)(day.DayNumber - cut.Start.DayNumber) / (cut.Next.Start.DayNumber - cut.Start.DayNumber);
        }
    }

    public int CutIndex => Points.Count(point => point.Period.Index < Finding.Result.Plan.Cut.Index);

    public string ShortName => Finding.Unit.On(Dossier.Review.AsOf).ShortName.In(Culture);

    public bool IsOnAxis(SeriesPoint point) => point.Value is not null && point.ScaleVersionId == ScaleVersionId;

    public string ScaleName(int? id) => Dossier.Scale(id)?.Name.In(Culture) ?? string.Empty;
}
