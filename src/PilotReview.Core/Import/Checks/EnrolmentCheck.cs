using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks which units take part in a pilot and which they are compared with.</summary>
internal static class EnrolmentCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<(string Pilot, string Unit)>(index.Problems);
        foreach (var row in index.Rows.Enrolments)
        {
            var key = (row.Pilot, row.Unit);
            keys.Take(key, row.Source, "unit", Name);
            index.NotStored(row.Source, "unit", Name(key), index.Known.Enrolments.Contains(key));
            index.Refer(row.Source, "pilot", row.Pilot, index.Pilots.Contains(row.Pilot), "pilots");
            index.ReferToUnit(row.Source, "unit", row.Unit);
            CheckEvent(index, row);
            CheckChoice(index, row);
        }

        CheckComparisons(index);
    }

    private static string Name((string Pilot, string Unit) key) => $"{key.Pilot}, {key.Unit}";

    private static void CheckEvent(ScenarioIndex index, EnrolmentRow row)
    {
        var parties = index.Events.TryGetValue(row.Event, out var found)
            ? found.Successors
            : index.Known.Events.GetValueOrDefault(row.Event) as IEnumerable<string>;
        index.Refer(row.Source, "event", row.Event, parties is not null, "events");
        if (parties is not null && index.Units.ContainsKey(row.Unit) && !parties.Contains(row.Unit))
        {
            index.Problems.Add(row.Source, "unit", ImportProblemCode.NotAPartyOfEvent, row.Unit, row.Event);
        }
    }

    private static void CheckChoice(ScenarioIndex index, EnrolmentRow row)
    {
        MonthCheck.Check(index, row.Source, "chosen_from", row.ChosenFrom);
        MonthCheck.Check(index, row.Source, "chosen_to", row.ChosenTo);
        MonthCheck.InOrder(index, row.Source, ("chosen_from", row.ChosenFrom), ("chosen_to", row.ChosenTo));
        if (row.Reason != ChoiceReason.PoorResults)
        {
            MustBeEmpty("chosen_from", row.ChosenFrom);
            MustBeEmpty("chosen_to", row.ChosenTo);
        }
        else if (row.ChosenFrom is null != row.ChosenTo is null)
        {
            index.MustBeFilled(row.Source, row.ChosenFrom is null ? "chosen_from" : "chosen_to");
        }

        foreach (var code in row.ChosenIndicators)
        {
            index.Refer(row.Source, "chosen_indicators", code, index.Indicators.ContainsKey(code), "indicators");
        }

        void MustBeEmpty(string column, Period? month)
        {
            if (month is not null)
            {
                index.MustBeEmpty(row.Source, column, $"reason {SnakeCase.Of(row.Reason.ToString())}");
            }
        }
    }

    private static void CheckComparisons(ScenarioIndex index)
    {
        var keys = new KeyCheck<(string Pilot, string Unit, string Other)>(index.Problems);
        foreach (var row in index.Rows.Comparisons)
        {
            var line = (row.Pilot, row.Unit, row.ComparisonUnit);
            keys.Take(line, row.Source, "comparison_unit", key => $"{key.Pilot}, {key.Unit}, {key.Other}");
            index.NotStored(
                row.Source, "comparison_unit", $"{row.Pilot}, {row.Unit}, {row.ComparisonUnit}", index.Known.Comparisons.Contains(line));
            var enrolment = (row.Pilot, row.Unit);
            index.Refer(row.Source, "unit", Name(enrolment), index.Enrolments.Contains(enrolment), "enrolments");
            index.ReferToUnit(row.Source, "comparison_unit", row.ComparisonUnit);
            if (row.Unit == row.ComparisonUnit)
            {
                index.Problems.Add(row.Source, "comparison_unit", ImportProblemCode.ComparedWithItself, row.Unit);
            }
        }
    }
}
