using PilotReview.Core.Statistics;

namespace PilotReview.Core.MethodFiles;

/// <summary>Methods that describe shares, rates and scores: intervals, small tables, ranks.</summary>
internal static class DescriptiveCases
{
    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> Methods { get; } = new Dictionary<string, Func<CaseInput, CaseResult>>
    {
        ["wilson"] = Wilson,
        ["newcombe_diff"] = Newcombe,
        ["risk_ratio"] = input => Told(
            RiskRatio.Of(input.Number("x1"), input.Number("n1"), input.Number("x2"), input.Number("n2"), input.Number("conf")),
            ratio => CaseResult.Ok().With("estimate", ratio.Estimate).With(ratio.Interval)),
        ["fisher_midp"] = input => Told(
            FisherTest.Of(input.Number("x1"), input.Number("n1"), input.Number("x2"), input.Number("n2")),
            test => CaseResult.Ok().With("p_fisher", test.P).With("p_midp", test.MidP)),
        ["poisson_rate"] = input => Told(
            PoissonRate.Of(input.Number("count"), input.Number("exposure"), input.Number("conf")),
            rate => CaseResult.Ok().With("estimate", rate.Estimate).With(rate.Interval)),
        ["poisson_rate_ratio"] = RateRatio,
        ["welch"] = Welch,
        ["mann_whitney"] = input => Told(MannWhitneyTest.Of(input.Numbers("before"), input.Numbers("after")), test => CaseResult.Ok()
            .With("u_after", test.U).With("prob_superiority", test.Superiority).With("cliffs_delta", test.CliffsDelta)
            .With("hodges_lehmann", test.HodgesLehmann).With("p_normal", test.NormalP).With("p_normal_cc", test.CorrectedP).With("p_exact", test.ExactP)),
        ["ordinal"] = Ordinal,
        ["sign_test"] = input => Told(SignTest.Of(input.Number("up"), input.Number("down")), test => CaseResult.Ok().With("p", test.P)),
        ["sample_size_two_proportions"] = input => Told(
            SampleSize.TwoProportions(input.Number("p1"), input.Number("p2"), input.Number("alpha"), input.Number("power")), "n_per_period"),
        ["minimum_detectable_change"] = input => Told(
            MinimumDetectableChange.Of(input.Number("se"), input.Number("df"), input.Number("alpha"), input.Number("power")),
            found => CaseResult.Ok().With("mde", found.Change).With("ci_half_width", found.HalfWidth)),
        ["regression_to_mean"] = input => Told(
            RegressionToMean.Expected(
                input.Number("mu"), input.Number("sigma"), input.Number("cut"), input.Number("reliability"), input.Number("measurements")),
            "expected_change"),
    };

    /// <summary>The answer of a method, or why it has none.</summary>
    internal static CaseResult Told<T>(Computation<T> computation, Func<T, CaseResult> tell)
        where T : class =>
        computation is { Value: { } value } ? tell(value) : CaseResult.No(computation.Why ?? NotComputable.BadInput);

    internal static CaseResult With(this CaseResult result, Interval? interval) => result.With("lower", interval?.Lower).With("upper", interval?.Upper);

    private static CaseResult Told(double? value, string name) =>
        value is { } number ? CaseResult.Ok().With(name, number) : CaseResult.No(NotComputable.BadInput);

    private static CaseResult Wilson(CaseInput input)
    {
        var (x, n) = (input.Number("x"), input.Number("n"));
        return WilsonInterval.Of(x, n, input.Number("conf")) is { } interval
            ? CaseResult.Ok().With("estimate", x / n).With(interval)
            : CaseResult.No(n == 0 ? NotComputable.ZeroDenominator : NotComputable.BadInput);
    }

    private static CaseResult Newcombe(CaseInput input)
    {
        var (x1, n1, x2, n2) = (input.Number("x1"), input.Number("n1"), input.Number("x2"), input.Number("n2"));
        return NewcombeInterval.Of(x1, n1, x2, n2, input.Number("conf")) is { } interval
            ? CaseResult.Ok().With("estimate", (x2 / n2) - (x1 / n1)).With(interval)
            : CaseResult.No(n1 == 0 || n2 == 0 ? NotComputable.ZeroDenominator : NotComputable.BadInput);
    }

    private static CaseResult RateRatio(CaseInput input) => Told(
        PoissonRateRatio.Of(
            input.Number("count_before"), input.Number("exposure_before"), input.Number("count_after"), input.Number("exposure_after"), input.Number("conf")),
        ratio => CaseResult.Ok().With("ratio", ratio.Ratio).With(ratio.Interval).With("p_exact", ratio.P).With("p_midp", ratio.MidP));

    private static CaseResult Welch(CaseInput input)
    {
        var (before, after) = (input.Numbers("before"), input.Numbers("after"));
        if (WelchInterval.Of(before, after, input.Number("conf")) is { } welch)
        {
            return CaseResult.Ok().With("mean_before", welch.MeanBefore).With("mean_after", welch.MeanAfter).With("diff", welch.Difference)
                .With("se", welch.StandardError).With("t", welch.T).With("df", welch.DegreesOfFreedom).With("p", welch.P).With(welch.Interval);
        }

        var isFinite = before.Concat(after).All(double.IsFinite);
        return CaseResult.No(!isFinite ? NotComputable.BadInput
            : before.Count < 2 || after.Count < 2 ? NotComputable.FewerThanTwoValues : NotComputable.NoVariation);
    }

    private static CaseResult Ordinal(CaseInput input) => Told(OrdinalComparison.Of(input.Numbers("before"), input.Numbers("after")), found => CaseResult.Ok()
        .With("u_after", found.U).With("prob_superiority", found.Superiority).With("cliffs_delta", found.CliffsDelta).With("z", found.Z).With("p", found.P)
        .With("top2_before", found.TopTwoBefore).With("top2_after", found.TopTwoAfter).With("top2_diff", found.TopTwoAfter - found.TopTwoBefore)
        .With("top2_lower", found.TopTwoInterval.Lower).With("top2_upper", found.TopTwoInterval.Upper));
}
