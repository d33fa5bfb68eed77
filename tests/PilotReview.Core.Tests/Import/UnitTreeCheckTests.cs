using System.Globalization;
using PilotReview.Core.Import;
using Xunit;

namespace PilotReview.Core.Tests.Import;

public sealed class UnitTreeCheckTests
{
    [Fact]
    public void Circle_IsReportedAtItsUnitsOnly()
    {
        var rows = Rows.WithKind().Unit("A", parent: "B").Unit("B", parent: "C").Unit("C", parent: "A").Unit("D", parent: "A");

        Assert.Equal(["units 2 TreeHasCycle", "units 3 TreeHasCycle", "units 4 TreeHasCycle"], rows.Problems());
    }

    [Fact]
    public void UnitsThatChangePlacesOneDay_MakeNoCircle()
    {
        var rows = Rows.WithKind().Unit("A", parent: "B").Unit("A", "2018-01-01").Unit("B").Unit("B", "2018-01-01", parent: "A");

        Assert.Empty(rows.Problems());
    }

    [Fact]
    public void CircleOfALaterDay_IsFound()
    {
        var rows = Rows.WithKind().Unit("A", parent: "B").Unit("B").Unit("B", "2018-01-01", parent: "A");

        Assert.Equal(["units 4 TreeHasCycle"], rows.Problems());
    }

    [Fact]
    public void EndlessChain_IsNoTree()
    {
        var rows = Rows.WithKind();
        for (var level = 0; level <= 101; level++)
        {
            rows.Unit(Code(level), parent: level == 0 ? null : Code(level - 1));
        }

        Assert.Equal(["units 103 TreeHasCycle"], rows.Problems());
    }

    [Fact]
    public void SubCommittee_IsCountedWithItsBranches()
    {
        var rows = SplitUnderSubCommittee(120, 115);

        Assert.Empty(rows.Problems());
    }

    [Theory]
    [InlineData(119, 115, "120")]
    [InlineData(121, 115, "120")]
    public void BranchThatReceivesAnotherNumber_DoesNotSum(int first, int second, string members)
    {
        var problems = ScenarioCheck.Check(SplitUnderSubCommittee(first, second), KnownCodes.None);

        Assert.All(problems, problem => Assert.Equal(ImportProblemCode.TransfersDoNotSum, problem.Code));
        Assert.Equal(["K1", "BP", "K1A"], problems.Select(problem => problem.Arguments[0]));
        Assert.Contains(problems, problem => problem.Arguments is ["K1A", var moved, var known] && known == members && moved == Text(first));
    }

    [Fact]
    public void UnknownMembers_AreNotAskedFor()
    {
        var rows = Rows.WithKind().Unit("A", to: "2018-09-30").Unit("B", "2018-10-01")
            .Event("E", "2018-10-01", "A", "B").Transfer("E", "A", "B", 17);

        Assert.Empty(rows.Problems());
    }

    [Fact]
    public void UnitThatGoesOn_MayGiveAnyNumber()
    {
        var rows = Rows.WithKind().Unit("A", members: 50).Unit("B", "2018-10-01", members: 20)
            .Event("E", "2018-10-01", "A", "B").Transfer("E", "A", "B", 20);

        Assert.Empty(rows.Problems());
    }

    [Fact]
    public void EventWithoutTransfers_IsNotSummed()
    {
        var rows = Rows.WithKind().Unit("A", to: "2018-09-30", members: 50).Unit("B", "2018-10-01", members: 20).Event("E", "2018-10-01", "A", "B");

        Assert.Empty(rows.Problems());
    }

    private static ScenarioRows SplitUnderSubCommittee(int first, int second) => Rows.WithKind()
        .Unit("K1", to: "2018-09-30", members: 235)
        .Unit("BP", "2018-10-01", members: 235)
        .Unit("K1A", "2018-10-01", parent: "BP", members: 120)
        .Unit("K1B", "2018-10-01", parent: "BP", members: 115)
        .Event("E", "2018-10-01", "K1", "BP;K1A;K1B")
        .Transfer("E", "K1", "K1A", first)
        .Transfer("E", "K1", "K1B", second);

    private static string Code(int level) => "L" + Text(level);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
