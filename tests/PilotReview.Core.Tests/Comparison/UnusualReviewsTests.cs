using PilotReview.Core.Comparison;
using PilotReview.Core.ControlCharts;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

/// <summary>Reviews at the edges: what stands in the way is told, and nothing else.</summary>
public sealed class UnusualReviewsTests
{
    [Fact]
    public void Evaluate_MeasureWithoutASmallestChange_SaysThatItMustBeFixed()
    {
        var dossier = new DossierBuilder().Build();
        dossier = dossier with { Indicators = [.. dossier.Indicators.Select(indicator => indicator.Code == DossierIndicators.RollOut ? ChangedDossiers.RollOut(Direction.LowerIsBetter, null) : indicator)] };
        var finding = Of(new ReviewEvaluation(dossier), DossierIndicators.RollOut);

        Assert.Equal((VerdictKind.NotEnoughData, Reason.BadInput), (finding.Verdict.Kind, finding.Verdict.Reason));
        Assert.EndsWith("đề nghị bổ sung vào bộ chỉ số.", FindingWording.Sentence(finding, dossier, Formats.Vietnamese), StringComparison.Ordinal);
        Assert.DoesNotContain("thang đo", FindingWording.Sentence(finding, dossier, Formats.Vietnamese));
    }

    [Fact]
    public void Evaluate_WithoutABetterSide_IsInNoFamily()
    {
        var dossier = new DossierBuilder().Build();
        var neutral = dossier with { Indicators = [.. dossier.Indicators.Select(indicator => indicator.Code == DossierIndicators.RollOut ? ChangedDossiers.RollOut(Direction.Neutral, 1) : indicator)] };
        var evaluation = new ReviewEvaluation(neutral);

        Assert.Null(Of(evaluation, DossierIndicators.RollOut).Verdict.Q);
        Assert.Equal(
            Of(new ReviewEvaluation(dossier), DossierIndicators.Attendance).Verdict.FamilySize - 1, Of(evaluation, DossierIndicators.Attendance).Verdict.FamilySize);
        Assert.Null(Of(evaluation, DossierIndicators.RollOut).Verdict.Standing);
        Assert.Equal(StepIcon.NotShown, ControlChart.Of(Of(evaluation, DossierIndicators.RollOut))?.Step);
    }

