using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks figures: one for each unit, indicator and period, of a period that fits both, and made of what the indicator asks for.</summary>
internal static class ObservationCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<(string Unit, string Indicator, Period Period)>(index.Problems);
        var figures = new FigureCheck(index);
        foreach (var row in index.Rows.Observations)
        {
            keys.Take((row.Unit, row.Indicator, row.Period), row.Source, "unit", key => $"{key.Unit}, {key.Indicator}, {key.Period}");
            CheckUnit(index, row);
            if (!index.Indicators.TryGetValue(row.Indicator, out var indicator))
            {
                index.Refer(row.Source, "indicator", row.Indicator, false, "indicators");
                continue;
            }

            if (indicator.FromVisits is not null)
            {
                index.Problems.Add(row.Source, "indicator", ImportProblemCode.UnfitIndicator, "indicator", ImportValue.Quote(row.Indicator));
            }

            CheckPeriodKind(index, row, indicator);
            figures.Check(row, indicator);
        }
    }

    private static void CheckUnit(ScenarioIndex index, ObservationRow row)
    {
        if (!index.Units.TryGetValue(row.Unit, out var life))
        {
            index.Refer(row.Source, "unit", row.Unit, false, "units");
            return;
        }

        if (row.Period.End < life.From || row.Period.Start > life.To)
        {
            index.Problems.Add(
                row.Source, "period", ImportProblemCode.UnitDoesNotExistThen,
                row.Unit, ImportValue.Of(row.Period), ImportValue.Of(life.From), ImportValue.Of(life.To));
        }
    }

    private static void CheckPeriodKind(ScenarioIndex index, ObservationRow row, Indicator indicator)
    {
        if (row.Period.Kind != indicator.PeriodKind)
        {
            index.Problems.Add(
                row.Source, "period", ImportProblemCode.WrongPeriodKind,
                ImportValue.Of(row.Period), ImportValue.Of(Period.Of(indicator.PeriodKind, row.Period.Start)));
        }
    }
}
