using PilotReview.Core.Organisation;
using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.FigureTables;

public sealed class FigureRulesTests
{
    [Theory]
    [InlineData(LineRelation.ShareOf, null, "OfRequired")]
    [InlineData(LineRelation.Own, 1, "OfUnexpected")]
    [InlineData(LineRelation.ShareOf, 9, "OfUnknown")]
    [InlineData(LineRelation.ShareOf, 2, "OfCircle")]
    [InlineData(LineRelation.ShareOf, 1, null)]
    public void Relations(LineRelation relation, int? of, string? fault)
    {
        var table = Tables.Of("5", "3");
        (table.Lines[1].Relation, table.Lines[1].Of) = (relation, of);
        Assert.Equal(fault is null ? [] : [fault], FigureRules.Of(table).Select(found => found.Fault.ToString()));
    }

    [Fact]
    public void LongCircle_IsFoundAtEachOfItsLines_AndTheTableIsStillLaidOut()
    {
        var table = Tables.Of("5 share_of 2", "3 share_of 1", "1 share_of 1");
        Assert.Equal([1, 2], FigureRules.Of(table).Select(found => found.Line.Number));
        Assert.Equal([1, 2, 3], FigureOutline.Of(table).Select(row => row.Line!.Number));
    }

    [Fact]
    public void NumbersAndBreakdowns_HaveTheirBounds()
    {
        var table = Tables.Of("-1", "3 share_of 1 | loại % 50", "4 % 5");
        Assert.Equal([LineFault.Negative, LineFault.BreakdownUnexpected, LineFault.PercentUnexpected], FigureRules.Of(table).Select(found => found.Fault));
    }

    [Theory]
    [InlineData("Chi bộ bầu chi ủy", "chi bộ", true)]
    [InlineData("Bình quân đảng viên mỗi chi bộ", "đảng viên", false)]
    [InlineData("Kinh phí", "triệu đồng", false)]
    public void HalfOfWhatIsCounted_IsRefused_UnlessItIsAMean(string label, string noun, bool isWrong)
    {
        var table = Tables.Of("21.5");
        (table.Lines[0].Label, table.Lines[0].Noun) = (new(label), new(noun));
        Assert.Equal(isWrong ? [LineFault.NotWhole] : [], FigureRules.Of(table).Select(found => found.Fault));
    }

    [Fact]
    public void Outline_PutsEachBreakdownWithItsSumBelowTheTotal()
    {
        var table = Tables.Of("10", "4 part_of_all 1 | a", "5 part_of_all 1 | b", "6 part_of_all 1 | a", "9 share_of 1", "2 part_among 4");
        var rows = FigureOutline.Of(table).Select(row => $"{row.Depth}{(row.Line is { } line ? $" {line.Number}" : row.IsSum ? " sum" : " heading")}");
        Assert.Equal(
            ["0 1", "1 5", "1 heading", "1 2", "1 4", "2 heading", "2 6", "2 sum", "1 sum", "1 heading", "1 3", "1 sum"], rows);
    }

    [Fact]
    public void CategoryCounts_CountWhoHasNobodyBelow_OnTheDay()
    {
        var tree = new UnitTree([Unit(1, null, null), Unit(2, 1, 7), Unit(3, 2, 7), Unit(4, 2, 7), Unit(5, 1, 8), Unit(6, 1, 7, ends: new(2020, 1, 1))]);
        var counts = CategoryCounts.Of(tree, 1, new(2022, 12, 31));
        Assert.Equal([(7, 2), (8, 1)], counts.ByCategory.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(3, CategoryCounts.Of(tree, 1, new(2019, 1, 1)).ByCategory[7]);
        Assert.Empty(CategoryCounts.Of(tree, 5, new(2022, 12, 31)).ByCategory);
        var line = Tables.Of("3").Lines[0];
        line.CategoryId = 7;
        Assert.True(counts.Differs(line));
        line.CategoryId = 9;
        Assert.Null(counts.Beside(line));
    }

    private static Unit Unit(int id, int? parent, int? category, DateOnly? ends = null)
    {
        var unit = new Unit { Id = id, Code = $"U{id}", ValidFrom = new(2015, 1, 1), ValidTo = ends };
        unit.Add(new UnitVersion { From = unit.ValidFrom, Name = new("Tên"), ShortName = new("Tên"), ParentId = parent, KindId = 1, CategoryId = category });
        return unit;
    }
}
