using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Testing;
using PilotReview.Web.Features.Pilots.Compare;
using PilotReview.Web.Tests.Features.Reviews;
using Xunit;

namespace PilotReview.Web.Tests.Features.Pilots.Compare;

public sealed class ComparePageTests : IClassFixture<RivalsDatabase>, IDisposable
{
    private readonly ComponentContext _context = new();

    public ComparePageTests(RivalsDatabase rivals)
    {
        _context.Services.AddSingleton(rivals.Service);
        _context.SignIn(Role.CommitteeMember);
    }

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Models_AreColumns_AndNoRankingIsPromised()
    {
        var page = Open();
        Assert.Equal(["Tổ đảng", "Chi bộ cơ quan", "Chia thành chi bộ độc lập", "Đảng bộ bộ phận"], page.FindAll("thead th.model a").Select(link => link.TextContent));
        Assert.Contains("không được bốc thăm", page.Find("p.honest").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("caption .sample"));
    }

    [Fact]
    public void Verdict_StandsWithStepIntervalLevelsAndPeriods()
    {
        var cell = Cell(Open(), "Tỷ lệ dự sinh hoạt chi bộ", 0);
        Assert.Matches(@"^Cải thiện \+\d+,\d điểm % ?khoảng 95%: \+\d+,\d đến \+\d+,\d ?\d+,\d% · [\d.]+/[\d.]+ → \d+,\d% · [\d.]+/[\d.]+? ?\d+ trước, \d+ tháng sau", cell.Words());
        Assert.Equal(Urls.Evidence("SK-TD-2023", "DT-TDP7", "DSH"), cell.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public void SeveralUnits_AreNamedOneByOne() => Assert.Equal(
        ["CB minh họa B1.1", "CB minh họa B1.2", "CB minh họa B1.3"], Cell(Open(), "Tỷ lệ dự sinh hoạt chi bộ", 2).QuerySelectorAll(".unit").Select(unit => unit.TextContent));

    [Fact]
    public void IndicatorThatAModelIsNotJudgedBy_SaysSo() => Assert.Equal("Không đo chỉ số này", Cell(Open(), "Tỷ lệ đảng viên phát biểu ý kiến", 1).Words());

    [Fact]
    public void Costs_StandBeforeAndAfterWithTheirSource()
    {
        var page = Open();
        Assert.StartsWith("7 → 23 (+16) Danh sách cấp ủy", Cell(page, "Chức danh cấp ủy", 3).Words(), StringComparison.Ordinal);
        Assert.StartsWith("Cả mô hình7 → 15 (+8)", Cell(page, "Chức danh cấp ủy", 2).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Recommendations_AreCounted_AndTheSilentShow()
    {
        var cell = Cell(Open(), "Kiến nghị", 0).Words();
        Assert.Contains("2 Duy trì", cell, StringComparison.Ordinal);
        Assert.EndsWith("4 trong 5 cấp ủy đã trả lời", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void Conclusion_StandsOncePublished()
    {
        var page = Open();
        Assert.Equal("Chưa công bố kết luận", Cell(page, "Kết luận đã công bố", 0).Words());
        Assert.Contains("Tiếp tục duy trì đảng bộ bộ phận", Cell(page, "Kết luận đã công bố", 3).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_LeadsToTheDetailOfEachRow()
    {
        var page = Open();
        var rows = page.FindAll("table.brief tbody tr");
        Assert.Equal(page.FindAll("tr.line[id]").Select(line => line.Id), rows.Select(row => row.QuerySelector("th a")?.GetAttribute("href")?.Split('#')[^1]));
        Assert.All(rows, row => Assert.Equal(4, row.QuerySelectorAll("td").Length));
    }

    [Fact]
    public void Summary_CountsTheUnitsOfAModelByVerdict()
    {
        var row = Open().FindAll("table.brief tbody tr").First(line => line.QuerySelector("th")?.TextContent.Contains("Dự sinh hoạt", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Matches(@"^Cải thiện \+\d+,\d điểm %$", row.QuerySelectorAll("td")[0].Words());
        Assert.Matches(@"^.+ (\d)/3 đơn vị$", row.QuerySelectorAll("td")[2].Words());
    }

    [Theory]
    [InlineData(Role.CommitteeMember, false)]
    [InlineData(Role.Viewer, true)]
    public void WhoSeesOnlySome_IsTold(Role role, bool isTold)
    {
        _context.SignIn(role);
        Assert.Equal(isTold, Open().Markup.Contains("Chỉ hiện mô hình trong phạm vi tài khoản", StringComparison.Ordinal));
    }

    [Fact]
    public void OneModel_AsksForAnother()
    {
        var page = Open(RivalsDatabase.Sub);
        Assert.Equal("Chưa đủ hai mô hình để đặt cạnh nhau", page.Find(".empty h2").TextContent);
        Assert.Equal([RivalsDatabase.Sub], page.FindAll("input[checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(4, page.FindAll("input[name=pilot]").Count);
    }

    [Fact]
    public void Viewer_GetsNoLinkToPilots()
    {
        _context.SignIn(Role.Viewer);
        var page = Open();
        Assert.Equal(2, page.FindAll("thead th.model").Count);
        Assert.Empty(page.FindAll("thead th.model a"));
    }

    [Fact]
    public void DefinitionsThatDiffer_AreNamedAndKeptApart()
    {
        var evaluation = DossierBuilder.Evaluate();
        var other = ModelOf(evaluation) with
        {
            Findings = [.. evaluation.Findings.Select(finding => finding.Indicator.Code == DossierIndicators.Attendance ? finding with { Indicator = Redefined(finding.Indicator) } : finding)],
        };
        var rows = Draw(ModelOf(evaluation), other).FindAll("tr.line").Where(row => row.QuerySelector("th")?.TextContent.Contains("Cùng mã DSH", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal("Không đo chỉ số này", rows[0].QuerySelectorAll("td")[1].Words());
        Assert.Equal("Không đo chỉ số này", rows[1].QuerySelectorAll("td")[0].Words());
        Assert.Contains("Có mặt trên danh sách", rows[1].QuerySelector("th")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelWithoutAReview_SaysThatThereIsNone()
    {
        var evaluation = DossierBuilder.Evaluate();
        var bare = new RivalModel { Pilot = evaluation.Dossier.Pilot, Tree = evaluation.Dossier.Tree, Day = new(2019, 9, 30), Enrolments = evaluation.Dossier.Enrolments };
        var page = Draw(ModelOf(evaluation), bare);
        Assert.Equal("Chưa có", Cell(page, "Hồ sơ mới nhất", 1).Words());
        Assert.All(page.FindAll("tbody")[1].QuerySelectorAll("tr.line"), row => Assert.Equal("Chưa có", row.QuerySelectorAll("td")[1].Words()));
    }

    [Theory]
    [InlineData(Role.CommitteeMember, true)]
    [InlineData(Role.Appraiser, false)]
    public void MaskedFigures_CannotBeReadFromThePage(Role role, bool isSame)
    {
        var worlds = Enumerable.Range(0, 2).Select(world =>
        {
            var dossier = new DossierBuilder { World = world }.Build();
            var masks = new DisclosureRule(new Actor(7, role, null), dossier.Tree).Mask(
                dossier.Indicators.Where(indicator => indicator.IsSensitiveAsOf(dossier.Review.AsOf)), dossier.Observations.Select(DisclosureCell.Of));
            var shown = new ReviewEvaluation(dossier).ShownTo(masks);
            return Draw(ModelOf(shown), ModelOf(shown)).Markup;
        }).ToList();
        Assert.Equal(isSame, worlds[0] == worlds[1]);
    }

    private static RivalModel ModelOf(ReviewEvaluation evaluation) => new()
    {
        Pilot = evaluation.Dossier.Pilot, Tree = evaluation.Dossier.Tree, Day = evaluation.Dossier.Review.AsOf, Enrolments = evaluation.Dossier.Enrolments, Dossier = evaluation.Dossier,
        Findings = evaluation.Findings,
    };

    private static Indicator Redefined(Indicator indicator) => new IndicatorVersion
    {
        From = new(2020, 1, 1), Reason = "test", Name = indicator.Name, ShortName = indicator.ShortName, Definition = new("Có mặt trên danh sách"), NumeratorLabel = indicator.NumeratorLabel,
        DenominatorLabel = indicator.DenominatorLabel, Measure = indicator.Measure, Direction = indicator.Direction, Decimals = indicator.Decimals,
    }.AppliedTo(indicator);

    private static IElement Cell<T>(IRenderedComponent<T> page, string row, int model)
        where T : IComponent =>
        page.FindAll("tr.line").First(line => line.QuerySelector("th")?.TextContent.Trim().StartsWith(row, StringComparison.Ordinal) == true).QuerySelectorAll("td")[model];

    private IRenderedComponent<RivalTable> Draw(params RivalModel[] models) =>
        _context.Render<RivalTable>(parameters => parameters.Add(table => table.View, new RivalsView([], models, HasMore: false, IsSample: true)));

    private IRenderedComponent<ComparePage> Open(params string[] pilots)
    {
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo(pilots.Length == 0 ? Urls.RivalPilots : Urls.RivalPilotsOf(pilots));
        var page = _context.Render<ComparePage>();
        page.WaitForState(() => page.FindAll(".empty, .rivals").Count > 0, TimeSpan.FromSeconds(30));
        return page;
    }
}
