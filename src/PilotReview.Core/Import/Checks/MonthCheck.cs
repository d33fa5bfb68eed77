using PilotReview.Core.Observations;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks columns that take months only.</summary>
internal static class MonthCheck
{
    public static void Check(ScenarioIndex index, RowSource source, string column, Period? period)
    {
        if (period is { } found && found.Kind != PeriodKind.Month)
        {
            index.Problems.Add(
                source, column, ImportProblemCode.WrongPeriodKind,
                ImportValue.Of(found), ImportValue.Of(Period.Of(PeriodKind.Month, found.Start)));
        }
    }

    public static void InOrder(
        ScenarioIndex index, RowSource source, (string Column, Period? Month) first, (string Column, Period? Month) last)
    {
        if (first.Month is { } from && last.Month is { } to && from.Kind == to.Kind && from.CompareTo(to) > 0)
        {
            index.Problems.Add(
                source, last.Column, ImportProblemCode.DateOrder, first.Column, ImportValue.Of(from), last.Column, ImportValue.Of(to));
        }
    }
}
