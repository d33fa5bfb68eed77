namespace PilotReview.Core.Import.Checks;

/// <summary>Checks that the members moved in an event add up: what leaves a body that ends is all it had, what reaches a body that begins is all it
/// starts with. A body whose branches are parties too is counted with them. Asked only where the members are known.</summary>
internal static class TransferSums
{
    public static void Check(ScenarioIndex index)
    {
        var transfers = index.Rows.Transfers.ToLookup(row => row.Event);
        foreach (var row in index.Events.Values.Where(row => transfers.Contains(row.Code)))
        {
            var moved = transfers[row.Code].ToList();
            CheckLeaving(index, row, moved);
            CheckArriving(index, row, moved);
        }
    }

    private static void CheckLeaving(ScenarioIndex index, EventRow row, List<TransferRow> moved)
    {
        var left = Sums(moved, transfer => transfer.FromUnit, row.Predecessors);
        foreach (var unit in left.Keys)
        {
            var versions = index.Tree.VersionsOf(unit);
            if (versions.Count > 0 && EndsWith(versions[^1].To, row.EffectiveDate))
            {
                var lastDay = row.EffectiveDate.AddDays(-1);
                var members = versions.Select(MembersOf).LastOrDefault(known => known is not null);
                Compare(index, row, ("predecessors", unit), members, Within(index, left, (unit, lastDay)));
            }
        }
    }

    private static void CheckArriving(ScenarioIndex index, EventRow row, List<TransferRow> moved)
    {
        var arrived = Sums(moved, transfer => transfer.ToUnit, row.Successors);
        foreach (var unit in arrived.Keys)
        {
            var versions = index.Tree.VersionsOf(unit);
            if (versions.Count > 0 && versions[0].From == row.EffectiveDate)
            {
                Compare(index, row, ("successors", unit), MembersOf(versions[0]), Within(index, arrived, (unit, row.EffectiveDate)));
            }
        }
    }

    private static bool EndsWith(DateOnly? lastDay, DateOnly effective) => lastDay == effective || lastDay == effective.AddDays(-1);

    private static Dictionary<string, long> Sums(List<TransferRow> moved, Func<TransferRow, string?> side, IEnumerable<string> parties)
    {
        var sums = parties.Distinct().ToDictionary(unit => unit, _ => 0L);
        foreach (var row in moved)
        {
            if (side(row) is { } unit && sums.TryGetValue(unit, out var sum))
            {
                sums[unit] = sum + row.Members;
            }
        }

        return sums;
    }

    private static long Within(ScenarioIndex index, Dictionary<string, long> sums, (string Unit, DateOnly Day) whole) => sums
        .Where(entry => entry.Key == whole.Unit || index.Tree.IsUnder(entry.Key, whole.Unit, whole.Day))
        .Sum(entry => entry.Value);

    private static void Compare(ScenarioIndex index, EventRow row, (string Column, string Unit) party, long? members, long moved)
    {
        if (members is not null && members != moved)
        {
            index.Problems.Add(
                row.Source, party.Column, ImportProblemCode.TransfersDoNotSum, party.Unit, ImportValue.Of(moved), ImportValue.Of((decimal)members));
        }
    }

    private static long? MembersOf(UnitRow row) =>
        row.Official is null && row.Probationary is null ? null : (long)(row.Official ?? 0) + (row.Probationary ?? 0);
}
