using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.ControlCharts;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Reports;

/// <summary>Makes the before/after chart of a finding, in finished words. The axis carries percent for a proportion, else the indicator's own unit.</summary>
/// <remarks>Marks on two scale versions never stand on one axis: only the version in force after the restructuring is drawn. Periods on another version have no
/// value, a lane names their scale, and the text alternative says so. Levels are drawn where the sides may be compared; on two versions the side after alone.</remarks>
public static class FindingChart
{
    /// <summary>The chart of <paramref name="finding"/>.</summary>
    /// <param name="finding">What is drawn.</param>
    /// <param name="dossier">The review.</param>
    /// <param name="culture">Language of every text.</param>
    /// <param name="isZoomed">The axis fits the data instead of showing the whole range.</param>
    /// <param name="rules">By which rules points are flagged.</param>
    public static StepChart Of(
        Finding finding, ReviewDossier dossier, CultureInfo culture, bool isZoomed = false, ChartRules rules = ChartRules.Default)
    {
        var control = ControlChart.Of(finding, rules);
        var subject = new ChartSubject(finding, dossier, culture);
        var levels = new ChartLevels(subject);
        var events = new ChartEvents(subject);
        var (before, after) = (levels.Of(Side.Before), levels.Of(Side.After));
        var target = events.Target();

        return new StepChart
        {
            Title = Title(subject),
            TextAlternative = Alternative(subject),
            Culture = culture,
            Points = [.. subject.Points.Select(point => Drawn(subject, point, control))],
            Before = before,
            After = after,
            CutIndex = subject.CutIndex,
            CutShare = subject.CutShare,
            CutLabel = events.CutLabel(),
            CutDetail = events.CutDetail(),
            SettlingPoints = subject.Points.Count(point => point.Side == Side.Settling),
            SettlingLabel = events.SettlingLabel(),
            Lanes = events.Lanes(),
            MissingLabel = Phrases.Get(subject.Points.Any(point => point.Gap == Gap.Masked) ? "c.missing.masked" : subject.OtherScales.Count > 0 ? "c.missing.other_scale" : "c.missing", culture),
            Target = target,
            Step = Step(finding, culture),
            Chosen = Chosen(subject),
            Tone = finding.Verdict.Kind switch { VerdictKind.Improved => ChartTone.Improved, VerdictKind.Worsened => ChartTone.Worsened, _ => ChartTone.Plain },
            Keys = Keys(subject, control),
            Axis = new ChartAxisRange(subject).Of([before?.Value, before?.BandLow, before?.BandHigh, after?.Value, after?.BandLow, after?.BandHigh, target?.Value], isZoomed),
            SampleMark = dossier.IsSample ? Phrases.Get("c.sample", culture) : string.Empty,
        };
    }

    /// <summary>Whether there is anything to draw.</summary>
    public static bool HasPoints(Finding finding) => finding.Result.Points.Any(point => point.Value is not null);

    private static string Title(ChartSubject subject)
    {
        var plan = subject.Finding.Result.Plan;
        return Phrases.Fill(
            "c.title", subject.Culture, ("indicator", subject.Indicator.Name.In(subject.Culture)), ("unit", subject.ShortName),
            ("from", Formats.PeriodName(plan.First, subject.Culture)), ("to", Formats.PeriodName(plan.Last, subject.Culture)));
    }

    private static string Alternative(ChartSubject subject)
    {
        var told = FindingWording.Alternative(subject.Finding, subject.Dossier, subject.Culture);
        return subject.OtherScales.Count == 0
            ? told
            : $"{told} {Phrases.Fill("c.alternative.other_scale", subject.Culture, ("scales", string.Join("; ", subject.OtherScales.Select(subject.ScaleName))))}";
    }

    private static ChartPoint Drawn(ChartSubject subject, SeriesPoint point, ControlChart? control) => new(
        Formats.PeriodName(point.Period, subject.Culture),
        point.Period.Year,
        subject.IsOnAxis(point) ? point.Value * subject.Factor : null,
        subject.Finding.Result.IsUsed(point) ? PointRole.Used : PointRole.LeftOut,
        MarkOf(point, control));

    // a point with several flags takes the shape of the one that names it
    private static PointMark MarkOf(SeriesPoint point, ControlChart? control) => control?.Flags.GetValueOrDefault(point)?[0] switch
    {
        PointFlag.Beyond => PointMark.Beyond,
        PointFlag.Trend => PointMark.Trend,
        PointFlag.TwoOfThree => PointMark.NearLimit,
        PointFlag.Shift => PointMark.Run,
        _ => PointMark.None,
    };

    private static IReadOnlyList<ChartKey> Keys(ChartSubject subject, ControlChart? control) => control is null
        ? []
        :
        [
            .. control.Flags.Keys.Where(subject.IsOnAxis).Select(point => MarkOf(point, control)).Distinct().Order()
                .Select(mark => new ChartKey(mark, Phrases.Get("c.key." + SnakeCase.Of(mark.ToString()), subject.Culture))),
        ];

    private static ChartSpan? Chosen(ChartSubject subject)
    {
        var indices = Enumerable.Range(0, subject.Points.Count).Where(index => subject.Points[index].IsChosenFor).ToList();
        return indices.Count == 0
            ? null
            : new ChartSpan(
                indices[0], indices[^1],
                Phrases.Fill("c.chosen", subject.Culture, ("periods", Phrases.Periods(indices.Count, subject.Indicator.PeriodKind, subject.Culture))));
    }

    private static ChartStep? Step(Finding finding, CultureInfo culture)
    {
        if (finding.Result.Change is not { } change)
        {
            return null;
        }

        var factor = FigureWording.Factor(finding.Indicator);
        return new ChartStep(
            FigureWording.ChangeNumber(finding.Indicator, change, culture),
            FigureWording.ChangeMeasure(finding.Indicator, culture),
            finding.Result.Interval is null ? string.Empty : Phrases.Get("c.interval", culture),
            FigureWording.Interval(finding, culture),
            finding.Result.Interval?.Lower * factor,
            finding.Result.Interval?.Upper * factor);
    }
}
