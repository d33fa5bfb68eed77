namespace PilotReview.Core.Units;

/// <summary>Enters a decision into the units: the old ones end the day before, the new ones begin, those that go on get a version, and the event joins them.</summary>
public static class EventBook
{
    /// <summary>Does what the plan says. The founded units are there already, with no version yet.</summary>
    /// <param name="plan">A plan without faults.</param>
    /// <param name="code">Code of the event.</param>
    /// <param name="units">All units of the plan and their parents by code.</param>
    public static UnitEvent Enter(EventPlan plan, string code, IReadOnlyDictionary<string, Unit> units)
    {
        var members = new Dictionary<string, MemberCounts>(StringComparer.Ordinal);
        foreach (var change in plan.Standing.Where(change => !change.Ends))
        {
            members[change.Code] = change.Members ?? MemberCounts.Of(units[change.Code].On(plan.LastDay));
        }

        var moves = MovesOf(plan, units);
        foreach (var change in plan.Standing)
        {
            Change(plan, change, units, members);
        }

        foreach (var unit in plan.Founded)
        {
            units[unit.Code].Add(FactsOf(plan, unit, units, members).From(plan.EffectiveDate));
        }

        return new UnitEvent
        {
            Code = code,
            Kind = plan.Kind,
            DecisionNumber = plan.DecisionNumber,
            DecisionDate = plan.DecisionDate,
            EffectiveDate = plan.EffectiveDate,
            Note = plan.Note,
            Parties =
            [
                .. plan.Standing.Select(change => new UnitEventParty { UnitId = units[change.Code].Id, IsSuccessor = false }),
                .. plan.After.Select(after => new UnitEventParty { UnitId = units[after].Id, IsSuccessor = true }),
            ],
            Transfers =
            [
                .. moves.Select(move => new MemberTransfer { FromUnitId = IdOf(units, move.From), ToUnitId = IdOf(units, move.To), Members = move.Members }),
            ],
        };
    }

    /// <summary>The moves that are told, and those who stay where nothing is told.</summary>
    internal static IReadOnlyList<PlannedMove> MovesOf(EventPlan plan, IReadOnlyDictionary<string, Unit> units) => !plan.MovesMembers
        ? []
        :
        [
            .. plan.Moves.Where(move => move.Members > 0),
            .. plan.Standing.Where(change => plan.IsUntouched(change) && !HasBelow(units, change.Code, plan.LastDay))
                .Select(change => new PlannedMove(change.Code, change.Code, units[change.Code].On(plan.LastDay).Members ?? 0))
                .Where(move => move.Members > 0),
        ];

    private static bool HasBelow(IReadOnlyDictionary<string, Unit> units, string code, DateOnly day) =>
        units.Values.Any(unit => unit.Versions.Count > 0 && unit.ExistsOn(day) && unit.On(day).ParentId == units[code].Id);

    private static void Change(EventPlan plan, PlannedChange change, IReadOnlyDictionary<string, Unit> units, Dictionary<string, MemberCounts> members)
    {
        var unit = units[change.Code];
        if (change.Ends)
        {
            unit.ValidTo = plan.LastDay;
            return;
        }

        var facts = UnitFacts.Of(unit.On(plan.LastDay));
        UnitHistory.Put(unit, plan.EffectiveDate, facts with
        {
            Name = change.Name ?? facts.Name,
            ShortName = change.ShortName ?? facts.ShortName,
            ParentId = change.ParentCode is { } parent ? units[parent].Id : facts.ParentId,
            Members = members[change.Code],
        });
    }

    private static UnitFacts FactsOf(EventPlan plan, PlannedUnit unit, IReadOnlyDictionary<string, Unit> units, Dictionary<string, MemberCounts> members) => new()
    {
        Name = unit.Name,
        ShortName = unit.ShortName,
        KindId = unit.KindId,
        CategoryId = unit.CategoryId,
        ParentId = unit.ParentCode is { } parent ? units[parent].Id : null,
        Members = MembersOf(plan, unit.Code, members, plan.Founded.Count),
    };

    /// <summary>A body has the members of those below it; a branch what was told.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="code">The unit.</param>
    /// <param name="members">Members of those that go on.</param>
    /// <param name="stepsLeft">A way down that is longer than there are founded units goes in a circle.</param>
    private static MemberCounts MembersOf(EventPlan plan, string code, Dictionary<string, MemberCounts> members, int stepsLeft)
    {
        if (members.TryGetValue(code, out var known))
        {
            return known;
        }

        var below = plan.PutBelow(code).ToList();
        return below.Count == 0 || stepsLeft == 0
            ? plan.Founded.First(unit => unit.Code == code).Members
            : MemberCounts.Sum([.. below.Select(part => MembersOf(plan, part, members, stepsLeft - 1))]);
    }

    private static int? IdOf(IReadOnlyDictionary<string, Unit> units, string? code) => code is null ? null : units[code].Id;
}
