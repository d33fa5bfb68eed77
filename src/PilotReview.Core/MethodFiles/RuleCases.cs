using PilotReview.Core.Verdicts;

namespace PilotReview.Core.MethodFiles;

/// <summary>The verdict rule: on one series, with comparison units, with months of choice.</summary>
internal static class RuleCases
{
    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> Methods { get; } = new Dictionary<string, Func<CaseInput, CaseResult>>
    {
        ["verdict"] = input => Alone(input, new HashSet<int>()),
        ["chosen_when_low"] = input => Alone(input, input.Wholes("picking_months").ToHashSet()),
        ["controlled_verdict"] = Controlled,
    };

    private static CaseResult Alone(CaseInput input, IReadOnlySet<int> picking)
    {
        var verdict = ControlledRule.Conclude(ControlledMeasurement.Of(Question(input, "points"), [], picking), input.OptionalNumber("p_adjusted"));
        return Told(verdict);
    }

    private static CaseResult Controlled(CaseInput input)
    {
        var measured = ControlledMeasurement.Of(Question(input, "treated"), [.. input.ObjectLists("comparisons").Select(VerdictCases.Figures)]);
        var verdict = ControlledRule.Conclude(measured, input.OptionalNumber("p_adjusted"));
        return verdict.Net is { Measurement.IsMeasured: false }
            ? CaseResult.Empty().With("verdict", verdict.Kind.Code()).With("reason", verdict.Reason.Code()).With("comparison_units_used", measured.UnitsUsed)
            : Told(verdict).With("comparison_units_used", measured.UnitsUsed);
    }

    private static SeriesQuestion Question(CaseInput input, string points) => new()
    {
        Type = VerdictCases.Type(input),
        Calendar = VerdictCases.Calendar(input),
        HigherIsBetter = input.Flag("higher_is_better"),
        Delta = input.OptionalNumber("delta"),
        Figures = VerdictCases.Figures(input.Objects(points)),
    };

    private static CaseResult Told(ControlledVerdict verdict)
    {
        var told = CaseResult.Empty().With("verdict", verdict.Kind.Code()).With("reason", verdict.Reason.Code());
        var headline = verdict.Headline;
        if (headline.Step is not { } step)
        {
            return told;
        }

        told.With("n_used", step.Points).With("k_waves", step.Waves).With("estimate", step.Change);
        if (headline.Checks is { } checks)
        {
            told.With("se", step.StandardError).With("p", step.P).With("lower", step.Interval?.Lower).With("upper", step.Interval?.Upper)
                .With("trend_estimate", headline.Measurement.Trend?.Change).With("trend_se", headline.Measurement.Trend?.StandardError)
                .With("trend_p_one_sided", checks.TrendPOneSided).With("trend_guard_passed", checks.IsGuardPassed)
                .With("trend_conflict", checks.IsTrendConflict);
        }

        return told.With("short_baseline", headline.IsBaselineShort);
    }
}
