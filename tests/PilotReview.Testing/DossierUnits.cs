using PilotReview.Core;
using PilotReview.Core.Units;

namespace PilotReview.Testing;

/// <summary>The units of <see cref="DossierBuilder"/> and the event that restructured one of them.</summary>
public static class DossierUnits
{
    public const int City = 1;
    public const int Ward = 2;
    public const int OtherWard = 3;
    public const int Predecessor = 10;
    public const int SubCommittee = 11;
    public const int EventId = 1;

    private const int CommitteeKind = 1;
    private const int BranchKind = 2;

    private static readonly DateOnly Begin = new(2010, 1, 1);

    public static DateOnly Start { get; } = new(2018, 10, 1);

    /// <summary>The branches of the sub-committee, 235 members together.</summary>
    public static IReadOnlyList<int> Branches { get; } = [12, 13, 14, 15];

    public static IReadOnlyList<int> Comparisons { get; } = [21, 22];

    public static UnitTree Tree() => new(
    [
        Unit(City, "TP", Begin, null, new("Đảng bộ thành phố", "City committee"), null, CommitteeKind, null),
        Unit(Ward, "P1", Begin, null, new("Đảng bộ Phường 1", "Committee of Ward 1"), City, CommitteeKind, null),
        Unit(OtherWard, "P2", Begin, null, new("Đảng bộ Phường 2", "Committee of Ward 2"), City, CommitteeKind, null),
        Unit(Predecessor, "K1-CU", Begin, Start.AddDays(-1), new("Chi bộ Khóm 1", "Branch of Khom 1"), Ward, BranchKind, 233),
        Unit(SubCommittee, "K1", Start, null, new("Đảng bộ bộ phận Khóm 1", "Sub-committee of Khom 1"), Ward, CommitteeKind, 235),
        .. Branches.Select((id, index) => Unit(
            id, $"K1.{index + 1}", Start, null, new($"Chi bộ {index + 1}, Khóm 1", $"Branch {index + 1}, Khom 1"), SubCommittee, BranchKind, index == 3 ? 55 : 60)),
        Unit(21, "MH-01", Begin, null, new("Chi bộ đối chiếu 1", "Comparison branch 1"), OtherWard, BranchKind, 48),
        Unit(22, "MH-02", Begin, null, new("Chi bộ đối chiếu 2", "Comparison branch 2"), OtherWard, BranchKind, 52),
    ]);

    public static UnitEvent Restructuring() => new()
    {
        Id = EventId,
        Code = "TL-K1",
        Kind = UnitEventKind.Established,
        DecisionNumber = "112-QĐ/ĐU",
        DecisionDate = new(2018, 9, 25),
        EffectiveDate = Start,
        Note = new("Giải thể Chi bộ Khóm 1.", "The branch of Khom 1 was dissolved."),
        Parties =
        [
            new() { Id = 1, EventId = EventId, UnitId = Predecessor, IsSuccessor = false },
            new() { Id = 2, EventId = EventId, UnitId = SubCommittee, IsSuccessor = true },
            .. Branches.Select(id => new UnitEventParty { Id = id, EventId = EventId, UnitId = id, IsSuccessor = true }),
        ],
        Transfers =
        [
            .. Branches.Select((id, index) => new MemberTransfer { Id = id, EventId = EventId, FromUnitId = Predecessor, ToUnitId = id, Members = index == 3 ? 48 : 60 }),
            new() { Id = 50, EventId = EventId, ToUnitId = Branches[3], Members = 7 },
            new() { Id = 51, EventId = EventId, FromUnitId = Predecessor, Members = 5 },
        ],
    };

    private static Unit Unit(int id, string code, DateOnly from, DateOnly? to, LocalText name, int? parent, int kind, int? members)
    {
        var unit = new Unit { Id = id, Code = code, ValidFrom = from, ValidTo = to };
        unit.Add(new UnitVersion
        {
            Id = id, UnitId = id, From = from, Name = name, ShortName = name, ParentId = parent, KindId = kind, OfficialMembers = members,
        });
        return unit;
    }
}
