using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Data.Queries;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests;

/// <summary>The sample, stored and read back whole.</summary>
public sealed class ReviewDossierQueryTests : IAsyncLifetime
{
    private TempDatabase? _database;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("Not set up.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TempDatabase.CreateAsync(Token);
        await Scenario.StoreAsync(_database, Scenario.Sample(), Token);
    }

    [Fact]
    public async Task LoadAsync_SK2021_TellsWhatTheArticleTells()
    {
        await using var told = await TempDatabase.CreateWithSampleAsync(Token);
        await using var db = told.CreateDbContext();
        var dossier = Assert.IsType<ReviewDossier>(await ReviewDossierQuery.LoadAsync(db, "SK-2021", Token));
        var conclusion = Assert.IsType<ReviewConclusion>(dossier.Review.Conclusion);

        Assert.Equal(ReviewState.Published, dossier.Review.State);
        Assert.NotNull(dossier.Frozen);
        Assert.Equal((new DateOnly(2021, 10, 23), 2, 10), (conclusion.Date, conclusion.CommendedCollectives, conclusion.CommendedIndividuals));
        Assert.Equal(235, dossier.Tree.Find("P1-K1-BP")?.On(new DateOnly(2018, 10, 1)).Members);
        var enrolment = dossier.Enrolments.Single(item => dossier.Tree[item.UnitId].Code == "P1-K1-BP");
        Assert.Equal(ChoiceReason.PoorResults, enrolment.ChoiceReason);
        Assert.Equal(("2018-04", "2018-09"), (enrolment.ChosenFrom.ToString(), enrolment.ChosenTo.ToString()));
        Assert.Equal(12, enrolment.ComparisonUnits.Count);
    }

    [Fact]
    public async Task LoadAsync_SK2023_IsOpen()
    {
        var dossier = await LoadAsync("SK-2023");

        Assert.NotEqual(ReviewState.Published, dossier.Review.State);
        Assert.Null(dossier.Review.Conclusion);
    }

    [Fact]
    public async Task Evaluation_OfTheSample_HasEveryVerdictButAWorseOne()
    {
        var evaluation = new ReviewEvaluation(await LoadAsync("SK-2021"));

        Assert.Equal(20, evaluation.Findings.Count);
        Assert.Equal(
            [VerdictKind.Improved, VerdictKind.NoClearChange, VerdictKind.NotEnoughData, VerdictKind.AtCeiling, VerdictKind.DifferentScale],
            evaluation.Findings.Select(finding => finding.Verdict.Kind).Distinct().Order());
        Assert.Contains(evaluation.Findings, finding => finding.Verdict.Reason == Reason.ComparisonUnitsChangedToo);
    }

    [Fact]
    public async Task PilotRows_OfTheSample_AreJudgedTogether()
    {
        var rows = PilotRow.Of(new ReviewEvaluation(await LoadAsync("SK-2021"))).Where(row => row.Test is not null).ToDictionary(row => row.Rollup.Indicator.Code);

        // alone hardly chance, not so among the five indicators fixed before looking
        Assert.Equal(5, rows["DSH"].FamilySize);
        Assert.True(rows["DSH"].Test?.P < 0.05 && rows["DSH"].Q >= 0.05, $"p {rows["DSH"].Test?.P}, q {rows["DSH"].Q}");
        Assert.Equal(VerdictKind.NoClearChange, rows["DSH"].Kind);
        // chosen afterwards: a family of its own, and no unit had room
        Assert.Equal((1, VerdictKind.AtCeiling), (rows["DP"].FamilySize, rows["DP"].Kind));
    }

    [Theory]
    [InlineData("SK-2021", "P1-K1-BP", "DSH", VerdictKind.Improved, Reason.ClearChange)]
    [InlineData("SK-2021", "P1-K1-BP", "PB", VerdictKind.Improved, Reason.ClearChange)]
    [InlineData("SK-2021", "P1-K1-BP", "CD", VerdictKind.NoClearChange, Reason.ComparisonUnitsChangedToo)]
    [InlineData("SK-2021", "P1-K1-BP", "NQ", VerdictKind.NoClearChange, Reason.MayContinueEarlierTrend)]
    [InlineData("SK-2023", "P1-K1-BP", "NQ", VerdictKind.Improved, Reason.ClearChange)]
    [InlineData("SK-2021", "P1-K1-BP", "DG", VerdictKind.NotEnoughData, Reason.DenominatorsTooSmall)]
    [InlineData("SK-2021", "P1-K1-BP", "DCL", VerdictKind.DifferentScale, Reason.DifferentScale)]
    [InlineData("SK-2021", "KTH-NTL-BP", "DSH", VerdictKind.AtCeiling, Reason.AtCeiling)]
    [InlineData("SK-2021", "KTH-NTL-BP", "NQ", VerdictKind.NotEnoughData, Reason.TooImprecise)]
    public async Task Evaluation_OfTheSample_SaysWhatTheCurvesShow(string review, string unit, string indicator, VerdictKind kind, Reason reason)
    {
        var finding = Assert.IsType<Finding>(new ReviewEvaluation(await LoadAsync(review)).Find(unit, indicator));

        Assert.Equal((kind, reason), (finding.Verdict.Kind, finding.Verdict.Reason));
    }

    [Fact]
    public async Task Evaluation_AttendanceOfKhom1_IsTheSumOfItsObservations()
    {
        var dossier = await LoadAsync("SK-2021");
        var finding = Assert.IsType<Finding>(new ReviewEvaluation(dossier).Find("P1-K1-BP", "DSH"));
        var branch = dossier.Tree.Find("P1-K1");
        // the months for which the branch was chosen are dropped
        var before = dossier.Observations
            .Where(observation => observation.UnitId == branch?.Id && observation.IndicatorId == finding.Indicator.Id && !finding.Verdict.DroppedPeriods.Contains(observation.Period))
            .ToList();
        Assert.Equal(6, finding.Verdict.DroppedPeriods.Count);

        Assert.Equal(before.Sum(observation => observation.Figure.Numerator), finding.Result.Before.Numerator);
        Assert.Equal(before.Sum(observation => observation.Figure.Denominator), finding.Result.Before.Denominator);
        Assert.Equal((24, 36), (finding.Result.Points.Count(point => point.Side == Side.Before), finding.Result.Points.Count(point => point.Side != Side.Before)));
    }

    [Fact]
    public async Task LoadAsync_UnknownReview_IsNull()
    {
        await using var db = Database.CreateDbContext();

        Assert.Null(await ReviewDossierQuery.LoadAsync(db, "KHONG-CO", Token));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private async Task<ReviewDossier> LoadAsync(string code)
    {
        await using var db = Database.CreateDbContext();
        return Assert.IsType<ReviewDossier>(await ReviewDossierQuery.LoadAsync(db, code, Token));
    }
}
