namespace PilotReview.Core.Units;

/// <summary>Whether a decision can be recorded: it fits its kind, its units are there, the tree stays a tree, and the members sum.</summary>
/// <remarks>What leaves a body on its last day is all it had; what reaches a body on its first day is all it starts with; asked only where the members are known.
/// A body that has branches below it is counted with them.</remarks>
public sealed class EventRules
{
    /// <summary>Official members without which no Party organisation is formed.</summary>
    public const int FewestOfficial = 3;

    private readonly EventPlan _plan;
    private readonly UnitSheet _sheet;
    private readonly List<EventFault> _faults = [];

    private EventRules(EventPlan plan, UnitSheet sheet) => (_plan, _sheet) = (plan, sheet);

    /// <summary>All that is wrong. While the units themselves are in doubt, neither tree nor members are looked at.</summary>
    public static IReadOnlyList<EventFault> FaultsOf(EventPlan plan, UnitSheet sheet)
    {
        var rules = new EventRules(plan, sheet);
        rules.CheckKind();
        rules.CheckUnits();
        if (rules._faults.Count == 0)
        {
            var after = EventRehearsal.Of(plan, sheet.Tree);
            rules.CheckTree(after.Tree);
            rules.CheckMembers(after.Tree);
            rules.CheckOtherTables(after.Tree);
        }

        return rules._faults;
    }

    /// <summary>What ought to be looked at again, of a plan without faults.</summary>
    public static IReadOnlyList<EventWarning> WarningsOf(EventPlan plan, UnitTree tree)
    {
        var after = EventRehearsal.Of(plan, tree).Tree;
        var warnings = new List<EventWarning>();
        if (plan.DecisionDate > plan.EffectiveDate)
        {
            warnings.Add(new EventWarning(EventWarningKind.DecidedLater));
        }

        if (plan.MovesMembers)
        {
            warnings.AddRange(plan.Standing
                .Where(change => !plan.IsUntouched(change) && tree.ChildrenOn(tree.Find(change.Code)?.Id ?? 0, plan.LastDay).Count == 0)
                .Where(change => tree.Find(change.Code)?.On(plan.LastDay).Members is null)
                .Select(change => new EventWarning(EventWarningKind.MembersUnknown, change.Code)));
        }

        warnings.AddRange(
            from code in plan.After
            let unit = after.Find(code)
            where after.ChildrenOn(unit.Id, plan.EffectiveDate).Count == 0
            let official = unit.On(plan.EffectiveDate).OfficialMembers
            where official < FewestOfficial
            select new EventWarning(EventWarningKind.TooFewOfficial, code, official.Value));
        return warnings;
    }

    private void CheckKind()
    {
        var isFounding = _plan.Kind is UnitEventKind.Established or UnitEventKind.Split;
        Require(!isFounding || _plan.Founded.Count > 0, EventFaultKind.NeedsFounded);
        Require(_plan.Kind == UnitEventKind.Established || _plan.Standing.Count > 0, EventFaultKind.NeedsStanding);
        Require(_plan.Kind != UnitEventKind.Split || _plan.Standing.Count == 0 || _plan.After.Take(2).Count() == 2, EventFaultKind.NeedsTwoAfter);
        Require(_plan.Kind != UnitEventKind.Merged || _plan.Standing.Count >= 2, EventFaultKind.NeedsTwoBefore);
        Require(_plan.Kind != UnitEventKind.Merged || _plan.After.Any(), EventFaultKind.NeedsFounded);
        Require(
            _plan.Kind is not (UnitEventKind.Merged or UnitEventKind.Dissolved) || _plan.Standing.Count == 0 || _plan.Standing.Any(change => change.Ends),
            EventFaultKind.NeedsAnEnd);
        Require(_plan.Kind != UnitEventKind.Renamed || _plan.Standing.Count <= 1, EventFaultKind.NeedsOneUnit);
    }

