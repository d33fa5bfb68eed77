using System.Text;
using System.Text.Json;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class SnapshotTests
{
    private const string StoredHash = "36718858413aed4172990bbd013c046f47566514cebe384ba6356e0724b56e89";

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
        Assert.Empty(SnapshotDifferences.Reworded(content, again));
        var differences = SnapshotDifferences.Of(again.Dossier, evaluation.Dossier);
        Assert.Empty(differences.Figures);
        Assert.Empty(differences.Definitions);
    }

    [Fact]
    public void Form_OfManyImports_IsInTheCanonicalOrder()
    {
        var dossier = new DossierBuilder().Build() with { ImportFiles = new Dictionary<int, string> { [2] = "hai.xlsx", [10] = "mười.xlsx", [1] = "một.xlsx", [7] = "bảy.xlsx" } };
        foreach (var (observation, batch) in dossier.Observations.Zip([2, 10, 1]))
        {
            observation.Record(observation.Figure, observation.State, observation.Entry with { ImportBatchId = batch });
        }

        var form = SnapshotJson.Write(Frozen(new ReviewEvaluation(dossier)));
        Assert.True(SnapshotJson.IsCanonical(form));
        var files = SnapshotJson.Read(form).ImportFiles;
        Assert.Superset(new HashSet<string> { "1", "10", "2" }, files.Keys.ToHashSet());
        Assert.DoesNotContain("7", files.Keys); // no figure came with it
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
    [InlineData("""{"a":"Tổ đảng <&> \" \\ \n 😀"}""", true)]
    [InlineData("""{"a":"\uD83D\uDE00"}""", false)]
    [InlineData("{\"a\":\"12\u00a0%, 3\u202fđồng\u3000\u2028\"}", true)]
    [InlineData("""{"a":"\u00a0"}""", false)]
    [InlineData("""{"a":"\u000b\u001f\t"}""", true)]
    [InlineData("""{"a":"\u000B"}""", false)]
    [InlineData("""{"a":"\u0009"}""", false)]
    [InlineData("""{"a":"\ud83d"}""", false)]
    [InlineData("""{"a":1,"a":2}""", false)]
    [InlineData("""{"a":null}""", false)]
    [InlineData("""{"a":1.0}""", false)]
    [InlineData("""{"a":1e3}""", false)]
    [InlineData("""{"a":-0}""", false)]
    [InlineData("""{"a":[-12,true,{}]}""", true)]
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

    [Fact]
    public void Differences_TellOfEveryKindOfRow()
    {
        var (frozen, live) = (new DossierBuilder().Build(), new DossierBuilder().Build());
        Assert.Equal([DefinitionKind.Indicator], Kinds(live with { Indicators = [Measured(live.Indicators[0]), .. live.Indicators.Skip(1)] }));
        var scale = live.Scales.First(scale => live.Indicators.Any(indicator => indicator.ScaleCode == scale.ScaleCode));
        Assert.Equal([DefinitionKind.Scale], Kinds(live with { Scales = [.. live.Scales.Where(other => other != scale)] }));
        Assert.Equal([DefinitionKind.Mark], Kinds(live with { Marks = [.. live.Marks, new EventMark { Id = 99, Lane = "other", From = new(2020, 1, 1), To = new(2020, 2, 1), Text = new("Dịch") }] }));
        Assert.Empty(Kinds(live with { Marks = [.. live.Marks, new EventMark { Id = 99, Lane = "other", From = new(2022, 1, 1), To = new(2022, 2, 1), Text = new("Sau kỳ") }] }));
        Assert.Equal([DefinitionKind.Explanation], Kinds(live with { Explanations = [Given(DossierUnits.Branches[0])] }));
        Assert.Empty(Kinds(live with { Explanations = [Given(99)] }));

        var tree = DossierUnits.Tree();
        tree[DossierUnits.SubCommittee].Versions[0].OfficialMembers = 999;
        var unit = Assert.Single(SnapshotDifferences.Of(frozen, live with { Tree = tree }).Definitions);
        Assert.Equal((DefinitionKind.Unit, "K1", (int?)DossierUnits.SubCommittee), (unit.Kind, unit.Code, unit.UnitId));
        var later = DossierUnits.Tree();
        later[DossierUnits.SubCommittee].Add(Renamed(later[DossierUnits.SubCommittee].Versions[0], new(2022, 1, 1)));
        Assert.Empty(Kinds(live with { Tree = later }));

        var change = DossierUnits.Restructuring();
        change.Transfers.Add(new MemberTransfer { FromUnitId = null, ToUnitId = DossierUnits.SubCommittee, Members = 3 });
        Assert.Equal([DefinitionKind.Event], Kinds(live with { Events = [change] }));

        IEnumerable<DefinitionKind> Kinds(ReviewDossier today) => SnapshotDifferences.Of(frozen, today).Definitions.Select(definition => definition.Kind);
    }

    [Fact]
    public void Differences_SeeFiguresOfAUnitThatHadNone()
    {
        var unit = DossierUnits.Branches[0];
        var frozen = new DossierBuilder { Keep = observation => observation.UnitId != unit }.Build();
        var differences = SnapshotDifferences.Of(frozen, new DossierBuilder().Build());
        Assert.NotEmpty(differences.Figures);
        Assert.All(differences.Figures, figure => Assert.Equal((unit, null), (figure.UnitId, figure.Before)));
        Assert.Equal(differences.Figures.Count, SnapshotDifferences.Of(new DossierBuilder().Build(), frozen).Figures.Count);
    }

    [Fact]
    public void Recomputed_LooksAtVerdictsAndNumbers_AndRewordedAtWords()
    {
        var evaluation = DossierBuilder.Evaluate();
        var content = Frozen(evaluation);
        var first = content.Findings.First(finding => finding.Change is not null);
        SnapshotContent With(FrozenFinding finding) => content with { Findings = [.. content.Findings.Select(known => known == first ? finding : known)] };

        var reworded = With(first with { Sentence = new LocalText("Câu cũ.") });
        Assert.Empty(SnapshotDifferences.Recomputed(reworded, evaluation));
        Assert.Equal([first.Code], SnapshotDifferences.Reworded(reworded, evaluation));
        Assert.Empty(SnapshotDifferences.Recomputed(With(first with { Change = first.Change * (1 + 1e-12) }), evaluation));
        Assert.Equal([first.Code], SnapshotDifferences.Recomputed(With(first with { Change = first.Change + 0.001 }), evaluation));
        Assert.Equal([first.Code], SnapshotDifferences.Recomputed(With(first with { Change = null }), evaluation));
    }

    [Theory]
    [InlineData("\"format\":1", "\"format\":2")]
    [InlineData("\"asOf\":", "\"asOfDay\":")]
    [InlineData("\"findings\":", "\"results\":")]
    public void Form_ThatThisProgramDoesNotKnow_IsRefused(string text, string instead)
    {
        var form = Encoding.UTF8.GetString(SnapshotJson.Write(Frozen(DossierBuilder.Evaluate())));
        Assert.Contains(text, form, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => SnapshotJson.Read(Encoding.UTF8.GetBytes(form.Replace(text, instead, StringComparison.Ordinal))));
    }

    /// <summary>A snapshot that a program once wrote is read, written and judged as it was, whatever is renamed since; what cannot be read any more needs a new format beside the old one.</summary>
    [Fact]
    public void StoredForm_IsReadAsItWasWritten()
    {
        var form = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reviews", "ban-chot-1.json"));
        Assert.Equal(StoredHash, SnapshotJson.HashOf(form));
        var content = SnapshotJson.Read(form);
        Assert.Equal(form, SnapshotJson.Write(content));
        Assert.True(content.Engine != EngineVersion.Current || SnapshotDifferences.Recomputed(content, new ReviewEvaluation(DossierOf(content, content.Review))).Count == 0);
        Assert.Contains(content.Findings, finding => finding.Verdict == VerdictKind.Improved);
    }

    private static CheckExplanation Given(int unit) => new()
    {
        Id = 1, UnitId = unit, IndicatorId = DossierIndicators.All()[0].Id, Period = Period.Month(2020, 5), Check = EntryCheck.OutOfBounds, Figure = "1", Reason = "Đúng", At = At,
    };

    private static Indicator Measured(Indicator indicator) => new()
    {
        Id = indicator.Id, Code = indicator.Code, Name = indicator.Name, ShortName = indicator.ShortName, Kind = indicator.Kind, Direction = indicator.Direction, PeriodKind = indicator.PeriodKind,
        Aggregation = indicator.Aggregation, Definition = new("Định nghĩa khác"), NumeratorLabel = indicator.NumeratorLabel, DenominatorLabel = indicator.DenominatorLabel,
        Source = indicator.Source, Method = indicator.Method, Measure = indicator.Measure, Decimals = indicator.Decimals, SmallestChange = indicator.SmallestChange, ScaleCode = indicator.ScaleCode,
    };

    private static UnitVersion Renamed(UnitVersion version, DateOnly from) => new() { From = from, Name = new("Tên mới"), ShortName = new("Mới"), ParentId = version.ParentId, KindId = version.KindId };

    private static SnapshotContent Frozen(ReviewEvaluation evaluation) => SnapshotContent.Of(
        evaluation, Work(evaluation.Dossier.Review),
        new OfficeRows(
            [new SettingValue { Id = 1, Key = OfficeSettings.MonthDue.Key, From = new(2018, 1, 1), Value = "5" }],
            [new UnitKind { Id = 2, Code = "CB", Name = new("Chi bộ", "Party branch") }], [new UnitCategory { Id = 1, Code = "KHOM", Name = new("Khóm, ấp") }],
            [new ReviewOrder { Id = 9, ReviewId = 8, ActId = 1, Number = 1, Text = "Ban hành quy chế", UnitId = DossierUnits.Ward, Due = new(2020, 6, 30) }]),
        At);

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
            Steps = [new() { Id = 1, Number = 1, From = ReviewState.Appraisal, To = ReviewState.ForDecision, At = At, AccountId = 4, Reason = "Trình" }],
            Paragraphs =
            [
                new() { Id = 1, Key = new Guid("6a4f0e0a-6f0b-4a53-9a7e-0c9ad6b4f001"), EnrolmentId = 1, Section = NarrativeSection.Limits, Order = 1, Text = new("Hội trường chỉ có 60 chỗ."), At = At },
            ],
            Facts = [new() { Id = 1, EnrolmentId = 1, Subject = "Nơi sinh hoạt bảo đảm", IsSo = true, On = new(2019, 3, 1), Paper = "Biên bản 12" }],
            Costs = [new() { Id = 1, EnrolmentId = 1, Kind = CostKind.Allowance, Before = 1_490_000.50m, After = 2_000_000m, Source = "Dự toán" }],
            Surveys = [new() { Id = 1, EnrolmentId = 1, Text = "Sinh hoạt có thiết thực không?", Answers = [new() { Rank = 1, Label = "Không", Before = 20, After = 9 }, new() { Rank = 2, Label = "Có", Before = 30, After = 44 }] }],
            Committees = [new() { Id = 1, UnitId = DossierUnits.Ward, Kind = RecommendationKind.Keep, Reason = "Sinh hoạt tốt lên" }],
            Comments =
            [
                new() { Id = 1, Kind = CommentKind.Disagreement, Target = CommentTarget.Review, Text = "Không nhất trí", ToRole = Role.Appraiser, FromRole = Role.WardOfficial, AccountId = 3, At = At,
                    Replies = [new() { Id = 1, Text = "Đã xem lại", Role = Role.Appraiser, AccountId = 4, At = At }] },
            ],
            Acts = [],
            Orders = [],
        };
    }
}
