using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>The checks of a sheet: each cell by itself, against the other cells of its row, against the members and against its own series.</summary>
public static class EntryChecks
{
    /// <summary>All findings, row by row in the order of the columns.</summary>
    public static IReadOnlyList<EntryFinding> Of(EntrySheet sheet) => [.. sheet.Rows.SelectMany(row => Of(row, sheet.Columns))];

    /// <summary>The findings of one row.</summary>
    public static IEnumerable<EntryFinding> Of(EntryRow row, IReadOnlyList<Indicator> columns)
    {
        var byCode = row.Cells.Zip(columns).ToDictionary(pair => pair.Second.Code, pair => pair.First, StringComparer.Ordinal);
        foreach (var cell in row.Cells.Where(cell => (cell.IsDue || cell.State != ObservationState.Empty) && cell.Stored?.IsWithheld != true))
        {
            foreach (var finding in Of(cell, byCode))
            {
                yield return finding with { Explanation = ExplanationOf(cell, finding) };
            }
        }
    }

    private static CheckExplanation? ExplanationOf(EntryCell cell, EntryFinding finding) => finding.Grade == CheckGrade.Explain
        ? cell.Explanations.Where(given => given.Check == finding.Check && given.Figure == FigureText.Canonical(cell.Figure)).MaxBy(given => given.At)
        : null;

    private static IEnumerable<EntryFinding> Of(EntryCell cell, Dictionary<string, EntryCell> row)
    {
        if (cell.State == ObservationState.Empty)
        {
            return [new EntryFinding(EntryCheck.Missing, CheckGrade.Note, cell.Key)];
        }

        if (cell.IsNotArisen)
        {
            return [new EntryFinding(EntryCheck.NotArisen, CheckGrade.Explain, cell.Key)];
        }

        List<EntryFinding> broken = [.. Broken(cell)];
        return broken.Count > 0 ? broken : [.. Denominator(cell, row), .. BalanceCheck.Of(cell, row), .. SeriesCheck.Of(cell)];
    }

    /// <summary>Whether a figure stands there that no explanation can make right.</summary>
    public static bool MustBeMended(EntryCell cell) =>
        cell.State != ObservationState.Empty && cell.Stored?.IsWithheld != true && Broken(cell).Any();

    /// <summary>What no explanation can make right.</summary>
    private static IEnumerable<EntryFinding> Broken(EntryCell cell)
    {
        var (figure, rule) = (cell.Figure, cell.Rule);
        if (rule.Indicator.Kind == IndicatorKind.Proportion && figure.Numerator > figure.Denominator)
        {
            yield return new EntryFinding(
                EntryCheck.NumeratorAboveDenominator, CheckGrade.Stop, cell.Key, ImportValue.Of(figure.Numerator), ImportValue.Of(figure.Denominator));
        }

        if (rule.Indicator.Kind == IndicatorKind.Count && figure is { Denominator: <= 0, Numerator: > 0 })
        {
            yield return new EntryFinding(EntryCheck.NothingToCount, CheckGrade.Stop, cell.Key, ImportValue.Of(figure.Numerator));
        }

        // the bounds of a proportion are its share in percent
        var bounded = rule.Indicator.Kind switch
        {
            IndicatorKind.Proportion => (decimal?)FigureText.Percent(figure, rule.Indicator),
            IndicatorKind.Count => figure.Numerator,
            _ => figure.Value,
        };
        if (bounded is { } value && (value < rule.Least || value > rule.Most))
        {
            var check = rule.Indicator.Kind == IndicatorKind.Score && rule.Scale is not null ? EntryCheck.OutOfScale : EntryCheck.OutOfBounds;
            yield return new EntryFinding(
                check, CheckGrade.Stop, cell.Key, ImportValue.Of(decimal.Round(value, 1)), ImportValue.Of(rule.Least), ImportValue.Of(rule.Most));
        }
    }

    private static IEnumerable<EntryFinding> Denominator(EntryCell cell, Dictionary<string, EntryCell> row)
    {
        var (figure, indicator) = (cell.Figure, cell.Rule.Indicator);
        if (indicator.DenominatorSource == DenominatorSource.OtherNumerator)
        {
            if (row.GetValueOrDefault(indicator.DenominatorCode) is { Figure.Numerator: { } other } && figure.Denominator is { } mine && mine != other)
            {
                yield return new EntryFinding(EntryCheck.DenominatorNotOther, CheckGrade.Explain, cell.Key, ImportValue.Of(mine), ImportValue.Of(other), indicator.DenominatorCode)
                {
                    Repair = figure.Numerator <= other ? figure with { Denominator = other } : null,
                };
            }
        }
        else if (cell.Rule.KnownDenominator is { } known && figure.Denominator is { } typed && typed != known)
        {
            yield return new EntryFinding(EntryCheck.DenominatorNotMembers, CheckGrade.Explain, cell.Key, ImportValue.Of(typed), ImportValue.Of(known))
            {
                IsMustAttend = indicator.DenominatorSource == DenominatorSource.MustAttend,
                Repair = figure.Numerator <= known ? figure with { Denominator = known } : null,
            };
        }
        else if (figure.Denominator is { } of && of > cell.Rule.MostDenominator)
        {
            yield return new EntryFinding(EntryCheck.DenominatorAboveMembers, CheckGrade.Explain, cell.Key, ImportValue.Of(of), ImportValue.Of(cell.Rule.MostDenominator));
        }
    }
}
