using PilotReview.Core.Comparison;
using PilotReview.Core.Wording;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Reports;

/// <summary>The level of a side as a line with its usual swings. The swings are cut at what the indicator can be, such as 0 and 100%.</summary>
internal sealed class ChartLevels(ChartSubject subject)
{
    public ChartLevel? Of(Side side)
    {
        var summary = FigureWording.SummaryOf(subject.Finding, side);
        var indices = Enumerable.Range(0, subject.Points.Count).Where(index => subject.Points[index].Side == side).ToList();
        if (!MayBeDrawn(summary) || summary.Value is not { } value || indices.Count == 0)
        {
            return null;
        }

        var (low, high) = Band(summary);
        return new ChartLevel(
            indices[0], indices[^1], value * subject.Factor, Label(side, value), Detail(summary), low * subject.Factor, high * subject.Factor,
            low is { } from && high is { } to ? BandLabel(from, to) : string.Empty);
    }

    private bool MayBeDrawn(SideSummary summary) => subject.Finding.Result.Status switch
    {
        ComparisonStatus.Computed => true,
        ComparisonStatus.DifferentScale => summary.ScaleVersionId == subject.ScaleVersionId,
        _ => false,
    };

    private (double? Low, double? High) Band(SideSummary summary)
    {
        if (summary.Swings is not { } swings)
        {
            return (null, null);
        }

        var (least, greatest) = ChartAxisRange.Bounds(subject.Indicator, subject.Dossier.Scale(subject.ScaleVersionId));
        return (Math.Clamp(swings.Lower, least, greatest), Math.Clamp(swings.Upper, least, greatest));
    }

    private string Label(Side side, double value) => Phrases.Fill(
        side == Side.Before ? "c.before" : "c.after", subject.Culture, ("level", FigureWording.Value(subject.Indicator, value, subject.Culture)));

    private string Detail(SideSummary summary)
    {
        var periods = Phrases.Periods(summary.Periods, subject.Indicator.PeriodKind, subject.Culture);
        var ratio = FigureWording.Ratio(summary, subject.Culture);
        return ratio.Length == 0 ? periods : Phrases.Fill("c.detail.ratio", subject.Culture, ("ratio", ratio), ("periods", periods));
    }

    private string BandLabel(double low, double high) => Phrases.Fill(
        "c.band", subject.Culture, ("low", FigureWording.Value(subject.Indicator, low, subject.Culture)),
        ("high", FigureWording.Value(subject.Indicator, high, subject.Culture)));
}