    [Fact]
    public void Evaluate_ComparisonUnitsOnAnotherScale_AreNone()
    {
        // two branches on the sheet in force, three that kept the old one; the verdict rests on the two
        var dossier = ChangedDossiers.WithScores(new DossierBuilder().Build(), branch => branch <= 2 ? DossierIndicators.NewSheet : DossierIndicators.OldSheet);
        var verdict = Of(new ReviewEvaluation(dossier), DossierIndicators.Score).Verdict;

        Assert.Equal((true, 2), (verdict.IsControlled, verdict.ComparisonUnits));
        Assert.Equal(Period.Month(2019, 12), PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Score).FirstVerdict);
        Assert.Equal(2, PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Score).Forecast?.ComparisonUnits);
    }

    [Fact]
    public void Evaluate_OwnFiguresThatNeverVary_AreNotBlamedOnTheOthers()
    {
        var dossier = new DossierBuilder().Build();
        foreach (var observation in dossier.Observations.Where(observation => observation.IndicatorId == 3 && !DossierUnits.Comparisons.Contains(observation.UnitId)))
        {
            observation.Record(
                new ObservationFigure { Value = observation.UnitId == DossierUnits.Predecessor ? 9 : 5 }, ObservationState.Approved, new ObservationEntry());
        }

        var evaluation = new ReviewEvaluation(dossier);
        var finding = Of(evaluation, DossierIndicators.RollOut);

        Assert.Equal((VerdictKind.NotEnoughData, Reason.NoVariation), (finding.Verdict.Kind, finding.Verdict.Reason));
        Assert.DoesNotContain(VerdictNote.FewComparisonUnits, finding.Verdict.Notes);
        Assert.Contains(FindingWording.Checks(finding, dossier, Formats.Vietnamese), line => line.Text.StartsWith("Không so, vì số liệu của chính đơn vị", StringComparison.Ordinal));
        Assert.Contains("chưa kết luận: số liệu mỗi kỳ không đổi", ChartWording.Step(ControlChart.Of(finding) ?? throw new InvalidOperationException("Has a chart."), finding, Formats.Vietnamese));
    }

    [Fact]
    public void Evaluate_WorseJustBefore_IsToldOfWhatIsBetterLow()
    {
        var dossier = new DossierBuilder().Build();
        foreach (var observation in dossier.Observations.Where(observation => observation.IndicatorId == 3 && observation.UnitId == DossierUnits.Predecessor))
        {
            var days = (observation.Period.Start >= new DateOnly(2018, 4, 1) ? 14 : 9) + (observation.Period.Index % 2);
            observation.Record(new ObservationFigure { Value = days }, ObservationState.Approved, new ObservationEntry());
        }

        var notes = FindingWording.OwnNotes(Of(new ReviewEvaluation(dossier), DossierIndicators.RollOut), dossier, Formats.Vietnamese);

        Assert.Contains(notes, note => note.StartsWith("Nửa năm cuối trước sắp xếp kém hơn", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_MonthsOfChoiceFromTheCutOn_AreNeitherDroppedNorToldOf()
    {
        var dossier = ChangedDossiers.WithEnrolment(new DossierBuilder().Build(), Period.Month(2018, 10), Period.Month(2018, 12));
        var finding = Of(new ReviewEvaluation(dossier), DossierIndicators.Attendance);

        Assert.Empty(finding.Verdict.DroppedPeriods);
        Assert.Equal(VerdictKind.Improved, finding.Verdict.Kind);
        Assert.DoesNotContain(FindingWording.OwnNotes(finding, dossier, Formats.Vietnamese), note => note.Contains("được chọn vì kết quả thấp", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_NoneBefore_IsAtTheCeilingOfWhatIsBetterLow()
    {
        // nothing happened before and next to nothing after, so a fifth of the mean before is none at all
        var dossier = new DossierBuilder { HasComparisons = false }.Build();
        var events = new Indicator
        {
            Id = 2, Code = DossierIndicators.Thematic, Name = new("Vụ việc", "Cases"), ShortName = new("Vụ việc", "Cases"), Kind = IndicatorKind.Count,
            Direction = Direction.LowerIsBetter, PeriodKind = PeriodKind.Quarter, Aggregation = Aggregation.Sum, Measure = new("vụ", "cases"),
        };
        foreach (var observation in dossier.Observations.Where(observation => observation.IndicatorId == events.Id))
        {
            observation.Record(
                new ObservationFigure { Numerator = observation.Period.Start == new DateOnly(2020, 4, 1) && observation.UnitId == DossierUnits.Branches[0] ? 1 : 0, Denominator = 1 },
                ObservationState.Approved, new ObservationEntry());
        }

        var found = new ReviewEvaluation(dossier with { Indicators = [.. dossier.Indicators.Where(indicator => indicator.Id != events.Id), events] });

        Assert.Equal(0, Of(found, DossierIndicators.Thematic).Result.Before.Value);
        Assert.Equal(VerdictKind.AtCeiling, Of(found, DossierIndicators.Thematic).Verdict.Kind);
    }

    [Fact]
    public void Evaluate_TooFewPeriodsAfter_StillNamesTheMonthsOfChoice()
    {
        var early = new DossierBuilder { Keep = observation => observation.Period.End < new DateOnly(2019, 6, 1) }.Build();
        var verdict = Of(new ReviewEvaluation(ChangedDossiers.WithEnrolment(early, Period.Month(2018, 4), Period.Month(2018, 9))), DossierIndicators.Attendance).Verdict;

        Assert.Equal((VerdictKind.NotEnoughData, 6), (verdict.Kind, verdict.DroppedPeriods.Count));
    }

    [Theory]
    [InlineData(0.99, true)]
    [InlineData(1.01, false)]
    public void Evaluate_IsAtTheCeilingWhenLessThanTheSmallestChangeIsLeft(double ofTheSmallest, bool isThere)
    {
        // a level such that this part of five points is left below 100 %
        var dossier = new DossierBuilder().Build();
        var level = 1 - (0.05 * ofTheSmallest);
        foreach (var observation in dossier.Observations.Where(observation => observation.IndicatorId == 8 && !DossierUnits.Comparisons.Contains(observation.UnitId)))
        {
            // a swing of one in a thousand, the same up as down
            var numerator = Math.Round((decimal)level * 100_000) + (observation.Period.Index % 2 == 0 ? 100 : -100);
            observation.Record(new ObservationFigure { Numerator = numerator, Denominator = 100_000 }, ObservationState.Approved, new ObservationEntry());
        }

        var found = Of(new ReviewEvaluation(dossier), DossierIndicators.Fee);

        Assert.Equal(level, found.Result.Before.Value.GetValueOrDefault(), 4);
        Assert.Equal(isThere, found.Verdict.Kind == VerdictKind.AtCeiling);
    }

    [Fact]
    public void Evaluate_SaysOneOfManyOnlyWhereTheFamilyTakesTheVerdictAway()
    {
        var judged = new ReviewEvaluation(new DossierBuilder().Build()).Findings.Where(finding => finding.Verdict is { Rule.Measurement.P: not null, Q: not null }).ToList();

        Assert.Contains(judged, finding => finding.Verdict.Q < VerdictRule.Level);
        Assert.All(judged, finding => Assert.Equal(
            finding.Verdict.Rule?.Measurement.P < VerdictRule.Level && finding.Verdict.Q >= VerdictRule.Level, finding.Verdict.Notes.Contains(VerdictNote.OneOfMany)));
    }

    private static Finding Of(ReviewEvaluation evaluation, string indicator) =>
        Assert.Single(evaluation.Findings, finding => finding.Indicator.Code == indicator);
}
