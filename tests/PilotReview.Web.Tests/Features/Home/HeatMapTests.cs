using AngleSharp.Dom;
using Bunit;
using PilotReview.Core;
using PilotReview.Core.Verdicts;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Home.Heat;
using Xunit;

namespace PilotReview.Web.Tests.Features.Home;

public sealed class HeatMapTests : IDisposable
{
    private static readonly HeatTable Table = new()
    {
        Review = "SK-2021",
        Columns =
        [
            new("DSH", "Tỷ lệ dự sinh hoạt chi bộ", "Dự sinh hoạt", "điểm %", IsLowerBetter: false, IsChosenLater: false),
            new("TK", "Số ngày triển khai", "Triển khai", "ngày", IsLowerBetter: true, IsChosenLater: false),
            new("DP", "Đóng đảng phí", "Đảng phí", "điểm %", IsLowerBetter: false, IsChosenLater: true),
        ],
        Enrolled =
        [
            new("K1", "Khóm 1", "trước: Chi bộ Khóm 1; nay 5 chi bộ",
            [
                new(VerdictKind.Improved, "+17,7", ""), new(VerdictKind.NotEnoughData, "", "thiếu quá nhiều kỳ"),
                new(VerdictKind.DifferentScale, "", "hai kỳ dùng hai thang đo"),
            ]),
        ],
        Compared =
        [
            new("MH-01", "CB minh họa 01", "",
            [
                new(VerdictKind.NoClearChange, "−0,4", "gần như không đổi"), new(VerdictKind.NotEnoughData, "", "quá ít kỳ có số liệu"),
                new(VerdictKind.AtCeiling, "0,0", "không còn dư địa để tốt hơn"),
            ]),
        ],
        ComparedTotal = 15,
        Approved = 90,
        Due = 100,
    };

    private readonly ComponentContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void ComputedCell_ShowsTheChangeAndOpensItsEvidence()
    {
        var cell = Cell(Draw(), "K1", "DSH");
        Assert.Equal("+17,7", cell.QuerySelector(".number")?.TextContent);
        Assert.Equal("Khóm 1, Tỷ lệ dự sinh hoạt chi bộ: Cải thiện, +17,7\u00A0điểm %", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public void GainBesideTheOthers_IsToldWithTheNumberThatShowsIt()
    {
        var row = Table.Enrolled[0] with { Cells = [new(VerdictKind.Improved, "−1,2", "so với đơn vị đối chiếu +6,3\u00A0điểm %", IsRelative: true), .. Table.Enrolled[0].Cells.Skip(1)] };
        var lines = _context.Render<GainsAndLosses>(parameters => parameters.Add(part => part.Table, Table with { Enrolled = [row] }));

        Assert.Equal("Khóm 1 cải thiện về Tỷ lệ dự sinh hoạt chi bộ (so với đơn vị đối chiếu +6,3\u00A0điểm %).", lines.Find("li > span:last-child").TextContent);
    }

    [Fact]
    public void CellWithoutEnoughData_SaysSoAndWhy()
    {
        var cell = Cell(Draw(), "K1", "TK");
        Assert.Null(cell.QuerySelector(".number"));
        Assert.Equal("chưa đủ số\u00A0liệu", cell.QuerySelector(".word")?.TextContent);
        Assert.EndsWith("Chưa đủ số liệu, thiếu quá nhiều kỳ", cell.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void CellOnTwoScales_SaysSo()
    {
        var cell = Cell(Draw(), "K1", "DP");
        Assert.Equal("khác thang\u00A0đo", cell.QuerySelector(".word")?.TextContent);
        Assert.Contains("in-scale", cell.ClassList);
    }

    [Fact]
    public void Head_TellsUnitOfChangeDirectionAndLaterChoice()
    {
        var heads = Draw().FindAll("thead th");
        Assert.Equal("điểm %", heads[1].QuerySelector("small")?.TextContent);
        Assert.Equal("ngày, ↓ tốt", heads[2].QuerySelector("small")?.TextContent);
        Assert.Equal("chọn sau", heads[3].QuerySelector(".tag")?.TextContent);
        Assert.Null(heads[1].QuerySelector(".tag"));
    }

    [Fact]
    public void SampleMark_StandsInsideTheTable()
    {
        Assert.Equal("Số liệu minh họa", Draw().Find("caption .demo").TextContent);
        Assert.Empty(Draw(isSample: false).FindAll("caption .demo"));
    }

    [Fact]
    public void UnitNames_AreLinksOnlyForThoseWhoMayOpenThem()
    {
        Assert.Equal(Urls.Unit("K1"), Draw().Find("tbody th a").GetAttribute("href"));
        Assert.Empty(Draw(hasUnitLinks: false).FindAll("tbody th a"));
    }

    [Fact]
    public void EveryCell_CarriesShapeColourAndWordOfItsVerdict()
    {
        var map = Draw();
        Assert.Equal(
            ["in-up", "in-thin", "in-scale", "in-flat", "in-thin", "in-ceil"], map.FindAll("td a").Select(cell => cell.ClassList[1]));
        Assert.All(map.FindAll("td a"), cell => Assert.NotEmpty(cell.QuerySelectorAll("svg > *")));
        Assert.EndsWith(
            "Chưa rõ thay đổi, −0,4\u00A0điểm %, gần như không đổi", Cell(map, "MH-01", "DSH").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void TurnedMap_HasIndicatorsDownAndPilotUnitsAcross()
    {
        var map = _context.Render<HeatMapTurned>(parameters => parameters
            .Add(part => part.Table, Table).Add(part => part.Rows, Table.Enrolled).Add(part => part.IsSample, true).Add(part => part.HasUnitLinks, true));
        Assert.Equal(["Chỉ số", "Khóm 1"], map.FindAll("thead th").Select(head => head.TextContent.Trim()));
        Assert.Equal(3, map.FindAll("tbody th").Count);
        Assert.Equal(Urls.Evidence("SK-2021", "K1", "DP"), map.FindAll("td a")[2].GetAttribute("href"));
    }

    [Fact]
    public void English_ReadsTheStatusInEnglish()
    {
        using var context = new ComponentContext(Formats.English);
        var cell = Cell(Draw(context), "K1", "TK");
        Assert.Equal("not enough\u00A0data", cell.QuerySelector(".word")?.TextContent);
    }

    private IRenderedComponent<HeatMap> Draw(ComponentContext? context = null, bool isSample = true, bool hasUnitLinks = true) =>
        (context ?? _context).Render<HeatMap>(parameters => parameters
            .Add(part => part.Table, Table).Add(part => part.Model, "Đảng bộ bộ phận").Add(part => part.IsSample, isSample)
            .Add(part => part.HasUnitLinks, hasUnitLinks));

    private static IElement Cell(IRenderedComponent<HeatMap> map, string unit, string indicator) =>
        map.Find($"td a[href='{Urls.Evidence("SK-2021", unit, indicator)}']");
}
