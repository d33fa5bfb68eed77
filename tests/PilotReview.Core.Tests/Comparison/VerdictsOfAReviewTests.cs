using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;
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
        var verdict = Of(new ReviewEvaluation(ChangedDossiers.WithEnrolment(dossier, null, null)), DossierIndicators.Attendance).Verdict;

        Assert.Equal((VerdictKind.NoClearChange, Reason.ChosenWhenLow), (verdict.Kind, verdict.Reason));
        Assert.Empty(verdict.DroppedPeriods);
    }

    [Fact]
    public void Evaluate_ChosenForTooManyMonths_IsCapped()
    {
        var dossier = new DossierBuilder().Build();
        var chosen = ChangedDossiers.WithEnrolment(dossier, Period.Month(2017, 9), Period.Month(2018, 9));
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
    public void Evaluate_MonthsOfChoiceBeforeTheWindow_AreNotCounted()
    {
        var dossier = ChangedDossiers.WithEnrolment(new DossierBuilder().Build(), Period.Month(2016, 6), Period.Month(2017, 1));
        var verdict = Of(new ReviewEvaluation(dossier), DossierIndicators.Attendance).Verdict;

        Assert.Equal(Period.Range(Period.Month(2016, 10), Period.Month(2017, 1)), verdict.DroppedPeriods);
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

    private static Finding Of(ReviewEvaluation evaluation, string indicator) =>
        Assert.Single(evaluation.Findings, finding => finding.Indicator.Code == indicator);
}
