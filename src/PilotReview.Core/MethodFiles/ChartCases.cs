using PilotReview.Core.Statistics;

namespace PilotReview.Core.MethodFiles;

/// <summary>Charts: limits, run rules, autocorrelation, the interrupted time series.</summary>
internal static class ChartCases
{
    private const int ShortRun = 7;
    private const int LongRun = 8;

    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> Methods { get; } = new Dictionary<string, Func<CaseInput, CaseResult>>
    {
        ["xmr"] = Xmr,
        ["attribute_chart"] = Attribute,
        ["anhoej"] = input => DescriptiveCases.Told(
            AnhoejRules.Of(input.NumbersWithGaps("values"), input.OptionalNumber("center")),
            rules => CaseResult.Ok().With("center", rules.Centre).With("n_useful", rules.Useful).With("longest_run", rules.LongestRun)
                .With("longest_run_max", rules.LongestRunMax).With("crossings", rules.Crossings).With("crossings_min", rules.CrossingsMin)
                .With("signal", rules.IsSignal)),
        ["autocorrelation"] = input => DescriptiveCases.Told(
            Autocorrelation.Of(input.Numbers("values"), input.Whole("lags")),
            found => CaseResult.Ok().With("lag1", found.LagOne).With("durbin_watson", found.DurbinWatson).With("ljung_box", found.LjungBox)
                .With("ljung_box_p", found.LjungBoxP)),
        ["its_hac"] = InterruptedTimeSeries,
    };

    private static CaseResult Xmr(CaseInput input)
    {
        var values = input.NumbersWithGaps("values");
        var baseline = values.Take(input.Whole("baseline_count")).ToList();
        if (!values.OfType<double>().All(double.IsFinite))
        {
            return CaseResult.No(NotComputable.BadInput);
        }

        return XmrLimits.Of(baseline) is not { } limits
            ? CaseResult.No(NotComputable.FewerThanTwoValues)
            : CaseResult.Ok().With("center", limits.Centre).With("mr_mean", limits.MeanMovingRange).With("ucl", limits.Upper).With("lcl", limits.Lower)
                .With("mr_ucl", limits.RangeUpper).With("ucl_d2", limits.Unrounded.Upper).With("lcl_d2", limits.Unrounded.Lower)
                .With("beyond", RunRules.Beyond(values, limits.Lower, limits.Upper)).With("shift7", RunRules.Shift(values, limits.Centre, ShortRun))
                .With("shift8", RunRules.Shift(values, limits.Centre, LongRun)).With("trend7", RunRules.Trend(values))
                .With("two_of_three", RunRules.TwoOfThree(values, limits.Centre, limits.Half, countsBeyond: false));
    }

    private static CaseResult Attribute(CaseInput input)
    {
        AttributeChartKind? kind = input.Text("chart") switch
        {
            "p" => AttributeChartKind.P,
            "pp" => AttributeChartKind.PPrime,
            "u" => AttributeChartKind.U,
            "up" => AttributeChartKind.UPrime,
            "c" => AttributeChartKind.C,
            _ => null,
        };
        if (kind is not { } chosen)
        {
            return CaseResult.No(NotComputable.BadInput);
        }

        var sizes = chosen == AttributeChartKind.C ? [] : input.NumbersWithGaps("den");
        return DescriptiveCases.Told(
            AttributeChart.Of(chosen, input.NumbersWithGaps("num"), sizes, input.Whole("baseline_count")),
            chart => CaseResult.Ok().With("center", chart.Centre).With("sigma_z", chart.SigmaZ).With("lcl", chart.Lower).With("ucl", chart.Upper)
                .With("beyond", chart.Beyond));
    }

    private static CaseResult InterruptedTimeSeries(CaseInput input)
    {
        var values = input.Numbers("y");
        var columns = input.Texts("columns")
            .Select(name => SegmentedRegression.Column(name, values.Count, input.Whole("t0"), input.Whole("period")) ?? throw new CaseInputException("columns"))
            .ToList();
        return DescriptiveCases.Told(SegmentedRegression.Of(values, columns, input.Whole("lag")), fit => CaseResult.Ok()
            .With("n", fit.Points).With("df", fit.Freedom).With("coef", Gapless(fit.Coefficients)).With("se_ols", Gapless(fit.PlainErrors))
            .With("se_hac", Gapless(fit.Errors)).With("t_hac", Gapless(fit.T)).With("p_hac", Gapless(fit.P)).With("durbin_watson", fit.DurbinWatson));
    }

    private static IEnumerable<double?> Gapless(IReadOnlyList<double> values) => values.Select(value => (double?)value);
}
