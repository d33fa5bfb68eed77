namespace PilotReview.Core.Import.Checks;

/// <summary>Checks the frame of reviews and the figures of their conclusions.</summary>
internal static class ReviewCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.Reviews)
        {
            keys.Take(row.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", row.Code, index.Known.Reviews.Contains(row.Code));
            index.Refer(row.Source, "pilot", row.Pilot, index.Pilots.Contains(row.Pilot), "pilots");
            MonthCheck.Check(index, row.Source, "before_from", row.BeforeFrom);
            MonthCheck.Check(index, row.Source, "after_to", row.AfterTo);
            MonthCheck.InOrder(index, row.Source, ("before_from", row.BeforeFrom), ("after_to", row.AfterTo));
            index.InOrder(row.Source, ("after_to", row.AfterTo.End), ("as_of", row.AsOf));
            index.NotNegative(row.Source, "settling_months", row.SettlingMonths);
            index.NotNegative(row.Source, "collectives", row.Conclusion?.CommendedCollectives);
            index.NotNegative(row.Source, "individuals", row.Conclusion?.CommendedIndividuals);
        }
    }
}