    private void CheckUnits()
    {
        var codes = _plan.Standing.Select(change => change.Code).Concat(_plan.Founded.Select(unit => unit.Code)).ToList();
        _faults.AddRange(codes.GroupBy(code => code, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any())
            .Select(group => new EventFault(EventFaultKind.UnitTwice, group.Key)));
        foreach (var change in _plan.Standing)
        {
            CheckStanding(change);
            CheckParent(change.Code, change.ParentCode);
        }

        foreach (var unit in _plan.Founded)
        {
            if (_sheet.Tree.Units.FirstOrDefault(known => string.Equals(known.Code, unit.Code, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                _faults.Add(new EventFault(EventFaultKind.CodeTaken, unit.Code) { Other = known.Code });
            }

            CheckParent(unit.Code, unit.ParentCode);
            CheckLists(unit);
        }
    }

    private void CheckStanding(PlannedChange change)
    {
        if (_sheet.Tree.Find(change.Code) is not { } unit)
        {
            _faults.Add(new EventFault(EventFaultKind.UnitUnknown, change.Code));
            return;
        }

        if (!unit.ExistsOn(_plan.LastDay))
        {
            _faults.Add(new EventFault(EventFaultKind.UnitNotThere, change.Code) { Day = _plan.LastDay });
            return;
        }

        var version = unit.On(_plan.LastDay);
        if (change.Ends)
        {
            Require(unit.ValidTo is null, EventFaultKind.AlreadyEnds, change.Code, unit.ValidTo);
            Require(unit.Versions[^1].From <= _plan.LastDay, EventFaultKind.LaterHistory, change.Code, unit.Versions[^1].From);
        }
        else
        {
            Require(unit.ValidTo != _plan.LastDay, EventFaultKind.AlreadyEnds, change.Code, unit.ValidTo);
            Require(unit.Versions.All(known => known.From != _plan.EffectiveDate), EventFaultKind.SameDay, change.Code, _plan.EffectiveDate);
        }

        Require(_plan.Kind != UnitEventKind.Renamed || (change.Name is { } name && name != version.Name), EventFaultKind.NeedsNewName, change.Code);
        var parent = version.ParentId is { } id ? _sheet.Tree.Find(id)?.Code : null;
        Require(
            _plan.Kind != UnitEventKind.Transferred || !_plan.IsUntouched(change) || (change.ParentCode is { } above && above != parent),
            EventFaultKind.NeedsNewParent, change.Code);
    }

    private void CheckParent(string code, string? parent)
    {
        var isKnown = parent is null || _sheet.Tree.Find(parent) is not null || _plan.Founded.Any(unit => unit.Code == parent);
        if (!isKnown)
        {
            _faults.Add(new EventFault(EventFaultKind.ParentUnknown, code) { Other = parent ?? string.Empty });
        }
    }

    private void CheckLists(PlannedUnit unit)
    {
        var day = _plan.EffectiveDate;
        var kind = _sheet.Kinds.GetValueOrDefault(unit.KindId);
        Require(kind is not null && !(kind.From > day) && !(kind.To < day), EventFaultKind.KindNotThen, unit.Code, day);
        var category = unit.CategoryId is { } id ? _sheet.Categories.GetValueOrDefault(id) : null;
        Require(
            unit.CategoryId is null || (category is not null && !(category.From > day) && !(category.To < day)), EventFaultKind.CategoryNotThen, unit.Code, day);
    }

    private void CheckTree(UnitTree after)
    {
        var old = TreeRules.GapsOf(_sheet.Tree).ToHashSet();
        _faults.AddRange(TreeRules.GapsOf(after).Where(gap => !old.Contains(gap)).Select(gap => new EventFault(EventFaultKind.ParentGone, after[gap.UnitId].Code)
        {
            Other = after.Find(gap.ParentId)?.Code ?? string.Empty, Day = gap.Day,
        }));
        _faults.AddRange(_plan.After.Select(after.Find).OfType<Unit>().Where(unit => TreeRules.IsInCircle(after, unit, _plan.EffectiveDate))
            .Select(unit => new EventFault(EventFaultKind.Circle, unit.Code)));
    }

    private void CheckMembers(UnitTree after)
    {
        if (!_plan.MovesMembers)
        {
            return;
        }

        var left = new MemberSums(_plan.Moves.Select(move => (move.From, (long)move.Members)), _plan.Standing.Select(change => change.Code));
        foreach (var change in _plan.Standing.Where(change => !_plan.IsUntouched(change)))
        {
            CheckLeaving(change, left);
        }

        var arrived = new MemberSums(_plan.Moves.Select(move => (move.To, (long)move.Members)), _plan.After);
        foreach (var change in _plan.Standing.Where(change => !change.Ends))
        {
            if (_plan.IsUntouched(change))
            {
                CheckStaying(change, after);
            }
            else
            {
                CheckArriving(change.Code, change.Members, after, arrived);
            }
        }

        foreach (var unit in _plan.Founded)
        {
            CheckArriving(unit.Code, unit.Members, after, arrived);
        }
    }

    private void CheckLeaving(PlannedChange change, MemberSums left)
    {
        var unit = _sheet.Tree.Find(change.Code);
        var hasBelow = _sheet.Tree.ChildrenOn(unit?.Id ?? 0, _plan.LastDay).Count > 0;
        var told = left.Within(change.Code, party => IsUnder(_sheet.Tree, party, change.Code, _plan.LastDay));
        if (LeavingFrom(unit) is { } has && has != told && (change.Ends || !hasBelow))
        {
            _faults.Add(new EventFault(EventFaultKind.LeavingDoesNotSum, change.Code) { Day = _plan.LastDay, Has = has, Told = told });
        }
    }

    /// <summary>Members who have to leave a unit: those of the branches that report for it, for the count of a body may be an old one. Branches that go on as they are keep theirs; null
    /// while those of another are not known.</summary>
    private long? LeavingFrom(Unit? unit)
    {
        var leaving = _plan.Standing.Where(change => !_plan.IsUntouched(change)).Select(change => change.Code).ToHashSet(StringComparer.Ordinal);
        var counts = _sheet.Tree.ReportersOn(unit?.Id ?? 0, _plan.LastDay).Where(branch => leaving.Contains(branch.Code))
            .Select(branch => (long?)branch.On(_plan.LastDay).Members).ToList();
        return counts.Contains(null) ? null : counts.Sum();
    }

    /// <summary>Whoever is not moved is counted as on the day before.</summary>
    private void CheckStaying(PlannedChange change, UnitTree after)
    {
        var unit = _sheet.Tree.Find(change.Code);
        if (change.Members is not { Total: { } has } counts || after.ChildrenOn(unit?.Id ?? 0, _plan.EffectiveDate).Count > 0)
        {
            return;
        }

        var told = unit?.On(_plan.LastDay).Members ?? 0;
        if (has != told)
        {
            _faults.Add(new EventFault(EventFaultKind.ArrivingDoesNotSum, change.Code) { Day = _plan.EffectiveDate, Has = has, Told = told });
        }

        Require(has != told || !counts.IsOverfull, EventFaultKind.MembersOverfull, change.Code);
    }

    /// <summary>A decision recorded before, which holds from a later day, summed with the members as they were known then.</summary>
    private void CheckOtherTables(UnitTree after)
    {
        foreach (var unit in _sheet.Tree.Units)
        {
            var old = EventSums.GapsOf(_sheet.Tree, _sheet.Events, unit).ToHashSet();
            _faults.AddRange(
                from gap in EventSums.GapsOf(after, _sheet.Events, after[unit.Id])
                where !old.Contains(gap)
                let other = _sheet.Events.First(known => known.Id == gap.EventId)
                select new EventFault(EventFaultKind.OtherTable, unit.Code)
                {
                    Decision = other.DecisionNumber.Length > 0 ? other.DecisionNumber : other.Code, Day = gap.Day, Has = gap.Has, Told = gap.Told,
                });
        }
    }

    private void CheckArriving(string code, MemberCounts? counts, UnitTree after, MemberSums arrived)
    {
        var hasBelow = after.ChildrenOn(after.Find(code)?.Id ?? 0, _plan.EffectiveDate).Count > 0;
        var told = arrived.Within(code, _ => false);
        if (hasBelow)
        {
            Require(told == 0, EventFaultKind.ArrivesAbove, code);
        }
        else if (counts?.Total is not { } has)
        {
            _faults.Add(new EventFault(EventFaultKind.MembersMissing, code) { Told = told });
        }
        else if (has != told)
        {
            _faults.Add(new EventFault(EventFaultKind.ArrivingDoesNotSum, code) { Day = _plan.EffectiveDate, Has = has, Told = told });
        }
        else
        {
            Require(!counts.IsOverfull, EventFaultKind.MembersOverfull, code);
        }
    }

    private static bool IsUnder(UnitTree tree, string code, string above, DateOnly day) =>
        tree.Find(code) is { } unit && tree.AncestorsOn(unit.Id, day).Any(other => other.Code == above);

    private void Require(bool holds, EventFaultKind kind, string unit = "", DateOnly? day = null)
    {
        if (!holds)
        {
            _faults.Add(new EventFault(kind, unit) { Day = day });
        }
    }
}
