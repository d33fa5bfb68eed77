using System.Text;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Settings;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class SnapshotTests
{
    private static readonly DateTimeOffset At = new(2021, 10, 15, 16, 42, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Form_ReadBack_IsTheSameFormAndTheSameVerdicts()
    {
        var evaluation = DossierBuilder.Evaluate(new DossierBuilder { State = ReviewState.ForDecision, World = 1 });
        var form = SnapshotJson.Write(Frozen(evaluation));
        var content = SnapshotJson.Read(form);
        Assert.Equal(form, SnapshotJson.Write(content));
        Assert.True(SnapshotJson.IsCanonical(form));

        var again = new ReviewEvaluation(DossierOf(content, evaluation.Dossier.Review));
        Assert.Empty(SnapshotDifferences.Recomputed(content, again));
        Assert.Equal(evaluation.Findings.Count, content.Findings.Count);
        Assert.True(SnapshotDifferences.Of(again.Dossier, evaluation.Dossier).IsEmpty);
    }

    [Fact]
    public void Form_OfManyImports_IsInTheCanonicalOrder()
    {
        var dossier = new DossierBuilder().Build() with { ImportFiles = new Dictionary<int, string> { [2] = "hai.xlsx", [10] = "mười.xlsx", [1] = "một.xlsx" } };
        var form = SnapshotJson.Write(Frozen(new ReviewEvaluation(dossier)));
        Assert.True(SnapshotJson.IsCanonical(form));
        Assert.Equal(dossier.ImportFiles.Count, SnapshotJson.Read(form).ImportFiles.Count);
    }

    [Fact]
    public void Form_KeepsEveryVersionOfAFigure()
    {
        var dossier = new DossierBuilder().Build();
        var observation = dossier.Observations[5];
        var entry = new ObservationEntry { At = At, AccountId = 7, Comment = "Sửa theo biên bản" };
        observation.Record(new ObservationFigure { Numerator = 3, Denominator = 4 }, ObservationState.Submitted, entry);
        observation.Record(new ObservationFigure { Numerator = 4, Denominator = 4 }, ObservationState.Approved, entry with { AccountId = 8 });
        var content = SnapshotJson.Read(SnapshotJson.Write(Frozen(new ReviewEvaluation(dossier))));
        var back = DossierOf(content, dossier.Review).Observations.Single(item => item.Id == observation.Id && item.UnitId == observation.UnitId && item.Period == observation.Period
            && item.IndicatorId == observation.IndicatorId);
        Assert.Equal((observation.Figure, observation.State, observation.Entry, observation.Version), (back.Figure, back.State, back.Entry, back.Version));
        Assert.Equal(
            observation.History.Select(version => (version.Number, version.Figure, version.State, version.Entry)),
            back.History.Select(version => (version.Number, version.Figure, version.State, version.Entry)));
    }

    [Fact]
    public void Hash_IsThatOfTheBytes_AndChangesWithOneFigure()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SnapshotJson.HashOf("abc"u8));
        var dossier = new DossierBuilder().Build();
        var before = SnapshotJson.HashOf(SnapshotJson.Write(Frozen(new ReviewEvaluation(dossier))));
        Assert.Equal(before, SnapshotJson.HashOf(SnapshotJson.Write(Frozen(new ReviewEvaluation(new DossierBuilder().Build())))));
        var observation = dossier.Observations[9];
        observation.Record(observation.Figure with { Numerator = (observation.Figure.Numerator ?? 0) + 1 }, observation.State, observation.Entry);
        Assert.NotEqual(before, SnapshotJson.HashOf(SnapshotJson.Write(Frozen(new ReviewEvaluation(dossier)))));
    }

    [Theory]
    [InlineData("""{"b":1,"a":2}""", false)]
    [InlineData("""{"a":2,"b":1}""", true)]
    [InlineData("""{"a": 2,"b":1}""", false)]
    [InlineData("""{"a":2,"b":1} """, false)]
    [InlineData("""{"a":"Tổ đảng <&> \" \\ \n \uD83D\uDE00"}""", true)]
    [InlineData("""{"a":"\u1ed5"}""", false)]
    [InlineData("""{"a":2""", false)]
    public void IsCanonical_SeesOrderBlanksAndSpelling(string form, bool expected) => Assert.Equal(expected, SnapshotJson.IsCanonical(Encoding.UTF8.GetBytes(form)));

    [Fact]
    public void Differences_CountApprovedFiguresWithinTheWindowsOnly()
    {
        var (frozen, live) = (new DossierBuilder().Build(), new DossierBuilder().Build());
        var approved = live.Observations.Where(observation => observation.State == ObservationState.Approved && observation.Figure.Numerator > 1
            && observation.Period.End <= live.Review.AsOf && observation.Period.Start >= live.Review.BeforeFrom.Start).Take(3).ToList();
        var entry = new ObservationEntry { At = At };
        // another figure; sent back, so it is missing today; only its remark changed
        approved[0].Record(approved[0].Figure with { Numerator = approved[0].Figure.Numerator - 1 }, ObservationState.Approved, entry);
        approved[1].Record(approved[1].Figure, ObservationState.Returned, entry);
        approved[2].Record(approved[2].Figure, ObservationState.Approved, entry with { Comment = "xem lại" });
        var later = new Observation { Id = 99_999, UnitId = approved[0].UnitId, IndicatorId = approved[0].IndicatorId, Period = Period.Month(2022, 1) };
        later.Record(approved[0].Figure, ObservationState.Approved, entry);

        var differences = SnapshotDifferences.Of(frozen, live with { Observations = [.. live.Observations, later] });
        Assert.Equal(2, differences.Figures.Count);
        Assert.Contains(differences.Figures, figure => figure.After == approved[0] && figure.Before?.Figure != approved[0].Figure);
        Assert.Contains(differences.Figures, figure => figure.After == approved[1]);
        Assert.Empty(differences.Definitions);
    }

    [Fact]
    public void Differences_TellOfChangedDefinitions()
    {
        var (frozen, live) = (new DossierBuilder().Build(), new DossierBuilder { HasComparisons = false }.Build());
        Assert.Equal([DefinitionKind.Enrolment], SnapshotDifferences.Of(frozen, live).Definitions.Select(definition => definition.Kind));
    }

    private static SnapshotContent Frozen(ReviewEvaluation evaluation) => SnapshotContent.Of(
        evaluation, Work(evaluation.Dossier.Review), [new SettingValue { Id = 1, Key = OfficeSettings.MonthDue.Key, From = new(2018, 1, 1), Value = "5" }], At);

    private static ReviewDossier DossierOf(SnapshotContent content, Review review) => content.ToDossier(review, new FrozenMark(1, At, content.Engine, string.Empty));

    private static ReviewWork Work(Review review)
    {
        review.Units.Clear();
        var unit = new ReviewUnit { Id = 1, EnrolmentId = 1, Proposed = ConclusionOption.Keep, Opinion = "Nhất trí" };
        unit.Return(At, 4, "Viết thêm hạn chế");
        unit.Send(At, 3);
        review.Units.Add(unit);
        return new ReviewWork
        {
            Review = review,
            Steps = [],
            Paragraphs =
            [
                new() { Id = 1, Key = new Guid("6a4f0e0a-6f0b-4a53-9a7e-0c9ad6b4f001"), EnrolmentId = 1, Section = NarrativeSection.Limits, Order = 1, Text = new("Hội trường chỉ có 60 chỗ."), At = At },
            ],
            Facts = [new() { Id = 1, EnrolmentId = 1, Subject = "Nơi sinh hoạt bảo đảm", IsSo = true, On = new(2019, 3, 1), Paper = "Biên bản 12" }],
            Costs = [new() { Id = 1, EnrolmentId = 1, Kind = CostKind.Allowance, Before = 1_490_000.50m, After = 2_000_000m, Source = "Dự toán" }],
            Surveys = [new() { Id = 1, EnrolmentId = 1, Text = "Sinh hoạt có thiết thực không?", Answers = [new() { Rank = 1, Label = "Không", Before = 20, After = 9 }, new() { Rank = 2, Label = "Có", Before = 30, After = 44 }] }],
            Committees = [new() { Id = 1, UnitId = DossierUnits.Ward, Kind = RecommendationKind.Keep, Reason = "Sinh hoạt tốt lên" }],
            Comments = [],
            Acts = [],
            Orders = [],
        };
    }
}
