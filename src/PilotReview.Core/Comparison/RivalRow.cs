using PilotReview.Core.Indicators;

namespace PilotReview.Core.Comparison;

/// <summary>One indicator across several reviews, so that rival models stand side by side. Nothing is computed: each cell holds the findings as they are.</summary>
/// <param name="Indicator">The indicator, as the first review that has it reads it.</param>
/// <param name="IsDefinedOtherwise">Another row has an indicator of the same code with another definition: the two must not be read as one.</param>
/// <param name="Cells">One cell for each review, in their order: the findings of its units; none where it does not judge by this indicator.</param>
public sealed record RivalRow(Indicator Indicator, bool IsDefinedOtherwise, IReadOnlyList<IReadOnlyList<Finding>> Cells)
{
    /// <summary>The yardsticks do not ask for the same smallest change, so that the same step may be clear in one review and not in another.</summary>
    public bool HasSeveralThresholds => Cells.SelectMany(cell => cell).Select(finding => finding.Verdict.Delta).OfType<double>().Distinct().Skip(1).Any();

    /// <summary>The rows of reviews, each given by the findings that are shown of it: in the order of the first review, then of the next. Indicators share a row when code and definition are the
    /// same; definitions of one code that differ stand below one another.</summary>
    public static IReadOnlyList<RivalRow> Of(IReadOnlyList<IReadOnlyList<Finding>> reviews)
    {
        var rows = reviews.SelectMany(findings => findings).GroupBy(finding => IndicatorDefinition.Of(finding.Indicator))
            .GroupBy(row => row.Key.Code, StringComparer.Ordinal);
        return
        [
            .. rows.SelectMany(
                definitions => definitions,
                (definitions, row) => new RivalRow(
                    row.First().Indicator, definitions.Skip(1).Any(),
                    [.. reviews.Select(findings => (IReadOnlyList<Finding>)[.. findings.Where(finding => IndicatorDefinition.Of(finding.Indicator) == row.Key)])])),
        ];
    }
}
