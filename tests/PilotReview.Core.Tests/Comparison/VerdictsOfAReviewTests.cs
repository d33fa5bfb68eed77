using PilotReview.Core.Comparison;
using PilotReview.Core.ControlCharts;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

/// <summary>What the product puts around the rule, on the made-up review.</summary>
public sealed class VerdictsOfAReviewTests
{
    [Fact]
    public void Evaluate_ChosenMonths_LeaveTheBaselineOfTheirIndicatorAlone()
    {
        var evaluation = DossierBuilder.Evaluate();

        var attendance = Of(evaluation, DossierIndicators.Attendance);
        Assert.Equal(Period.Range(Period.Month(2018, 4), Period.Month(2018, 9)), attendance.Verdict.DroppedPeriods);
        Assert.Equal((18, 0), (attendance.Result.Before.Periods, attendance.Result.Before.Missing));
        Assert.Contains(VerdictNote.ShortBaseline, attendance.Verdict.Notes);
        Assert.Empty(Of(evaluation, DossierIndicators.Fee).Verdict.DroppedPeriods);
    }

    [Fact]
    public void Evaluate_ChosenForMonthsNobodyWroteDown_IsCapped()
    {
        var dossier = new DossierBuilder().Build();
        var verdict = Of(new ReviewEvaluation(WithEnrolment(dossier, null, null)), DossierIndicators.Attendance).Verdict;

        Assert.Equal((VerdictKind.NoClearChange, Reason.ChosenWhenLow), (verdict.Kind, verdict.Reason));
        Assert.Empty(verdict.DroppedPeriods);
    }

    [Fact]
    public void Power_ChosenForMonthsNobodyWroteDown_NamesNoFirstVerdict()
    {
        var line = PowerLine.Of(WithEnrolment(new DossierBuilder().Build(), null, null)).Single(item => item.Indicator.Code == DossierIndicators.Attendance);

        Assert.Equal((true, (Period?)null), (line.IsChoiceUndated, line.FirstVerdict));
    }

    [Fact]
    public void Power_ChosenForTooManyMonths_LacksWhatTheChoiceTakes()
    {
        // 24 months before, 13 of them led to the choice: 11 remain where 12 are needed
        var dossier = WithEnrolment(new DossierBuilder().Build(), Period.Month(2017, 9), Period.Month(2018, 9));
        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Attendance);

