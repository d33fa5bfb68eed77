using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>What the figures of several rows make together in one column: Σ n / Σ N, a sum, a mean or a maximum, as the indicator adds up.</summary>
/// <param name="Indicator">The column.</param>
/// <param name="Figure">The figure of the whole; empty when nothing was entered or the indicator does not add up.</param>
/// <param name="Reported">Rows with a figure.</param>
/// <param name="Due">Rows that owe one.</param>
/// <param name="IsWaiting">A cell was sent back, or cannot be right, and is not mended yet: the whole would hold a figure that is in doubt.</param>
public sealed record EntryTotal(Indicator Indicator, ObservationFigure Figure, int Reported, int Due, bool IsWaiting)
{
    /// <summary>A masked figure is among the parts: their sum could give it away.</summary>
    public bool IsWithheld { get; private init; }

    /// <summary>A mean of rows, not a sum: it is said beside the figure.</summary>
    public bool IsMean => Indicator is { Aggregation: Aggregation.MemberWeightedMean, Kind: IndicatorKind.Score or IndicatorKind.Measure };

    /// <summary>The whole of the rows in the column at <paramref name="at"/>.</summary>
    public static EntryTotal Of(IReadOnlyList<EntryRow> rows, int at, Indicator indicator)
    {
        var cells = rows.Select(row => (row, Cell: row.Cells[at])).ToList();
        var doubtful = cells.Where(pair => pair.Cell.State == ObservationState.Returned || EntryChecks.MustBeMended(pair.Cell)).Select(pair => pair.Cell).ToList();
        var filled = cells.Where(pair => !pair.Cell.Figure.IsEmpty && pair.Cell.State != ObservationState.Empty && !doubtful.Contains(pair.Cell)).ToList();
        return new EntryTotal(
            indicator,
            Whole(indicator, [.. filled.Select(pair => (pair.Cell.Figure, pair.row.Version.Members))]),
            filled.Count,
            cells.Count(pair => pair.Cell.IsDue),
            doubtful.Count > 0)
        {
            IsWithheld = cells.Exists(pair => pair.Cell.Masking != Masking.None),
        };
    }

    private static ObservationFigure Whole(Indicator indicator, IReadOnlyList<(ObservationFigure Figure, int? Members)> parts)
    {
        if (parts.Count == 0 || indicator.Kind == IndicatorKind.Ordinal || indicator.Aggregation == Aggregation.Own)
        {
            return ObservationFigure.Empty;
        }

        if (indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count)
        {
            return new ObservationFigure { Numerator = parts.Sum(part => part.Figure.Numerator), Denominator = parts.Sum(part => part.Figure.Denominator) };
        }

        return new ObservationFigure
        {
            Value = indicator.Aggregation switch
            {
                Aggregation.Sum => parts.Sum(part => part.Figure.Value),
                Aggregation.Max => parts.Max(part => part.Figure.Value),
                // members unknown for one part: every part weighs the same, as in the series of a review
                _ when parts.Any(part => part.Members is null or 0) => parts.Average(part => part.Figure.Value),
                _ => parts.Sum(part => part.Figure.Value * part.Members) / parts.Sum(part => part.Members),
            },
        };
    }
}
