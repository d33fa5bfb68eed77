using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Documents.Reports;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>What a report says of how its figures came in.</summary>
public sealed class EntrySectionTests
{
    private const string Document = "Sổ biên bản số 02, năm 2017";

    [Fact]
    public void TheRetrievedPartOfABaseline_IsCountedAndItsDocumentsNamed()
    {
        var dossier = new DossierBuilder().Build();
        var before = dossier.Observations.Where(observation => observation.UnitId == DossierUnits.Predecessor && observation.State == ObservationState.Approved && observation.Period.Kind == PeriodKind.Month && observation.Period.Year == 2017).Take(4).ToList();
        foreach (var observation in before)
        {
            observation.Record(observation.Figure, ObservationState.Approved, observation.Entry with { Source = ObservationSource.Retrieved, ImportBatchId = null, Evidence = Document });
        }

        var texts = TextsOf(dossier);
        Assert.Contains(texts, text => text.Contains("có 4 số liệu", StringComparison.Ordinal) && text.Contains(Document, StringComparison.Ordinal));
    }

    [Fact]
    public void ABaselineWithoutRetrievedFigures_SaysSo() =>
        Assert.Contains(TextsOf(new DossierBuilder().Build()), text => text.Contains("không có số liệu truy hồi", StringComparison.Ordinal));

    [Fact]
    public void AnExplanation_IsPrintedForTheFigureItWasGivenFor()
    {
        var dossier = new DossierBuilder().Build();
        var observation = dossier.Observations.First(found => found.UnitId == DossierUnits.Predecessor && found.State == ObservationState.Approved && found.Figure.Numerator is not null && found.Period.Year == 2017);
        CheckExplanation Given(string figure, string reason) => new()
        {
            UnitId = observation.UnitId, IndicatorId = observation.IndicatorId, Period = observation.Period, Check = EntryCheck.UnusualChange, Figure = figure, Reason = reason, At = default,
        };
        var explained = dossier with { Explanations = [Given(FigureText.Canonical(observation.Figure), "tháng có đại hội"), Given("1/999", "của số liệu cũ")] };
        var texts = TextsOf(explained);
        Assert.Contains("tháng có đại hội", texts);
        Assert.Contains("Thay đổi khác thường", texts);
        Assert.DoesNotContain("của số liệu cũ", texts);
        Assert.DoesNotContain("tháng có đại hội", TextsOf(dossier));
    }

    private static IReadOnlyList<string> TextsOf(ReviewDossier dossier) =>
        [.. ReportTexts.InDocument(ReviewReport.Build(new ReviewEvaluation(dossier), Formats.Vietnamese))];
}
