namespace PilotReview.Core.Verdicts;

/// <summary>The rule for a unit with comparison units and with months for which it was chosen (methods, sections 6 and 9).</summary>
public static class ControlledRule
{
    /// <summary>Judges a measured unit.</summary>
    /// <param name="measured">The unit.</param>
    /// <param name="adjustedP">p adjusted for several indicators, to be used instead of <see cref="ControlledMeasurement.P"/>.</param>
    public static ControlledVerdict Conclude(ControlledMeasurement measured, double? adjustedP = null)
    {
        var verdict = WithoutCap(measured, adjustedP);
        return measured.IsCappedForChoice && verdict.Kind != VerdictKind.NotEnoughData
            ? verdict with { Kind = VerdictKind.NoClearChange, Reason = Reason.ChosenWhenLow }
            : verdict;
    }

    private static ControlledVerdict WithoutCap(ControlledMeasurement measured, double? adjustedP)
    {
        var own = VerdictRule.Conclude(measured.Own);
        if (measured.Net is not { } difference)
        {
            var alone = VerdictRule.Conclude(measured.Own, adjustedP);
            return new ControlledVerdict(alone.Kind, alone.Reason, alone, null, measured);
        }

        if (!difference.IsMeasured)
        {
            var capped = VerdictRule.Conclude(measured.Own, adjustedP);
            return new ControlledVerdict(
                capped.IsClear ? VerdictKind.NoClearChange : capped.Kind, Reason.TooFewComparisonUnits, capped, VerdictRule.Conclude(difference), measured);
        }

        var net = VerdictRule.Conclude(difference, adjustedP);
        return own.IsClear && !VerdictRule.Conclude(difference).IsClear
            ? new ControlledVerdict(VerdictKind.NoClearChange, Reason.ComparisonUnitsChangedToo, own, net, measured)
            : new ControlledVerdict(net.Kind, net.Reason, own, net, measured);
    }
}
