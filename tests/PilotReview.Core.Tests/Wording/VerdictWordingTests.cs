using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Core.Comparison;
using PilotReview.Core.ControlCharts;
using PilotReview.Core.Observations;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Wording;

/// <summary>Every verdict, reason and note in words, none against its verdict.</summary>
public sealed class VerdictWordingTests
{
    private static readonly ReviewEvaluation Controlled = DossierBuilder.Evaluate();
    private static readonly ReviewEvaluation Alone = DossierBuilder.Evaluate(new DossierBuilder { HasComparisons = false });
    private static readonly CultureInfo[] Cultures = [Formats.Vietnamese, Formats.English];

    public static TheoryData<VerdictKind, Reason> Reasons => new()
    {
        { VerdictKind.Improved, Reason.ClearChange },
        { VerdictKind.Worsened, Reason.ClearChange },
        { VerdictKind.NoClearChange, Reason.ChangeSmallerThanThreshold },
        { VerdictKind.NoClearChange, Reason.MayContinueEarlierTrend },
        { VerdictKind.NoClearChange, Reason.PracticallyUnchanged },
        { VerdictKind.NoClearChange, Reason.PossibleImprovement },
        { VerdictKind.NoClearChange, Reason.PossibleWorsening },
        { VerdictKind.NoClearChange, Reason.ComparisonUnitsChangedToo },
        { VerdictKind.NoClearChange, Reason.TooFewComparisonUnits },
        { VerdictKind.NoClearChange, Reason.ChosenWhenLow },
        { VerdictKind.NoClearChange, Reason.MembershipChanged },
        { VerdictKind.NotEnoughData, Reason.TooImprecise },
        { VerdictKind.NotEnoughData, Reason.NoVariation },
        { VerdictKind.NotEnoughData, Reason.TooFewComparisonUnits },
        { VerdictKind.NotEnoughData, Reason.BadInput },
        { VerdictKind.AtCeiling, Reason.AtCeiling },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Sentence_OfEveryReason_IsWholeAndDoesNotContradictItsVerdict(VerdictKind kind, Reason reason)
    {
        foreach (var (evaluation, culture) in new[] { Controlled, Alone }.SelectMany(_ => Cultures, (evaluation, culture) => (evaluation, culture)))
        {
            var finding = With(evaluation, kind, reason);
            var sentence = FindingWording.Sentence(finding, evaluation.Dossier, culture);

            Assert.DoesNotContain("{", sentence);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.Equal(kind == VerdictKind.Improved, Regex.IsMatch(sentence, "mức cải thiện này|tốt hơn mức trước rõ rệt|this improvement|clearly better"));
            Assert.Equal(kind == VerdictKind.Worsened, Regex.IsMatch(sentence, "mặt trái|kém hơn mức trước rõ rệt|drawback|clearly worse"));
            Assert.Equal(
                kind is VerdictKind.Improved && evaluation == Controlled, Regex.IsMatch(sentence, "Có cơ sở gắn|grounds to link"));
            Assert.Equal(kind is VerdictKind.Improved or VerdictKind.Worsened, FindingWording.WhyNot(finding, culture).Length == 0);
        }
    }

    [Fact]
    public void Reasons_OfTheEngine_AllHaveShortWords()
    {
        var engine = Enum.GetValues<Reason>().Where(reason => reason <= Reason.BadInput).ToList();
        foreach (var culture in Cultures)
        {
            Assert.Equal(engine.Count, engine.Select(reason => FindingWording.Reason(reason, culture)).Distinct().Count());
        }
    }

    [Fact]
    public void EveryNote_IsTold()
    {
        var plain = With(Controlled, VerdictKind.NoClearChange, Reason.PossibleImprovement);
        var before = FindingWording.OwnNotes(WithNotes(plain, []), Controlled.Dossier, Formats.Vietnamese).Count;
        foreach (var note in Enum.GetValues<VerdictNote>().Where(note => note != VerdictNote.ChosenAfter))
        {
            var told = FindingWording.OwnNotes(WithNotes(plain, [note]), Controlled.Dossier, Formats.Vietnamese);
            Assert.Equal(before + 1, told.Count);
        }

        // chosen afterwards is told with its date
        Assert.Contains(
            FindingWording.OwnNotes(Find(Controlled, DossierIndicators.Fee), Controlled.Dossier, Formats.English),
            note => note.Contains("15/01/2020", StringComparison.Ordinal));
    }

    [Fact]
    public void OneOfMany_SaysHowManyWereLookedAt()
    {
        var finding = WithNotes(With(Controlled, VerdictKind.NoClearChange, Reason.PossibleImprovement), [VerdictNote.OneOfMany]);
        Assert.Contains(
            FindingWording.OwnNotes(finding, Controlled.Dossier, Formats.Vietnamese),
            note => note.Contains($"{Formats.Count(finding.Verdict.FamilySize, Formats.Vietnamese)} chỉ số được xét cùng lúc", StringComparison.Ordinal));
    }

    [Fact]
    public void ComparisonUnitItself_IsNeverTiedToARestructuring()
    {
        var compared = Controlled.ComparisonFindings(Controlled.Dossier.Enrolments[0]).First(finding => finding.Result.Change is not null);
        var improved = compared with { Result = compared.Result with { Verdict = compared.Verdict with { Kind = VerdictKind.Improved, Reason = Reason.ClearChange } } };
        Assert.Contains("đơn vị này không sắp xếp", FindingWording.Sentence(improved, Controlled.Dossier, Formats.Vietnamese));
    }

    [Fact]
    public void Checks_FollowTheRule()
    {
        var lines = FindingWording.Checks(Find(Controlled, DossierIndicators.Attendance), Controlled.Dossier, Formats.Vietnamese);
        Assert.Equal(
            ["Đủ số liệu", "Lớn hơn lên xuống tự nhiên", "Đủ lớn để có ý nghĩa", "Không phải xu hướng có sẵn", "Nơi khác không thay đổi như vậy", "Vẫn là những đảng viên ấy", "Đã tính đến việc xét nhiều chỉ số"],
            lines.Select(line => line.Title));
        Assert.All(lines, line => Assert.Equal(CheckState.Passed, line.State));

        var alone = FindingWording.Checks(Find(Alone, DossierIndicators.Attendance), Alone.Dossier, Formats.Vietnamese);
        Assert.Equal(CheckState.NotMade, alone.Single(line => line.Title.StartsWith("Nơi khác", StringComparison.Ordinal)).State);
        var lacking = Assert.Single(FindingWording.Checks(Find(Controlled, DossierIndicators.Small), Controlled.Dossier, Formats.Vietnamese));
        Assert.Equal(CheckState.Failed, lacking.State);
    }

    [Fact]
    public void Power_TellsTheSmallestChange() => Assert.StartsWith(
        "Với số liệu hiện có, chỉ nhận ra được thay đổi từ ",
        FindingWording.Power(Find(Controlled, DossierIndicators.Attendance), Controlled.Dossier, Formats.Vietnamese), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 25, "tốt nhất trong 25 đơn vị được so sánh")]
    [InlineData(25, 25, "kém nhất trong 25 đơn vị được so sánh")]
    [InlineData(2, 81, "đứng thứ 2 trong 81 đơn vị được so sánh")]
    [InlineData(1, 2, "tốt nhất trong 2 đơn vị được so sánh (quá ít đơn vị để thứ hạng có ý nghĩa)")]
    public void Rank_IsToldWithHowManyWereCompared(int rank, int of, string expected)
    {
        var finding = Find(Controlled, DossierIndicators.Attendance);
        var ranked = finding with
        {
            Result = finding.Result with { Verdict = finding.Verdict with { Standing = new NeighbourStanding(rank, of, (double)rank / of, of >= 20, []) } },
        };
        Assert.Equal(expected, FindingWording.Rank(ranked, Controlled.Dossier, Formats.Vietnamese));
    }

