using Xunit;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>Units, events and transfers agree with one another.</summary>
public sealed class CaoLanhTreeTests
{
    private static readonly SampleWorkbook Workbook = SampleWorkbook.Committed;

    [Theory]
    [InlineData("P1-K1", "P1-K1-BP", "SK-K1-2018")]
    [InlineData("KTH-NTL", "KTH-NTL-BP", "SK-NTL-2018")]
    public void Transfers_SumToTheMembersOnBothSides(string before, string after, string code)
    {
        var moves = Workbook["transfers"].Where(row => row.Text("event") == code).ToList();
        var branches = Workbook["units"].Where(row => row.Text("parent") == after).ToList();

        Assert.Equal(Members(Unit(before)), moves.Where(row => row.Text("from_unit") == before).Sum(row => row.Number("members")));
        Assert.Equal(Members(Unit(after)), branches.Sum(Members));
        Assert.All(
            branches,
            branch => Assert.Equal(
                Members(branch), moves.Where(row => row.Text("to_unit") == branch.Text("code")).Sum(row => row.Number("members"))));
    }

    [Fact]
    public void Events_EndTheOldAndBeginTheNewOnOneDate()
    {
        foreach (var row in Workbook["events"].Where(row => row.Text("kind") == "split"))
        {
            var day = row.Date("effective_date");
            Assert.All(row.List("predecessors"), code => Assert.Equal(day.AddDays(-1), Unit(code).Date("to")));
            Assert.All(row.List("successors"), code => Assert.Equal(day, Unit(code).Date("from")));
        }
    }

    [Fact]
    public void Rename_GivesTheUnitASecondVersionOnThatDay()
    {
        var rename = Workbook["events"].Single(row => row.Text("kind") == "renamed");
        var versions = Workbook["units"].Where(row => row.Text("code") == rename.Text("successors")).ToList();

        Assert.Equal(2, versions.Count);
        Assert.NotEqual(versions[0].Text("name_vi"), versions[1].Text("name_vi"));
        Assert.Equal(rename.Date("effective_date"), versions[1].Date("from"));
    }

    [Fact]
    public void References_AreAllKnown()
    {
        var units = Workbook["units"].Select(row => row.Text("code")).ToHashSet();
        var indicators = Workbook["indicators"].Select(row => row.Text("code")).ToHashSet();
        var kinds = Workbook["kinds"].Select(row => row.Text("code")).ToHashSet();
        var categories = Workbook["categories"].Select(row => row.Text("code")).ToHashSet();

        Assert.All(Workbook["units"], row => Assert.Contains(row.Text("kind"), kinds));
        Assert.All(Workbook["units"].Where(row => row.Has("category")), row => Assert.Contains(row.Text("category"), categories));
        Assert.All(Workbook["units"].Where(row => row.Has("parent")), row => Assert.Contains(row.Text("parent"), units));
        Assert.All(Workbook["observations"], row => Assert.Contains(row.Text("unit"), units));
        Assert.All(Workbook["observations"], row => Assert.Contains(row.Text("indicator"), indicators));
        Assert.All(Workbook["comparisons"], row => Assert.Contains(row.Text("comparison_unit"), units));
        Assert.All(Workbook["yardstick"], row => Assert.Contains(row.Text("indicator"), indicators));
        Assert.All(Workbook["events"].SelectMany(row => row.List("predecessors").Concat(row.List("successors"))), code => Assert.Contains(code, units));
    }

    [Fact]
    public void Wards_DifferInWhetherABranchIsLargeEnough()
    {
        Assert.Contains(Branches("P2"), branch => branch.Has("official") && Members(branch) > 100);
        Assert.All(Branches("P3"), branch => Assert.InRange(Members(branch), 1, 44));
        Assert.Contains(Branches("P4"), branch => !branch.Has("official"));
        Assert.Contains(Branches("P4"), branch => branch.Has("official") && Members(branch) is >= 47 and < 50);
    }

    private static List<SampleRow> Branches(string ward) =>
        [.. Workbook["units"].Where(row => row.Text("parent") == ward && row.Text("category") == "khom-ap")];

    private static SampleRow Unit(string code) => Workbook["units"].Single(row => row.Text("code") == code);

    private static double Members(SampleRow unit) => unit.Number("official") + unit.Number("probationary");
}
