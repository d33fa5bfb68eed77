namespace PilotReview.Core.Import.Checks;

/// <summary>Checks pilots and their yardsticks. A line may be added to the yardstick of a stored pilot; it shows by its date that it came later.</summary>
internal static class PilotCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.Pilots)
        {
            keys.Take(row.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", row.Code, index.Known.Pilots.Contains(row.Code));
            index.InOrder(row.Source, ("start", row.Start), ("planned_review", row.PlannedReview));
            foreach (var number in row.LegalBases)
            {
                index.Refer(row.Source, "legal_bases", number, index.LegalBases.Contains(number), "legal_bases");
            }
        }

        CheckYardstick(index);
    }

    private static void CheckYardstick(ScenarioIndex index)
    {
        var keys = new KeyCheck<(string Pilot, string Indicator)>(index.Problems);
        foreach (var row in index.Rows.Yardstick)
        {
            var line = (row.Pilot, row.Indicator);
            keys.Take(line, row.Source, "indicator", key => $"{key.Pilot}, {key.Indicator}");
            index.NotStored(row.Source, "indicator", $"{row.Pilot}, {row.Indicator}", index.Known.Yardstick.Contains(line));
            index.Refer(row.Source, "pilot", row.Pilot, index.Pilots.Contains(row.Pilot), "pilots");
            index.Refer(row.Source, "indicator", row.Indicator, index.Indicators.ContainsKey(row.Indicator), "indicators");
            index.Within(row.Source, "order", row.Order, (1, null));
            index.NotNegative(row.Source, "smallest_change", row.SmallestChange);
        }
    }
}
