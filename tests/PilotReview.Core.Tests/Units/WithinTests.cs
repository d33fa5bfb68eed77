using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Units;

public sealed class WithinTests
{
    private const int Ward = 1;
    private const int OtherWard = 2;
    private const int Middle = 3;
    private const int Branch = 4;

    [Fact]
    public void BranchThatLeftBeforeItsParentMoved_IsNotWithinTheNewPlace()
    {
        // the branch is under the middle committee until 2020; the middle committee comes under the other ward in 2022
        var tree = Tree(
            Unit(Middle, 2015, (2015, Ward), (2022, OtherWard)),
            Unit(Branch, 2015, (2015, Middle), (2021, Ward)));
        Assert.True(tree.IsWithin(Branch, Ward));
        Assert.True(tree.IsWithin(Middle, OtherWard));
        Assert.False(tree.IsWithin(Branch, OtherWard));
    }

    [Fact]
    public void BranchThatStayed_IsWithinBoth()
    {
        var tree = Tree(Unit(Middle, 2015, (2015, Ward), (2022, OtherWard)), Unit(Branch, 2015, (2015, Middle)));
        Assert.True(tree.IsWithin(Branch, Ward));
        Assert.True(tree.IsWithin(Branch, OtherWard));
    }

    [Fact]
    public void BranchThatEndedBeforeTheMove_IsNotWithinTheNewPlace()
    {
        var branch = Unit(Branch, 2015, (2015, Middle));
        branch.ValidTo = new DateOnly(2021, 12, 31);
        Assert.False(Tree(Unit(Middle, 2015, (2015, Ward), (2022, OtherWard)), branch).IsWithin(Branch, OtherWard));
    }

    [Fact]
    public void UnitsInACircle_EndTheSearch()
    {
        var tree = Tree(Unit(Middle, 2015, (2015, Branch)), Unit(Branch, 2015, (2015, Middle)));
        Assert.False(tree.IsWithin(Branch, Ward));
    }

    private static UnitTree Tree(params Unit[] units) => new([Unit(Ward, 2000, (2000, null)), Unit(OtherWard, 2000, (2000, null)), .. units]);

    private static Unit Unit(int id, int from, params (int From, int? Parent)[] versions)
    {
        var unit = new Unit { Id = id, Code = $"U{id}", ValidFrom = new DateOnly(from, 1, 1) };
        foreach (var (year, parent) in versions)
        {
            unit.Add(new UnitVersion
            {
                From = new DateOnly(year, 1, 1), Name = new LocalText($"U{id}"), ShortName = new LocalText($"U{id}"), ParentId = parent, KindId = 1,
            });
        }

        return unit;
    }
}
