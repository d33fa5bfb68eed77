using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

public sealed class RivalRowTests
{
    private static readonly IReadOnlyList<Finding> Findings = DossierBuilder.Evaluate().Findings;

    [Fact]
    public void SameDefinitions_ShareRows_InTheOrderOfTheYardstick()
    {
        var rows = RivalRow.Of([Findings, Findings]);
        Assert.Equal(Findings.Select(finding => finding.Indicator.Code), rows.Select(row => row.Indicator.Code));
        Assert.All(rows, row =>
        {
            Assert.False(row.IsDefinedOtherwise);
            Assert.Same(row.Cells[0][0], row.Cells[1][0]);
        });
    }

    [Theory]
    [InlineData("definition")]
    [InlineData("denominator")]
    [InlineData("direction")]
    [InlineData("measure")]
    public void OtherDefinition_OfOneCode_StandsInTheNextRow_AndSaysSo(string what)
    {
        var rows = RivalRow.Of([Findings, Attendance(indicator => Redefined(
            indicator, what == "definition" ? "Có mặt trên danh sách" : null, what == "denominator" ? "Đảng viên trong danh sách" : null,
            what == "direction" ? Direction.LowerIsBetter : null, what == "measure" ? "người" : null))]);
        Assert.Equal(Findings.Count + 1, rows.Count);
        Assert.Equal([DossierIndicators.Attendance, DossierIndicators.Attendance], rows.Where(row => row.IsDefinedOtherwise).Select(row => row.Indicator.Code));
        var at = rows.TakeWhile(row => !row.IsDefinedOtherwise).Count();
        Assert.Equal((1, 0), (rows[at].Cells[0].Count, rows[at].Cells[1].Count));
        Assert.Equal((0, 1), (rows[at + 1].Cells[0].Count, rows[at + 1].Cells[1].Count));
    }

    [Fact]
    public void OtherName_IsNoOtherDefinition()
    {
        var rows = RivalRow.Of([Findings, Attendance(indicator => Redefined(indicator, name: "Dự họp"))]);
        Assert.Equal(Findings.Count, rows.Count);
        Assert.All(rows, row => Assert.False(row.IsDefinedOtherwise));
    }

    [Fact]
    public void IndicatorThatOneReviewDoesNotJudgeBy_LeavesItsCellEmpty()
    {
        var row = RivalRow.Of([[.. Findings.Where(finding => finding.Indicator.Code != DossierIndicators.RollOut)], Findings, []])
            .Single(row => row.Indicator.Code == DossierIndicators.RollOut);
        Assert.Equal([0, 1, 0], row.Cells.Select(cell => cell.Count));
    }

    [Fact]
    public void OtherSmallestChange_IsTold()
    {
        var stricter = Findings.Select(finding => finding.Indicator.Code == DossierIndicators.Attendance
            ? finding with { Result = finding.Result with { Verdict = finding.Verdict with { Delta = finding.Verdict.Delta * 2 } } }
            : finding).ToList();
        Assert.Equal([DossierIndicators.Attendance], RivalRow.Of([Findings, stricter]).Where(row => row.HasSeveralThresholds).Select(row => row.Indicator.Code));
    }

    [Fact]
    public void NoReview_GivesNoRow() => Assert.Empty(RivalRow.Of([[], []]));

    private static List<Finding> Attendance(Func<Indicator, Indicator> change) =>
        [.. Findings.Select(finding => finding.Indicator.Code == DossierIndicators.Attendance ? finding with { Indicator = change(finding.Indicator) } : finding)];

    private static Indicator Redefined(Indicator indicator, string? definition = null, string? denominator = null, Direction? direction = null, string? measure = null, string? name = null) =>
        new IndicatorVersion
        {
            From = new(2020, 1, 1), Reason = "test", Name = new(name ?? indicator.Name.Vi), ShortName = indicator.ShortName,
            Definition = new(definition ?? indicator.Definition.Vi), NumeratorLabel = indicator.NumeratorLabel, DenominatorLabel = new(denominator ?? indicator.DenominatorLabel.Vi),
            Method = indicator.Method, Measure = new(measure ?? indicator.Measure.Vi), Direction = direction ?? indicator.Direction, Decimals = indicator.Decimals,
        }.AppliedTo(indicator);
}
