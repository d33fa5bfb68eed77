using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Units;

public sealed class UnitTreeTests
{
    private readonly UnitTree _tree = Organisation.Tree();

    [Fact]
    public void ChildrenOn_FollowsTheDay()
    {
        Assert.Equal(["CB", "CB-9"], Codes(_tree.ChildrenOn(Organisation.Ward, Organisation.Change.AddDays(-1))));
        Assert.Equal(["CB-9", "DB"], Codes(_tree.ChildrenOn(Organisation.Ward, Organisation.Change)));
    }

    [Fact]
    public void ReportersOn_AreTheUnitsWithNobodyBelow()
    {
        Assert.Equal(["DB-1", "DB-2"], Codes(_tree.ReportersOn(Organisation.SubCommittee, Organisation.Change)));
        Assert.Equal(["CB"], Codes(_tree.ReportersOn(Organisation.BigBranch, new DateOnly(2015, 1, 1))));
        Assert.Empty(_tree.ReportersOn(Organisation.BigBranch, Organisation.Change));
    }

    [Fact]
    public void IsWithin_HoldsForUnitsThatHaveEnded()
    {
        Assert.True(_tree.IsWithin(Organisation.BigBranch, Organisation.Ward));
        Assert.True(_tree.IsWithin(Organisation.SecondBranch, Organisation.Ward));
        Assert.False(_tree.IsWithin(Organisation.OtherBranch, Organisation.SubCommittee));
    }

    [Fact]
    public void AncestorsOn_AreNearestFirst() =>
        Assert.Equal(["DB", "P1"], Codes(_tree.AncestorsOn(Organisation.FirstBranch, Organisation.Change)));

    [Fact]
    public void On_RenamedUnit_HasTheNameOfTheDay()
    {
        var unit = _tree[Organisation.OtherBranch];
        unit.Add(new UnitVersion
        {
            From = new DateOnly(2020, 7, 1), Name = new LocalText("Tên mới"), ShortName = new LocalText("Tên mới"), KindId = 1,
        });

        Assert.Equal("CB-9", unit.On(new DateOnly(2020, 6, 30)).Name.Vi);
        Assert.Equal("Tên mới", unit.On(new DateOnly(2020, 7, 1)).Name.Vi);
    }

    private static IEnumerable<string> Codes(IEnumerable<Unit> units) => units.Select(unit => unit.Code);
}
