using System.Globalization;
using Microsoft.AspNetCore.Components;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Web.Features.Reviews.Comments;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>The figures behind a finding, period by period. What is not approved stands hatched and is marked; the finding does not know it.</summary>
public sealed partial class PeriodsTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<PeriodRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required Finding Finding { get; set; }

    [Parameter, EditorRequired]
    public required ReviewDossier Dossier { get; set; }

    [Parameter, EditorRequired]
    public required bool ShowsPending { get; set; }

    /// <summary>Whoever looks may ask about a figure.</summary>
    [CascadingParameter(Name = "MayAsk")]
    public bool MayAsk { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string AskAddress(PeriodRow row) =>
        Urls.ReviewCommentOn(Dossier.Review.Code, CommentDraft.Write(CommentTarget.Figure), $"{Finding.Code} {row.Point.Period}");

    private bool IsRatio => Finding.Indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count;

    private bool IsOnManyScales =>
        Finding.Result.Points.Where(point => point.Value is not null).Select(point => point.ScaleVersionId).Distinct().Count() > 1;

    private string Align => Finding.Indicator.Kind == IndicatorKind.Ordinal ? "level" : "num";

    private static string YearBefore(SeriesPoint before, Finding finding, ReviewDossier dossier) => before switch
    {
        { Numerator: { } numerator, Denominator: { } denominator } => Phrases.Fill(
            "f.level", Culture, ("value", FigureWording.Point(finding.Indicator, before, dossier, Culture)),
            ("ratio", FigureWording.Ratio(numerator, denominator, Culture))),
        _ => FigureWording.Point(finding.Indicator, before, dossier, Culture),
    };

    // values on two scales do not stand side by side
    private string YearBefore(PeriodRow row, SeriesPoint shown) => row.YearBefore switch
    {
        { Value: not null } before when shown.Value is not null && before.ScaleVersionId != shown.ScaleVersionId => Words.Of(ComparisonStatus.DifferentScale, Culture),
        { Value: not null } before => YearBefore(before, Finding, Dossier),
        { Masking: not Masking.None } before => FigureWording.Mask(before.Masking, Culture),
        _ => ReviewsText.None,
    };

    private static string Missing(SeriesPoint point) => point.Masking == Masking.None ? ReviewsText.None : FigureWording.Mask(point.Masking, Culture);

    private static string Reported(PeriodRow row) =>
        ReviewsText.OfParts.With(Formats.Whole(row.Point.PartsReported, Culture), Formats.Whole(row.Point.PartsDue, Culture));

    private static string State(PeriodRow row) => row.Point switch
    {
        { Value: null } point => Words.Of(point.Gap, Culture),
        { IsPartial: true } point => ReviewsText.ApprovedPartly.With(point.PartsReported, point.PartsDue),
        _ => Words.Of(ObservationState.Approved, Culture),
    };

    private string Source(PeriodRow row) => row.Only is { } only
        ? FigureSource.Of(only.Entry, Dossier, Culture)
        : FigureSource.Of(row.Point.Observations, Dossier, Culture);

    private static string Comments(PeriodRow row) => FigureSource.Comments(row.Point.Observations);
}
