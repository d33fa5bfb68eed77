using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Reports;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class FindingChartTests
{
    private static readonly ReviewEvaluation Whole = DossierBuilder.Evaluate();

    [Fact]
    public void Share_StandsInPercentOnTheWholeAxis()
    {
        var chart = Chart(DossierIndicators.Attendance);
        var result = Find(DossierIndicators.Attendance).Result;
        Assert.Equal((0, 100, "%"), (chart.Axis.Min, chart.Axis.Max, chart.Axis.Unit));
        Assert.Equal(result.Before.Value * 100, chart.Before?.Value);
        Assert.Equal("Trước " + Formats.Percent(result.Before.Value ?? 0, 1, Formats.Vietnamese), chart.Before?.Label);
        Assert.Equal(FigureWording.Ratio(result.After, Formats.Vietnamese) + ", 31\u00A0tháng", chart.After?.Detail);
        Assert.Equal(result.Interval?.Lower * 100, chart.Step?.Low);
        Assert.Equal("khoảng tin cậy 95%:", chart.Step?.IntervalTitle);
    }

    [Fact]
    public void Zoomed_FitsTheData()
    {
        var axis = FindingChart.Of(Find(DossierIndicators.Attendance), Whole.Dossier, Formats.Vietnamese, isZoomed: true).Axis;
        Assert.True(axis.Min is > 30 and < 71, $"{axis.Min}");
        Assert.True(axis.Max is > 89 and <= 100, $"{axis.Max}");
    }

    [Fact]
    public void Restructuring_StandsBetweenTheSidesWithItsDecision()
    {
        var chart = Chart(DossierIndicators.Attendance);
        Assert.Equal(24, chart.CutIndex);
        Assert.Equal("10/2018", chart.Points[chart.CutIndex].Period);
        Assert.Equal("01/10/2018: thành lập Đảng bộ bộ phận Khóm 1", chart.CutLabel);
        Assert.Equal("Quyết định số 112-QĐ/ĐU, ngày 25/09/2018", chart.CutDetail);
        Assert.Equal(3, chart.SettlingPoints);
        Assert.Equal("3\u00A0tháng ổn định tổ chức, không đưa vào tính", chart.SettlingLabel);
        Assert.Equal((0, 23, 27, 59), (chart.Before?.First, chart.Before?.Last, chart.After?.First, chart.After?.Last));
    }

    [Fact]
    public void SettlingMonths_AreDrawnButDoNotCount()
    {
        var chart = Chart(DossierIndicators.Attendance);
        Assert.All(chart.Points.Skip(24).Take(3), point => Assert.Equal(PointRole.LeftOut, point.Role));
        Assert.Equal(18 + 31, chart.Points.Count(point => point.Role == PointRole.Used));
        Assert.Equal(2, chart.Points.Count(point => point.Value is null));
    }

    [Fact]
    public void ChosenMonths_AreHatchedAndDoNotCount()
    {
        var chart = Chart(DossierIndicators.Attendance);
        Assert.Equal(new ChartSpan(18, 23, "6\u00A0tháng dùng để chọn đơn vị, không tính vào kỳ trước"), chart.Chosen);
        Assert.All(chart.Points.Skip(18).Take(6), point => Assert.Equal(PointRole.LeftOut, point.Role));
        Assert.Null(Chart(DossierIndicators.Fee).Chosen);
    }

    [Fact]
    public void Tone_IsThatOfTheVerdict()
    {
        Assert.Equal(ChartTone.Improved, Chart(DossierIndicators.Attendance).Tone);
        Assert.Equal(ChartTone.Plain, Chart(DossierIndicators.Thematic).Tone);
    }

    [Fact]
    public void FlaggedPoints_HaveTheirKeyUnderTheChart()
    {
        var charts = DossierIndicators.All().Select(indicator => Chart(indicator.Code)).ToList();
        Assert.Contains(charts, chart => chart.Keys.Count > 0);
        Assert.All(charts, chart => Assert.Equal(
            chart.Points.Where(point => point.Value is not null).Select(point => point.Mark).Where(mark => mark != PointMark.None).Distinct().Order(),
            chart.Keys.Select(key => key.Mark)));
    }

    [Fact]
    public void Strip_HoldsTheUnitAmongItsComparisonUnits()
    {
        var evaluation = DossierBuilder.Evaluate();
        var finding = evaluation.Findings[0];
        var compared = evaluation.ComparisonFindings(finding.Enrolment);
        var strip = NeighbourPlot.Of(finding, compared, evaluation.Dossier, Formats.Vietnamese);
        Assert.Equal(finding.Result.Change * 100, strip?.Unit);
        Assert.Equal(2, strip?.Dots.Count(dot => dot.IsCompared));
        Assert.StartsWith("2 đơn vị đối chiếu, bình quân ", strip?.MeanLabel, StringComparison.Ordinal);
        Assert.Null(NeighbourPlot.Of(finding, [], evaluation.Dossier, Formats.Vietnamese));
    }

    [Fact]
    public void Strip_LeavesOutAUnitThatWasItselfRestructured()
    {
        var evaluation = DossierBuilder.Evaluate();
        var finding = evaluation.Findings[0];
        var merged = new UnitEvent
        {
            Id = 9, Code = "SN", Kind = UnitEventKind.Merged, EffectiveDate = new(2020, 1, 1),
            Parties = [new UnitEventParty { UnitId = DossierUnits.Comparisons[0], IsSuccessor = true }],
        };
        var dossier = evaluation.Dossier with { Events = [.. evaluation.Dossier.Events, merged] };

        var strip = NeighbourPlot.Of(finding, evaluation.ComparisonFindings(finding.Enrolment), dossier, Formats.Vietnamese);

        Assert.Equal(1, strip?.Dots.Count(dot => dot.IsCompared));
    }

    [Fact]
    public void Lanes_HoldWhatConcernsTheUnit()
    {
        var lanes = Chart(DossierIndicators.Attendance).Lanes;
        Assert.Equal(["Tết", "COVID-19", "Sự kiện khác", "flood"], lanes.Select(lane => lane.Name));
        Assert.Equal(string.Empty, Assert.Single(lanes[0].Marks).Text);
        Assert.Equal(new ChartMark(57, 59, "7/2021 – 9/2021: Giãn cách"), Assert.Single(lanes[1].Marks));
        Assert.Equal("7/2020: Đại hội Phường 1", Assert.Single(lanes[2].Marks).Text);
    }

    [Fact]
    public void Target_HoldsFromItsDay() =>
        Assert.Equal(new ChartTarget(85, 21, 59, "Chỉ tiêu 85%, từ 7/2018"), Chart(DossierIndicators.Attendance).Target);

    [Fact]
    public void Bands_StayWithinWhatCanBe()
    {
        foreach (var finding in Whole.Findings.Where(finding => finding.Indicator.Kind is Core.Indicators.IndicatorKind.Proportion or Core.Indicators.IndicatorKind.Count))
        {
            var chart = FindingChart.Of(finding, Whole.Dossier, Formats.English);
            Assert.All(new[] { chart.Before, chart.After }.OfType<ChartLevel>(), level =>
            {
                Assert.True(level.BandLow >= 0);
                Assert.True(level.BandHigh <= (chart.Axis.Unit == "%" ? 100 : double.MaxValue));
            });
        }
    }

    [Fact]
    public void TwoScales_ShareNoAxis()
    {
        var chart = Chart(DossierIndicators.Score);
        Assert.All(chart.Points.Take(21), point => Assert.Null(point.Value));
        Assert.All(chart.Points.Skip(21).Take(3), point => Assert.Equal(PointRole.LeftOut, point.Role));
        Assert.Equal((0, 100), (chart.Axis.Min, chart.Axis.Max));
        Assert.Null(chart.Before);
        Assert.NotNull(chart.After);
        Assert.Null(chart.Step);
        Assert.Equal(new ChartMark(0, 20, "Phiếu 20 điểm"), Assert.Single(chart.Lanes[^1].Marks));
        Assert.Equal("Thiếu số liệu hoặc khác thang đo", chart.MissingLabel);
        Assert.EndsWith("Các kỳ dùng thang đo khác (Phiếu 20 điểm) không vẽ trên trục này.", chart.TextAlternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_AreNamedTicks()
    {
        var axis = Chart(DossierIndicators.Premises).Axis;
        Assert.Equal(["Chưa đạt", "Đạt", "Xuất sắc"], axis.TickLabels);
        Assert.Equal((0.5, 3.5), (axis.Min, axis.Max));
    }

    [Fact]
    public void NotEnough_DrawsPointsAndNoLevel()
    {
        var chart = Chart(DossierIndicators.Small);
        Assert.Null(chart.Before);
        Assert.Null(chart.After);
        Assert.Null(chart.Step);
        Assert.Contains(chart.Points, point => point.Value is not null);
    }

    [Fact]
    public void SampleMark_FollowsTheData()
    {
        var real = DossierBuilder.Evaluate(new DossierBuilder { IsSample = false });
        Assert.Equal("Số liệu minh họa", Chart(DossierIndicators.Attendance).SampleMark);
        Assert.Empty(FindingChart.Of(real.Findings[0], real.Dossier, Formats.Vietnamese).SampleMark);
    }

    [Fact]
    public void NoFigures_GiveAnEmptyChart()
    {
        var empty = DossierBuilder.Evaluate(new DossierBuilder { Keep = _ => false });
        Assert.All(empty.Findings, finding =>
        {
            var chart = FindingChart.Of(finding, empty.Dossier, Formats.English);
            Assert.False(FindingChart.HasPoints(finding));
            Assert.All(chart.Points, point => Assert.Null(point.Value));
            Assert.True(chart.Axis.Min <= chart.Axis.Max);
        });
    }

    [Fact]
    public void Neighbour_NamesWhoseRestructuringItIs()
    {
        var neighbour = Whole.ComparisonFindings(Whole.Dossier.Enrolments[0])[0];
        Assert.Equal(
            "01/10/2018: mốc sắp xếp của Đảng bộ bộ phận Khóm 1", FindingChart.Of(neighbour, Whole.Dossier, Formats.Vietnamese).CutLabel);
    }

    private static Finding Find(string indicator) => Whole.Findings.First(finding => finding.Indicator.Code == indicator);

    private static StepChart Chart(string indicator) => FindingChart.Of(Find(indicator), Whole.Dossier, Formats.Vietnamese);
}