        Assert.Equal((1, (Period?)null), (line.Forecast?.MissingBefore, line.FirstVerdict));
    }

    [Fact]
    public void Evaluate_ChosenForTooManyMonths_IsCapped()
    {
        var dossier = new DossierBuilder().Build();
        var chosen = WithEnrolment(dossier, Period.Month(2017, 9), Period.Month(2018, 9));
        var verdict = Of(new ReviewEvaluation(chosen), DossierIndicators.Attendance).Verdict;

        Assert.Equal((VerdictKind.NoClearChange, Reason.ChosenWhenLow), (verdict.Kind, verdict.Reason));
        Assert.Equal(VerdictKind.Improved, verdict.Rule?.Own.Kind);
    }

    [Fact]
    public void Evaluate_Indicators_AreLookedAtInTwoFamilies()
    {
        var findings = DossierBuilder.Evaluate().Findings.Where(finding => finding.Verdict.P is not null).ToList();
        var before = findings.Where(finding => finding.Indicator.Code != DossierIndicators.Fee).ToList();
        var after = Assert.Single(findings, finding => finding.Indicator.Code == DossierIndicators.Fee);

        Assert.Equal(before.Count, before[0].Verdict.FamilySize);
        Assert.Equal((1, after.Verdict.P), (after.Verdict.FamilySize, after.Verdict.Q));
        Assert.Contains(VerdictNote.ChosenAfter, after.Verdict.Notes);
        Assert.All(before, finding => Assert.True(finding.Verdict.Q >= finding.Verdict.P));
        // the largest p of a family stays as it is
        var largest = before.MaxBy(finding => finding.Verdict.P) ?? before[0];
        Assert.Equal(largest.Verdict.P.GetValueOrDefault(), largest.Verdict.Q.GetValueOrDefault(), 12);
    }

    [Fact]
    public void Evaluate_WithComparisonUnits_RestsOnTheDifference()
    {
        var with = Of(DossierBuilder.Evaluate(), DossierIndicators.Attendance).Verdict;
        var without = Of(DossierBuilder.Evaluate(new DossierBuilder { HasComparisons = false }), DossierIndicators.Attendance).Verdict;

        Assert.Equal((true, 2), (with.IsControlled, with.ComparisonUnits));
        Assert.Contains(VerdictNote.FewComparisonUnits, with.Notes);
        Assert.NotNull(with.NetChange);
        Assert.Equal((false, 0), (without.IsControlled, without.ComparisonUnits));
        Assert.Contains(VerdictNote.NoComparison, without.Notes);
        Assert.Null(without.NetChange);
        Assert.Equal(with.Change.GetValueOrDefault(), without.Change.GetValueOrDefault(), 12);
    }

    [Fact]
    public void Evaluate_ComparisonUnitThatWasRestructuredInTheWindow_IsNotUsed()
    {
        var dossier = new DossierBuilder().Build();
        var merged = new UnitEvent
        {
            Id = 9, Code = "SN", Kind = UnitEventKind.Merged, EffectiveDate = new(2020, 1, 1),
            Parties = [new UnitEventParty { UnitId = DossierUnits.Comparisons[0], IsSuccessor = true }],
        };
        var renamed = new UnitEvent
        {
            Id = 10, Code = "DT", Kind = UnitEventKind.Renamed, EffectiveDate = new(2020, 1, 1),
            Parties = [new UnitEventParty { UnitId = DossierUnits.Comparisons[1], IsSuccessor = true }],
        };

        var verdict = Of(new ReviewEvaluation(dossier with { Events = [.. dossier.Events, merged, renamed] }), DossierIndicators.Attendance).Verdict;

        Assert.Equal(Reason.TooFewComparisonUnits, verdict.Reason);
    }

    [Fact]
    public void Evaluate_MembersWhoAreOthers_CapTheVerdict()
    {
        var dossier = new DossierBuilder().Build();
        var change = DossierUnits.Restructuring();
        change.Transfers.Add(new MemberTransfer { Id = 60, EventId = DossierUnits.EventId, ToUnitId = DossierUnits.Branches[0], Members = 80 });

        var verdict = Of(new ReviewEvaluation(dossier with { Events = [change] }), DossierIndicators.Attendance).Verdict;

        Assert.Equal((VerdictKind.NoClearChange, Reason.MembershipChanged), (verdict.Kind, verdict.Reason));
        Assert.Equal(VerdictKind.Improved, verdict.Rule?.Kind);
    }

    [Theory]
    [InlineData(DossierIndicators.Classification, VerdictKind.DifferentScale, Reason.DifferentScale)]
    [InlineData(DossierIndicators.Score, VerdictKind.DifferentScale, Reason.DifferentScale)]
    [InlineData(DossierIndicators.Premises, VerdictKind.NotEnoughData, Reason.TooFewPoints)]
    [InlineData(DossierIndicators.Small, VerdictKind.NotEnoughData, Reason.DenominatorsTooSmall)]
    [InlineData(DossierIndicators.Patchy, VerdictKind.NotEnoughData, Reason.TooManyMissing)]
    public void Evaluate_WhatCannotBeJudged_SaysWhy(string indicator, VerdictKind kind, Reason reason)
    {
        var verdict = Of(DossierBuilder.Evaluate(), indicator).Verdict;

        Assert.Equal((kind, reason), (verdict.Kind, verdict.Reason));
        Assert.Null(verdict.P);
    }

    [Fact]
    public void Evaluate_MeasureWithoutASmallestChange_SaysThatItMustBeFixed()
    {
        var dossier = new DossierBuilder().Build();
        dossier = dossier with { Indicators = [.. dossier.Indicators.Select(indicator => indicator.Code == DossierIndicators.RollOut ? RollOut(Direction.LowerIsBetter, null) : indicator)] };
        var finding = Of(new ReviewEvaluation(dossier), DossierIndicators.RollOut);

        Assert.Equal((VerdictKind.NotEnoughData, Reason.BadInput), (finding.Verdict.Kind, finding.Verdict.Reason));
        Assert.EndsWith("đề nghị bổ sung vào bộ chỉ số.", FindingWording.Sentence(finding, dossier, Formats.Vietnamese), StringComparison.Ordinal);
        Assert.DoesNotContain("thang đo", FindingWording.Sentence(finding, dossier, Formats.Vietnamese));
    }

    [Fact]
    public void Evaluate_WithoutABetterSide_IsInNoFamily()
    {
        var dossier = new DossierBuilder().Build();
        var neutral = dossier with { Indicators = [.. dossier.Indicators.Select(indicator => indicator.Code == DossierIndicators.RollOut ? RollOut(Direction.Neutral, 1) : indicator)] };
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
        var dossier = WithScores(new DossierBuilder().Build(), branch => branch <= 2 ? DossierIndicators.NewSheet : DossierIndicators.OldSheet);
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
        var dossier = WithEnrolment(new DossierBuilder().Build(), Period.Month(2018, 10), Period.Month(2018, 12));
        var finding = Of(new ReviewEvaluation(dossier), DossierIndicators.Attendance);

        Assert.Empty(finding.Verdict.DroppedPeriods);
        Assert.Equal(VerdictKind.Improved, finding.Verdict.Kind);
        Assert.DoesNotContain(FindingWording.OwnNotes(finding, dossier, Formats.Vietnamese), note => note.Contains("được chọn vì kết quả thấp", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_MonthsOfChoiceBeforeTheWindow_AreNotCounted()
    {
        var dossier = WithEnrolment(new DossierBuilder().Build(), Period.Month(2016, 6), Period.Month(2017, 1));
        var verdict = Of(new ReviewEvaluation(dossier), DossierIndicators.Attendance).Verdict;

        Assert.Equal(Period.Range(Period.Month(2016, 10), Period.Month(2017, 1)), verdict.DroppedPeriods);
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
    public void Power_WithTooFewOfItsMonths_SaysHowManyAreLacking()
    {
        // every other month of two years: 12 of 24, and three quarters are needed
        var dossier = new DossierBuilder { Keep = observation => observation.Period.Start >= DossierUnits.Start || observation.Period.Index % 2 == 0 }.Build();
        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Fee);

        Assert.Equal((6, (Period?)null), (line.Forecast?.MissingBefore, line.FirstVerdict));
    }

    [Fact]
    public void Power_OfTooFewPeople_NamesNoFirstVerdict()
    {
        var line = PowerLine.Of(new DossierBuilder().Build()).Single(item => item.Indicator.Code == DossierIndicators.Small);

        Assert.Equal((true, 0, (Period?)null, (double?)null), (line.Forecast?.IsTooSmall, line.Forecast?.MissingBefore, line.FirstVerdict, line.Forecast?.Detectable));
    }

    [Fact]
    public void ComparisonFindings_AreJudgedAlone()
    {
        var evaluation = DossierBuilder.Evaluate();

        var findings = evaluation.ComparisonFindings(evaluation.Dossier.Enrolments[0]);

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.False(finding.Verdict.IsControlled));
        Assert.All(findings, finding => Assert.DoesNotContain(VerdictNote.NoComparison, finding.Verdict.Notes));
    }

    [Fact]
    public void Power_BeforeAnyFigureAfter_TellsTheFirstVerdictAndTheSmallestChange()
    {
        var dossier = new DossierBuilder { Keep = observation => observation.Period.End < DossierUnits.Start }.Build();

        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Attendance);

        // three months settle in, then a year of figures is needed
        Assert.Equal(Period.Month(2019, 12), line.FirstVerdict);
        Assert.Equal((2, 0), (line.Forecast?.ComparisonUnits, line.Forecast?.MissingBefore));
        Assert.True(line.Forecast?.Detectable > 0);
        Assert.True(line.Forecast?.WithLongerBaseline < line.Forecast?.Detectable);
        Assert.True(line.Forecast?.WithMoreComparisons < line.Forecast?.Detectable);
    }

    [Fact]
    public void Power_WithoutABaseline_SaysHowManyPeriodsAreLacking()
    {
        var dossier = new DossierBuilder { Keep = observation => observation.Period.Start >= new DateOnly(2018, 1, 1) }.Build();

        var line = PowerLine.Of(dossier).Single(item => item.Indicator.Code == DossierIndicators.Fee);

        // nine months stand there; twelve are needed
        Assert.Null(line.FirstVerdict);
        Assert.Equal(3, line.Forecast?.MissingBefore);
    }

    private static Finding Of(ReviewEvaluation evaluation, string indicator) =>
        Assert.Single(evaluation.Findings, finding => finding.Indicator.Code == indicator);

    // the pilot's scores all on the sheet in force, and five comparison branches
    private static ReviewDossier WithScores(ReviewDossier dossier, Func<int, int> sheetOf)
    {
        const int ScoreId = 4;
        var like = dossier.Tree[DossierUnits.Comparisons[0]];
        var branches = Enumerable.Range(1, 5).Select(number =>
        {
            var unit = new Unit { Id = 200 + number, Code = $"SS-{number}", ValidFrom = like.ValidFrom };
            var version = like.Versions[0];
            unit.Add(new UnitVersion { Id = unit.Id, UnitId = unit.Id, From = like.ValidFrom, Name = version.Name, ShortName = version.ShortName, ParentId = version.ParentId, KindId = version.KindId, OfficialMembers = 50 });
            return unit;
        }).ToList();
        var enrolment = dossier.Enrolments[0];
        enrolment.ComparisonUnits.Clear();
        enrolment.ComparisonUnits.AddRange(branches.Select(branch => new ComparisonUnit { Id = branch.Id, EnrolmentId = enrolment.Id, UnitId = branch.Id }));
        var random = new Random(6);
        var own = dossier.Observations.Where(observation => observation.IndicatorId == ScoreId && !DossierUnits.Comparisons.Contains(observation.UnitId))
            .Select(observation => Scored(observation.UnitId, observation.Period, DossierIndicators.NewSheet, (observation.UnitId == DossierUnits.Predecessor ? 70 : 82) + random.Next(-2, 3)));
        var others = branches.SelectMany(branch => Period.Range(Period.Month(2016, 10), Period.Month(2021, 9))
            .Select(period => Scored(branch.Id, period, sheetOf(branch.Id - 200), (sheetOf(branch.Id - 200) == DossierIndicators.NewSheet ? 70 : 14) + random.Next(-2, 3))));
        return dossier with
        {
            Tree = new UnitTree([.. dossier.Tree.Units, .. branches]),
            Observations = [.. dossier.Observations.Where(observation => observation.IndicatorId != ScoreId), .. own, .. others],
        };

        static Observation Scored(int unit, Period period, int sheet, int mark)
        {
            var made = new Observation { Id = (unit * 1000) + (period.Index % 1000), UnitId = unit, IndicatorId = ScoreId, Period = period, ScaleVersionId = sheet };
            made.Record(new ObservationFigure { Value = mark }, ObservationState.Approved, new ObservationEntry());
            return made;
        }
    }

    private static Indicator RollOut(Direction direction, decimal? smallest) => new()
    {
        Id = 3, Code = DossierIndicators.RollOut, Name = new("Số ngày triển khai", "Days of roll-out"), ShortName = new("Triển khai", "Roll-out"), Kind = IndicatorKind.Measure,
        Direction = direction, PeriodKind = PeriodKind.Month, Aggregation = Aggregation.MemberWeightedMean, Measure = new("ngày", "days"), SmallestChange = smallest,
    };

    private static ReviewDossier WithEnrolment(ReviewDossier dossier, Period? from, Period? to)
    {
        var old = dossier.Enrolments[0];
        var pilot = dossier.Pilot;
        pilot.Enrolments.Clear();
        pilot.Enrolments.Add(new Enrolment
        {
            Id = old.Id, PilotId = old.PilotId, UnitId = old.UnitId, EventId = old.EventId, ChoiceReason = old.ChoiceReason, ChosenFrom = from, ChosenTo = to,
            ChosenIndicators = old.ChosenIndicators, RecordedOn = old.RecordedOn, ComparisonUnits = old.ComparisonUnits,
        });
        return dossier;
    }
}
