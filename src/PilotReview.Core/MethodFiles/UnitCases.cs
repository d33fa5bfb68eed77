using PilotReview.Core.Statistics;

namespace PilotReview.Core.MethodFiles;

/// <summary>Methods on the changes of several units, and on several p values.</summary>
internal static class UnitCases
{
    public static IReadOnlyDictionary<string, Func<CaseInput, CaseResult>> Methods { get; } = new Dictionary<string, Func<CaseInput, CaseResult>>
    {
        ["did_changes"] = input => DescriptiveCases.Told(
            DifferenceInDifferences.Of(input.Numbers("treated_changes"), input.Numbers("comparison_changes")), Differences),
        ["did_permutation_interval"] = input => DescriptiveCases.Told(
            PermutationInterval.Of(input.Numbers("treated_changes"), input.Numbers("comparison_changes")),
            found => CaseResult.Ok().With("did", found.Difference).With("permutation_p", found.P).With(found.Interval)
                .With("permutation_count", found.Assignments)),
        ["sign_flip"] = input => DescriptiveCases.Told(
            SignFlipTest.Of(input.Numbers("changes")),
            test => CaseResult.Ok().With("mean_change", test.MeanChange).With("p", test.P).With("smallest_possible_p", test.SmallestPossibleP)),
        ["neighbour_rank"] = Rank,
        ["simpson"] = input => DescriptiveCases.Told(
            SimpsonTrap.Of(
                input.Number("whole_change"), [.. input.Objects("parts").Select(part => (part.OptionalNumber("change"), part.Number("members")))],
                input.Number("delta")),
            trap => CaseResult.Ok().With("flagged", trap.IsFlagged).With("weighted_mean", trap.WeightedMean)),
        ["prediction_interval"] = input => DescriptiveCases.Told(PredictionInterval.Of(input.Numbers("changes"), input.Numbers("ses")), Prediction),
        ["benjamini_hochberg"] = input => DescriptiveCases.Told(
            BenjaminiHochberg.Of(input.Numbers("p")),
            found => CaseResult.Ok().With("q", found.Q.Select(value => (double?)value)).With("holm", found.Holm.Select(value => (double?)value))),
    };

    private static CaseResult Differences(DifferenceInDifferences found) => CaseResult.Ok()
        .With("treated_mean_change", found.TreatedMean).With("comparison_mean_change", found.ComparisonMean).With("did", found.Difference)
        .With("welch_t", found.Welch?.T).With("welch_df", found.Welch?.DegreesOfFreedom).With("welch_p", found.Welch?.P).With(found.Welch?.Interval)
        .With("permutation_p", found.PermutationP).With("permutation_count", found.Assignments).With("smallest_possible_p", found.SmallestPossibleP);

    private static CaseResult Rank(CaseInput input)
    {
        var treated = input.Object("treated");
        var neighbours = input.Objects("neighbours").Select(unit => (unit.OptionalNumber("change"), unit.OptionalNumber("se"))).ToList();
        return DescriptiveCases.Told(
            NeighbourRank.Place(input.Flag("higher_is_better"), treated.OptionalNumber("change"), treated.OptionalNumber("se"), neighbours),
            rank => CaseResult.Ok().With("score", rank.Score).With("rank", rank.Rank).With("of", rank.Of).With("p_one_sided", rank.P)
                .With("enough", rank.IsEnough));
    }

    private static CaseResult Prediction(PredictionInterval found)
    {
        var told = CaseResult.Ok().With("k", found.Units);
        return found.Range is not { } range
            ? told.With("width_note", "none")
            : told.With("tau2", range.BetweenVariance).With("mean", range.Mean).With("se", range.StandardError).With(range.Interval)
                .With("width_note", found.IsVeryWide ? "very_wide" : "ok");
    }
}
