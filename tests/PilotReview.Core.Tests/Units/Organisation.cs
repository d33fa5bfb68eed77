using PilotReview.Core.Units;

namespace PilotReview.Core.Tests;

/// <summary>A small organisation: a ward with a big branch that becomes a sub-committee with two branches on 1/10/2018, and an ordinary branch.</summary>
/// <remarks>In the namespace of all tests, so that its name is found before the namespace of the core that has the same name.</remarks>
internal static class Organisation
{
    public const int Ward = 1;
    public const int BigBranch = 2;
    public const int SubCommittee = 3;
    public const int FirstBranch = 4;
    public const int SecondBranch = 5;
    public const int OtherBranch = 6;

    public static DateOnly Change { get; } = new(2018, 10, 1);

    public static UnitTree Tree(int? firstMembers = 60, int? secondMembers = 30) => new(Units(firstMembers, secondMembers));

    /// <summary>The second branch is itself split into two on a later day.</summary>
    public static UnitTree TreeAfterALaterSplit(DateOnly day)
    {
        var units = Units(60, 30);
        units.Single(unit => unit.Id == SecondBranch).ValidTo = day.AddDays(-1);
        return new([.. units, Unit(7, "DB-3", day, null, SubCommittee, 15), Unit(8, "DB-4", day, null, SubCommittee, 15)]);
    }

    private static Unit[] Units(int? firstMembers, int? secondMembers) =>
    [
        Unit(Ward, "P1", new DateOnly(2010, 1, 1), null, null, null),
        Unit(BigBranch, "CB", new DateOnly(2010, 1, 1), Change.AddDays(-1), Ward, 90),
        Unit(SubCommittee, "DB", Change, null, Ward, 90),
        Unit(FirstBranch, "DB-1", Change, null, SubCommittee, firstMembers),
        Unit(SecondBranch, "DB-2", Change, null, SubCommittee, secondMembers),
        Unit(OtherBranch, "CB-9", new DateOnly(2010, 1, 1), null, Ward, 40),
    ];

    public static UnitEvent Event() => new()
    {
        Id = 1,
        Code = "SK-1",
        Kind = UnitEventKind.Split,
        EffectiveDate = Change,
        Parties =
        [
            new UnitEventParty { UnitId = BigBranch, IsSuccessor = false },
            new UnitEventParty { UnitId = SubCommittee, IsSuccessor = true },
            new UnitEventParty { UnitId = FirstBranch, IsSuccessor = true },
            new UnitEventParty { UnitId = SecondBranch, IsSuccessor = true },
        ],
        Transfers =
        [
            new MemberTransfer { FromUnitId = BigBranch, ToUnitId = FirstBranch, Members = 55 },
            new MemberTransfer { FromUnitId = BigBranch, ToUnitId = SecondBranch, Members = 30 },
            new MemberTransfer { FromUnitId = BigBranch, Members = 5 },
            new MemberTransfer { ToUnitId = FirstBranch, Members = 5 },
        ],
    };

    public static Lineage Lineage(int? firstMembers = 60) => new(Tree(firstMembers), SubCommittee, Event());

    private static Unit Unit(int id, string code, DateOnly from, DateOnly? to, int? parent, int? members)
    {
        var unit = new Unit { Id = id, Code = code, ValidFrom = from, ValidTo = to };
        unit.Add(new UnitVersion
        {
            UnitId = id,
            From = from,
            Name = new LocalText(code),
            ShortName = new LocalText(code),
            ParentId = parent,
            KindId = 1,
            OfficialMembers = members,
        });
        return unit;
    }
}
