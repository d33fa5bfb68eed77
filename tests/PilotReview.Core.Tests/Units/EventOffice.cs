using PilotReview.Core.Units;

namespace PilotReview.Core.Tests.Units;

/// <summary>A ward with a big branch of 233, two small ones and a sub-committee of two branches, for trying decisions on.</summary>
internal static class EventOffice
{
    public const int Branch = 2;

    public static readonly DateOnly Start = new(2015, 1, 1);
    public static readonly DateOnly Effective = new(2018, 10, 1);

    public static UnitSheet Sheet(params (string Code, UnitVersion Version)[] more)
    {
        List<Unit> units =
        [
            Unit(1, "P1", null, 1, MemberCounts.Unknown), Unit(2, "P2", null, 1, MemberCounts.Unknown),
            Unit(3, "K1", 1, Branch, new MemberCounts(228, 5)), Unit(4, "K2", 1, Branch, new MemberCounts(20, 1)), Unit(5, "K3", 1, Branch, new MemberCounts(9, 0)),
            Unit(6, "BP", 1, 3, new MemberCounts(60, 0)), Unit(7, "BP.1", 6, Branch, new MemberCounts(40, 0)), Unit(8, "BP.2", 6, Branch, new MemberCounts(20, 0)),
            Unit(9, "K9", 1, Branch, MemberCounts.Unknown),
        ];
        foreach (var (code, version) in more)
        {
            units.Single(unit => unit.Code == code).Add(version);
        }

        return new UnitSheet(new UnitTree(units), Kinds(), new Dictionary<int, UnitCategory>(), []);
    }

    public static PlannedUnit New(string code, string? parent, MemberCounts members, int kind = Branch) =>
        new(code) { Name = new LocalText(code), ShortName = new LocalText(code), KindId = kind, ParentCode = parent, Members = members };

    public static UnitVersion Version(DateOnly from, string name, MemberCounts? members = null, int? parent = 1) => new UnitFacts
    {
        Name = new LocalText(name), ShortName = new LocalText(name), ParentId = parent, KindId = Branch, Members = members ?? MemberCounts.Unknown,
    }.From(from);

    /// <summary>K1 ends; a sub-committee with two branches begins. 228 of 233 move, 5 leave, 7 come from elsewhere.</summary>
    public static EventPlan Split() => new()
    {
        Kind = UnitEventKind.Split,
        DecisionNumber = "15-QĐ/ĐU",
        EffectiveDate = Effective,
        Standing = [new PlannedChange("K1", Ends: true)],
        Founded =
        [
            New("DB", "P1", MemberCounts.Unknown, kind: 3), New("DB.1", "DB", new MemberCounts(118, 2, 10, 3)), New("DB.2", "DB", new MemberCounts(112, 3, 5, 0)),
        ],
        Moves = [new("K1", "DB.1", 118), new("K1", "DB.2", 110), new("K1", null, 5), new(null, "DB.1", 2), new(null, "DB.2", 5)],
    };

    private static Dictionary<int, UnitKind> Kinds() => new[]
    {
        new UnitKind { Id = 1, Code = "dang-bo", Name = new LocalText("Đảng bộ") },
        new UnitKind { Id = Branch, Code = "chi-bo", Name = new LocalText("Chi bộ") },
        new UnitKind { Id = 3, Code = "bo-phan", Name = new LocalText("Đảng bộ bộ phận"), From = new DateOnly(2018, 1, 1) },
    }.ToDictionary(kind => kind.Id);

    private static Unit Unit(int id, string code, int? parent, int kind, MemberCounts members)
    {
        var unit = new Unit { Id = id, Code = code, ValidFrom = Start };
        var facts = new UnitFacts { Name = new LocalText(code), ShortName = new LocalText(code), ParentId = parent, KindId = kind, Members = members };
        unit.Add(facts.From(Start));
        return unit;
    }
}
