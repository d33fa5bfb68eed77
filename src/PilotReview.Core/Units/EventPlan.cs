namespace PilotReview.Core.Units;

/// <summary>A decision about to be recorded: which standing units it touches, which it founds, and how many members move.</summary>
/// <remarks>Units are named by their codes, for those that are founded have nothing else yet.</remarks>
public sealed record EventPlan
{
    public required UnitEventKind Kind { get; init; }

    public string DecisionNumber { get; init; } = string.Empty;

    public DateOnly? DecisionDate { get; init; }

    /// <summary>First day of the new order.</summary>
    public required DateOnly EffectiveDate { get; init; }

    public LocalText Note { get; init; } = new(string.Empty);

    /// <summary>Units that were there before: each ends, or goes on.</summary>
    public IReadOnlyList<PlannedChange> Standing { get; init; } = [];

    /// <summary>Units that begin.</summary>
    public IReadOnlyList<PlannedUnit> Founded { get; init; } = [];

    public IReadOnlyList<PlannedMove> Moves { get; init; } = [];

    /// <summary>Last day of the old order.</summary>
    public DateOnly LastDay => EffectiveDate.AddDays(-1);

    /// <summary>Whether members may move: nobody does when a unit is only renamed.</summary>
    public bool MovesMembers => Kind != UnitEventKind.Renamed;

    /// <summary>Codes of the units that are there afterwards.</summary>
    public IEnumerable<string> After => Standing.Where(change => !change.Ends).Select(change => change.Code).Concat(Founded.Select(unit => unit.Code));

    /// <summary>A unit that goes on and of which no move is told: all of its members stay.</summary>
    public bool IsUntouched(PlannedChange change) => !change.Ends && !Moves.Any(move => move.From == change.Code || move.To == change.Code);

    /// <summary>The plan with what the table leaves no doubt about: where one of official and probationary members is all who arrived or stayed, the other is none.</summary>
    /// <param name="tree">The organisation as it is.</param>
    public EventPlan Completed(UnitTree tree)
    {
        if (!MovesMembers)
        {
            return this;
        }

        long Arrived(string code) => Moves.Where(move => move.To == code).Sum(move => (long)move.Members);
        long? Stayed(string code) => tree.Find(code) is { } unit && unit.ExistsOn(LastDay) ? unit.On(LastDay).Members : null;
        return this with
        {
            Standing = [.. Standing.Select(change => change with { Members = change.Members?.Completed((IsUntouched(change) ? Stayed(change.Code) : Arrived(change.Code)) ?? 0) })],
            Founded = [.. Founded.Select(unit => unit with { Members = unit.Members.Completed(Arrived(unit.Code)) })],
        };
    }

    /// <summary>Codes of the units that the plan puts right below a unit.</summary>
    public IEnumerable<string> PutBelow(string code) => Founded.Where(unit => unit.ParentCode == code).Select(unit => unit.Code)
        .Concat(Standing.Where(change => !change.Ends && change.ParentCode == code).Select(change => change.Code));
}

/// <summary>What a decision does to a standing unit.</summary>
public sealed record PlannedChange(string Code, bool Ends)
{
    /// <summary>The unit above from then on; null when it stays where it is.</summary>
    public string? ParentCode { get; init; }

    /// <summary>The new names; null when they stay.</summary>
    public LocalText? Name { get; init; }

    public LocalText? ShortName { get; init; }

    /// <summary>Members on the first day of the new order; null when nobody moved.</summary>
    public MemberCounts? Members { get; init; }
}

/// <summary>A unit that a decision founds.</summary>
public sealed record PlannedUnit(string Code)
{
    public required LocalText Name { get; init; }

    public required LocalText ShortName { get; init; }

    public required int KindId { get; init; }

    public int? CategoryId { get; init; }

    /// <summary>The unit above; null at the top.</summary>
    public string? ParentCode { get; init; }

    public MemberCounts Members { get; init; } = MemberCounts.Unknown;
}

/// <summary>Members who move. No <see cref="From"/>: newcomers from elsewhere. No <see cref="To"/>: members who leave for elsewhere.</summary>
public sealed record PlannedMove(string? From, string? To, int Members);
