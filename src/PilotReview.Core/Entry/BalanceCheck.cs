using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>Start and in and out must make the end. Judged only when every part has a figure.</summary>
internal static class BalanceCheck
{
    public static IEnumerable<EntryFinding> Of(EntryCell cell, Dictionary<string, EntryCell> row)
    {
        var indicator = cell.Rule.Indicator;
        if (IndicatorBalance.Read(indicator.Balance) is not { Count: > 0 } terms || Amount(cell.Figure) is not { } end)
        {
            yield break;
        }

        var parts = terms.Select(term => (Term: term, Amount: term.Code == indicator.Code ? Before(cell) : Amount(row.GetValueOrDefault(term.Code)?.Figure))).ToList();
        if (parts.Exists(part => part.Amount is null))
        {
            yield break;
        }

        var sum = parts.Sum(part => part.Term.Sign * part.Amount.GetValueOrDefault());
        if (sum != end)
        {
            var sentence = string.Concat(parts.Select((part, at) => Written(part.Term, part.Amount.GetValueOrDefault(), at == 0)));
            yield return new EntryFinding(EntryCheck.BalanceBroken, CheckGrade.Explain, cell.Key, ImportValue.Of(end), sentence, ImportValue.Of(sum))
            {
                Repair = cell.Figure.Value is null ? cell.Figure with { Numerator = sum } : cell.Figure with { Value = sum },
            };
        }
    }

    private static string Written(BalanceTerm term, decimal amount, bool isFirst) => (isFirst, term.Sign) switch
    {
        (true, 1) => ImportValue.Of(amount),
        (_, 1) => " + " + ImportValue.Of(amount),
        _ => " \u2212 " + ImportValue.Of(amount),
    };

    private static decimal? Before(EntryCell cell) =>
        cell.Previous is { } previous && previous.Period.Plus(1) == cell.Key.Period ? Amount(previous.Figure) : null;

    private static decimal? Amount(ObservationFigure? figure) => figure?.Value ?? figure?.Numerator;
}
