using PilotReview.Core.Indicators;
using PilotReview.Core.Visits;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks visits: one for each post, branch and month, and nothing told of it that does not go with whether it was made.</summary>
internal static class VisitCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<(string Post, string Unit, Observations.Period Month)>(index.Problems);
        foreach (var row in index.Rows.Visits)
        {
            var key = (row.Post, row.Unit, row.Month);
            keys.Take(key, row.Source, "post", Name);
            index.NotStored(row.Source, "post", Name(key), index.Known.Visits.Contains(key));
            MonthCheck.Check(index, row.Source, "month", row.Month);
            CheckUnit(index, row);
            CheckTold(index, row);
            CheckScore(index, row);
        }
    }

    private static string Name((string Post, string Unit, Observations.Period Month) key) => $"{key.Post}, {key.Unit}, {key.Month}";

    private static void CheckUnit(ScenarioIndex index, VisitRow row)
    {
        if (!index.Units.TryGetValue(row.Unit, out var life))
        {
            index.Refer(row.Source, "unit", row.Unit, false, "units");
        }
        else if (row.Month.End < life.From || row.Month.Start > life.To)
        {
            index.Problems.Add(
                row.Source, "month", ImportProblemCode.UnitDoesNotExistThen, row.Unit, ImportValue.Of(row.Month), ImportValue.Of(life.From), ImportValue.Of(life.To));
        }
    }

    private static void CheckTold(ScenarioIndex index, VisitRow row)
    {
        var (isMade, isNotMade) = (row.Told.State == VisitState.Made, row.Told.State == VisitState.NotMade);
        Expect("made_on", row.Told.MadeOn is not null, isMade, isMade);
        Expect("reason", row.Told.Reason.Length > 0, isNotMade, isNotMade);
        Expect("filed_on", row.Told.FiledOn is not null, isMade, isNeeded: false);
        Expect("score", row.Told.Score is not null, isMade, isNeeded: false);
        Expect("copied", row.Told.IsScoreCopied, isMade && row.Told.Score is not null, isNeeded: false);
        index.InOrder(row.Source, ("month", row.Month.Start), ("made_on", row.Told.MadeOn));
        index.InOrder(row.Source, ("made_on", row.Told.MadeOn), ("month", row.Month.End));
        index.InOrder(row.Source, ("made_on", row.Told.MadeOn), ("filed_on", row.Told.FiledOn));

        void Expect(string column, bool isFilled, bool isAllowed, bool isNeeded)
        {
            if (isFilled && !isAllowed)
            {
                index.MustBeEmpty(row.Source, column, $"state {SnakeCase.Of(row.Told.State.ToString())}");
            }
            else if (!isFilled && isNeeded)
            {
                index.MustBeFilled(row.Source, column);
            }
        }
    }

    private static void CheckScore(ScenarioIndex index, VisitRow row)
    {
        if (row.Told.Score is not { } score)
        {
            return;
        }

        if (VisitScale.Of(index.Indicators.Values, index.Scales.SelectMany(scale => scale), row.Month) is { } version)
        {
            index.Within(row.Source, "score", score, (version.Min, version.Max));
        }
        else
        {
            index.Problems.Add(row.Source, "month", ImportProblemCode.NoScaleVersion, "score", ImportValue.Of(row.Month.Start));
        }
    }
}