    [Fact]
    public void ChartMarks_AreToldInBothLanguages()
    {
        var finding = Find(Controlled, DossierIndicators.Attendance);
        var chart = ControlChart.Of(finding) ?? throw new InvalidOperationException("Shares have a chart.");
        Assert.Equal(StepIcon.BetterUp, chart.Step);
        foreach (var culture in Cultures)
        {
            var texts = Enum.GetValues<StepIcon>().Select(step => ChartWording.Step(chart with { Step = step }, finding, culture))
                .Concat(Enum.GetValues<VariationIcon>().Select(icon => ChartWording.Variation(chart with { Variation = icon }, culture)))
                .Concat(Enum.GetValues<AssuranceIcon>().Select(icon => ChartWording.Assurance(chart with { Assurance = icon }, finding, culture))).ToList();
            Assert.Equal(texts.Count, texts.Distinct().Count());
            Assert.All(texts, text => Assert.DoesNotContain("{", text));
        }
    }

    [Fact]
    public void StepMark_GoesWithTheNumberThatTheVerdictRestsOn()
    {
        var finding = Find(Controlled, DossierIndicators.Attendance);
        var net = FigureWording.Change(finding.Indicator, finding.Verdict.NetChange ?? 0, Formats.Vietnamese);
        var own = FigureWording.Change(finding.Indicator, finding.Verdict.Change ?? 0, Formats.Vietnamese);
        Assert.NotEqual(net, own);

        Assert.Contains($"trừ đi biến động của các đơn vị đối chiếu, mức chung tăng lên theo hướng tốt: {net}", Step(finding));
        Assert.Contains($"mức chung tăng lên theo hướng tốt: {own}", Step(Find(Alone, DossierIndicators.Attendance)));
        // a jump that everybody sees is not denied
        Assert.Contains(
            $"thay đổi {own}", Step(With(Controlled, VerdictKind.NoClearChange, Reason.ComparisonUnitsChangedToo)));
        Assert.EndsWith("chưa kết luận: đảng viên thay đổi nhiều.", Step(With(Controlled, VerdictKind.NoClearChange, Reason.MembershipChanged)), StringComparison.Ordinal);
        Assert.Contains("hai thang đo", Step(Find(Controlled, DossierIndicators.Score)));

        static string Step(Finding finding) => ChartWording.Step(ControlChart.Of(finding) ?? throw new InvalidOperationException("Has a chart."), finding, Formats.Vietnamese);
    }

