using PilotReview.Core.Units;

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
        var left = new MemberSums(moved.Select(transfer => (transfer.FromUnit, (long)transfer.Members)), row.Predecessors);
        foreach (var unit in left.Parties)
        {
            var versions = index.Tree.VersionsOf(unit);
            if (versions.Count > 0 && EndsWith(versions[^1].To, row.EffectiveDate))
            {
                var lastDay = row.EffectiveDate.AddDays(-1);
                var members = versions.Select(MembersOf).LastOrDefault(known => known is not null);
                Compare(index, row, ("predecessors", unit), members, left.Within(unit, party => index.Tree.IsUnder(party, unit, lastDay)));
            }
        }
    }

    private static void CheckArriving(ScenarioIndex index, EventRow row, List<TransferRow> moved)
    {
        var arrived = new MemberSums(moved.Select(transfer => (transfer.ToUnit, (long)transfer.Members)), row.Successors);
        foreach (var unit in arrived.Parties)
        {
            var versions = index.Tree.VersionsOf(unit);
            if (versions.Count > 0 && versions[0].From == row.EffectiveDate)
            {
                var sum = arrived.Within(unit, party => index.Tree.IsUnder(party, unit, row.EffectiveDate));
                Compare(index, row, ("successors", unit), MembersOf(versions[0]), sum);
            }
        }
    }

    private static bool EndsWith(DateOnly? lastDay, DateOnly effective) => lastDay == effective || lastDay == effective.AddDays(-1);

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
