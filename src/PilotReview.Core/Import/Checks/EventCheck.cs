namespace PilotReview.Core.Import.Checks;

/// <summary>Checks events and the members that moved in them.</summary>
internal static class EventCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.Events)
        {
            keys.Take(row.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", row.Code, index.Known.Events.ContainsKey(row.Code));
            CheckParties(index, row, "predecessors", row.Predecessors);
            CheckParties(index, row, "successors", row.Successors);
        }

        CheckTransfers(index);
        TransferSums.Check(index);
    }

    private static void CheckParties(ScenarioIndex index, EventRow row, string column, IReadOnlyList<string> units)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var unit in units)
        {
            keys.Take(unit, row.Source, column, key => key);
            index.ReferToUnit(row.Source, column, unit);
        }
    }

    private static void CheckTransfers(ScenarioIndex index)
    {
        var keys = new KeyCheck<(string Event, string? From, string? To)>(index.Problems);
        foreach (var row in index.Rows.Transfers)
        {
            keys.Take((row.Event, row.FromUnit, row.ToUnit), row.Source, "event", key => $"{key.Event}, {key.From} → {key.To}");
            index.NotStored(row.Source, "event", row.Event, index.Known.Events.ContainsKey(row.Event));
            index.NotNegative(row.Source, "members", row.Members);
            index.ReferToUnit(row.Source, "from_unit", row.FromUnit);
            index.ReferToUnit(row.Source, "to_unit", row.ToUnit);
            if (row.FromUnit is null && row.ToUnit is null)
            {
                index.MustBeFilled(row.Source, "from_unit");
            }

            CheckEvent(index, row);
        }
    }

    private static void CheckEvent(ScenarioIndex index, TransferRow row)
    {
        if (index.Events.TryGetValue(row.Event, out var found))
        {
            CheckParty(index, row, ("from_unit", row.FromUnit), found.Predecessors);
            CheckParty(index, row, ("to_unit", row.ToUnit), found.Successors);
        }
        else
        {
            index.Refer(row.Source, "event", row.Event, index.Known.Events.ContainsKey(row.Event), "events");
        }
    }

    private static void CheckParty(
        ScenarioIndex index, TransferRow row, (string Column, string? Unit) side, IReadOnlyList<string> parties)
    {
        if (side.Unit is { } unit && index.Units.ContainsKey(unit) && !parties.Contains(unit))
        {
            index.Problems.Add(row.Source, side.Column, ImportProblemCode.NotAPartyOfEvent, unit, row.Event);
        }
    }
}
