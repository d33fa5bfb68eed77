using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Lineage;
using PilotReview.Web.Tests.Features;
using Xunit;

namespace PilotReview.Web.Tests.Parts.Lineage;

public sealed class LineagePictureBuilderTests(SampleDatabase sample)
{
    [Fact]
    public async Task Split_PutsTheBranchesInsideTheirSubCommittee()
    {
        var picture = await DrawAsync("SK-K1-2018");
        Assert.Equal([("P1-K1-BP", false), ("P1-K1-BP.1", true)], picture.After.Take(2).Select(box => (box.Code, box.IsInside)));
        Assert.Equal(6, picture.After.Count);
        Assert.Equal(235, picture.After.Where(box => box.IsInside).Sum(box => box.Members));
    }

    [Fact]
    public async Task Moves_TellStayedLeftAndNewcomers()
    {
        var picture = await DrawAsync("SK-K1-2018");
        Assert.Equal("228 sang tổ chức mới, 5 chuyển đi nơi khác", picture.Before.Single().Moves);
        Assert.Equal("44 chuyển sang, 2 từ nơi khác đến", picture.After[2].Moves);
    }

    [Fact]
    public async Task Renaming_HasTheOldNameBeforeAndTheNewOneAfter()
    {
        var picture = await DrawAsync("DT-MH05-2020");
        Assert.Equal("Chi bộ minh họa 05 (ấp)", picture.Before.Single().Name);
        Assert.Equal("Chi bộ minh họa 05 (khóm)", picture.After.Single().Name);
        Assert.Empty(picture.Sums);
    }

    [Fact]
    public async Task UnitOutsideTheScope_IsNamedButNotLinked()
    {
        var picture = await DrawAsync("SK-K1-2018", new Actor(1, Role.WardOfficial, await sample.UnitIdAsync("P2")));
        Assert.All(picture.Before.Concat(picture.After), box => Assert.False(box.IsLinked));
    }

    [Fact]
    public void TransferToAThirdUnit_CountsAsLeft()
    {
        var change = new UnitEvent
        {
            Code = "E", Kind = UnitEventKind.Merged, EffectiveDate = new DateOnly(2020, 1, 1),
            Parties =
            [
                new() { UnitId = 1, IsSuccessor = false }, new() { UnitId = 2, IsSuccessor = false }, new() { UnitId = 3, IsSuccessor = true },
            ],
            Transfers =
            [
                new() { FromUnitId = 1, ToUnitId = 3, Members = 10 }, new() { FromUnitId = 1, ToUnitId = 4, Members = 2 },
                new() { FromUnitId = 2, ToUnitId = 3, Members = 7 },
            ],
        };
        var tree = new UnitTree([Unit(1, "A"), Unit(2, "B"), Unit(3, "C"), Unit(4, "D")]);
        var picture = new LineagePictureBuilder(tree, new UnitScope(tree, new Actor(1, Role.Appraiser, null)), Formats.Vietnamese).Of(change);
        Assert.Equal(["10 sang tổ chức mới, 2 chuyển đi nơi khác", "7 sang tổ chức mới, 0 chuyển đi nơi khác"], picture.Before.Select(box => box.Moves));
        Assert.Equal("10 từ A, 7 từ B", picture.After.Single().Moves);
        Assert.Equal("Trước: 19 = 17 ở lại + 2 chuyển đi (89,5% ở lại).", picture.Sums[0]);
    }

    private static Unit Unit(int id, string name)
    {
        var unit = new Unit { Id = id, Code = name, ValidFrom = new DateOnly(2010, 1, 1) };
        unit.Add(new UnitVersion { From = unit.ValidFrom, Name = new(name), ShortName = new(name), KindId = 1 });
        return unit;
    }

    private async Task<LineagePicture> DrawAsync(string code, Actor? actor = null)
    {
        var sheet = await sample.UnitsAsync();
        var scope = new UnitScope(sheet.Tree, actor ?? new Actor(1, Role.Appraiser, null));
        return new LineagePictureBuilder(sheet.Tree, scope, Formats.Vietnamese).Of(sheet.Events.Single(change => change.Code == code));
    }
}
