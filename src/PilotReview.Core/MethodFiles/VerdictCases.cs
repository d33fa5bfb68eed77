using PilotReview.Core.Statistics;

namespace PilotReview.Core.MethodFiles;

/// <summary>The methods that decide: the slow-wave test and the verdicts on it.</summary>
internal static class VerdictCases
{
    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> Methods { get; } = new Dictionary<string, Func<CaseInput, CaseResult>>
    {
        ["k_waves"] = input => CaseResult.Ok().With("k", SlowWaveTest.Waves(input.Whole("n"))),
        ["slow_wave"] = SlowWave,
        ["controlled_slow_wave"] = ControlledSlowWave,
    };

    /// <summary>The figures of a series: proportion <c>num, den</c>, rate <c>count, exposure</c>, score <c>value</c>.</summary>
    internal static IReadOnlyList<PeriodFigure> Figures(IReadOnlyList<CaseInput> points) =>
    [
        .. points.Select(point => new PeriodFigure(
            point.Whole("t"),
            point.OptionalNumber("num") ?? point.OptionalNumber("count") ?? point.OptionalNumber("value"),
            point.OptionalNumber("den") ?? point.OptionalNumber("exposure"))),
    ];

    internal static StepCalendar Calendar(CaseInput input) => new(input.Whole("period"), input.Whole("t0"), input.Whole("phase_in"));

    internal static SeriesType Type(CaseInput input) => input.Text("type") switch
    {
        "proportion" => SeriesType.Proportion,
        "rate" => SeriesType.Rate,
        "score" => SeriesType.Score,
        _ => throw new CaseInputException("type"),
    };

    private static CaseResult SlowWave(CaseInput input)
    {
        var model = input.Text("model") switch
        {
            "step" => StepModel.Step,
            "trend" => StepModel.Trend,
            _ => throw new CaseInputException("model"),
        };
        return StepSeries.Of(Type(input), Calendar(input), Figures(input.Objects("points"))) switch
        {
            { Value: { } series } => Fit(SlowWaveTest.Fit(series, model)),
            { Why: { } why } => CaseResult.No(why),
            _ => CaseResult.No(NotComputable.BadInput),
        };
    }

    private static CaseResult ControlledSlowWave(CaseInput input)
    {
        var calendar = Calendar(input);
        var treated = Figures(input.Objects("treated"));
        var comparisons = input.ObjectLists("comparisons").Select(Figures).ToList();
        var type = treated.Concat(comparisons.SelectMany(unit => unit)).Any(figure => figure.Size is not null) ? SeriesType.Proportion : SeriesType.Score;
        var isValid = comparisons.Prepend(treated).All(unit => StepSeries.Of(type, calendar, unit).Value is not null);
        return isValid && StepSeries.Of(SeriesType.Score, calendar, ComparisonDifference.Of(type, calendar, treated, comparisons).Figures).Value is { } series
            ? Fit(SlowWaveTest.Fit(series))
            : CaseResult.No(NotComputable.BadInput);
    }

    private static CaseResult Fit(Computation<SlowWaveFit> computation) => computation switch
    {
        { Value: { } fit } => CaseResult.Ok().With("n_used", fit.Points).With("k_waves", fit.Waves).With("estimate", fit.Change)
            .With("se", fit.StandardError).With("degenerate", fit.IsDegenerate).With("t", fit.T).With("p", fit.P)
            .With("lower", fit.Interval?.Lower).With("upper", fit.Interval?.Upper)
            .With("rss_without_waves", fit.ResidualsWithoutWaves).With("rss_with_waves", fit.ResidualsWithWaves),
        { Why: { } why } => CaseResult.No(why),
        _ => CaseResult.No(NotComputable.BadInput),
    };
}