    [Fact]
    public void GainBesideOthersAlone_IsToldAsSuch()
    {
        // the unit itself rose
        Assert.False(Find(Controlled, DossierIndicators.Attendance).Verdict.IsRelative);
        var behind = With(Controlled, VerdictKind.Worsened, Reason.ClearChange);

        Assert.True(behind.Verdict.IsRelative);
        Assert.Contains("tụt lại rõ rệt dù mức của chính mình không kém đi", FindingWording.Sentence(behind, Controlled.Dossier, Formats.Vietnamese));
    }

    [Fact]
    public void Assurance_WithoutLimits_DoesNotDenyTheTarget()
    {
        var finding = Find(Controlled, DossierIndicators.Attendance);
        var chart = ControlChart.Of(finding) ?? throw new InvalidOperationException("Has a chart.");
        var bare = chart with { After = ChartSegment.Of([0.9], ChartRules.Default), Assurance = AssuranceIcon.None };

        Assert.Contains("85%", ChartWording.Assurance(bare, finding, Formats.Vietnamese));
        Assert.StartsWith("Không có chỉ tiêu", ChartWording.Assurance(bare, Find(Controlled, DossierIndicators.Fee), Formats.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void UnchangedBesideOthers_IsNotToldAsUnchangedItself() => Assert.Contains(
        "So với các đơn vị đối chiếu, hai kỳ gần như không khác nhau",
        FindingWording.Sentence(With(Controlled, VerdictKind.NoClearChange, Reason.PracticallyUnchanged), Controlled.Dossier, Formats.Vietnamese));

    [Theory]
    [InlineData(0.0004, "dưới 0,001")]
    [InlineData(0.0316, "0,032")]
    [InlineData(0.0497, "0,0497")]
    [InlineData(0.05003, "0,05003")]
    [InlineData(0.05, "0,050")]
    public void P_HasThreeDecimals_AndMoreBesideTheLevel(double p, string expected) => Assert.Equal(expected, FigureWording.P(p, Formats.Vietnamese));

    private static Finding With(ReviewEvaluation evaluation, VerdictKind kind, Reason reason)
    {
        var finding = Find(evaluation, DossierIndicators.Attendance);
        return finding with { Result = finding.Result with { Verdict = finding.Verdict with { Kind = kind, Reason = reason } } };
    }

    private static Finding WithNotes(Finding finding, IReadOnlyList<VerdictNote> notes) => finding with
    {
        Result = finding.Result with { Verdict = finding.Verdict with { Notes = notes, UnusualPeriods = [Period.Month(2017, 2)] } },
    };

    private static Finding Find(ReviewEvaluation evaluation, string indicator) => evaluation.Findings.First(finding => finding.Indicator.Code == indicator);
}
