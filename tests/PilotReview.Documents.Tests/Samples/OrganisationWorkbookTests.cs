using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Organisation;
using PilotReview.Documents.Import;
using PilotReview.Samples.Organisation;
using PilotReview.Samples.Writing;
using Xunit;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>What is published of Cao Lãnh in 2022 stands in the sample as it was said, whether it agrees or not.</summary>
public sealed class OrganisationWorkbookTests
{
    private static readonly byte[] Committed = File.ReadAllBytes(SampleWorkbook.InRepository("samples", "organisation-2022", "organisation-2022.xlsx"));

    [Fact]
    public void CommittedFile_IsWhatTheGeneratorWrites() => Assert.Equal(Committed, ScenarioWriter.Write(OrganisationScenario.Build()));

    [Fact]
    public void File_IsTakenInWithoutAProblem()
    {
        var content = WorkbookReader.Read(new MemoryStream(Committed), ImportLimits.Default, TestContext.Current.CancellationToken);
        Assert.Empty(content.Problems);
        Assert.Empty(ScenarioCheck.Check(content.Rows, KnownCodes.None));
        Assert.Empty(content.Rows.Pilots);
        Assert.Equal([new DateOnly(2022, 4, 5), new DateOnly(2022, 9, 19)], content.Rows.LegalBases.Select(row => row.Date));
    }

    [Fact]
    public void Congress_HasThePublishedFigures_AndOneOpenDisagreement()
    {
        Assert.Equal([245, 245, 80, 42, 6, 4, 92, 21, 197, 37, 5, 812, 623], Values(OrganisationScenario.Congress));
        var findings = FigureCheck.Of(Table(OrganisationScenario.Congress));
        var open = Assert.Single(findings, finding => finding.IsProblem);
        Assert.Equal((FigureFindingKind.PartsMissing, 6m, "hình thức lãnh đạo"), (open.Kind, open.Difference, open.Breakdown.Vi));
        Assert.Contains(findings, finding => finding is { Kind: FigureFindingKind.PartsAgree, Stated: 245 });
        Assert.Contains(findings, finding => finding is { Kind: FigureFindingKind.PercentAgrees, Stated: 76.72m });
    }

    [Fact]
    public void TrainingAndAdmission_AreAsPublished()
    {
        Assert.Equal([3, 43, 227, 15, 2], Values(OrganisationScenario.Training));
        Assert.Empty(FigureCheck.Of(Table(OrganisationScenario.Training)));
        Assert.Equal([170, 171], Values(OrganisationScenario.Admission));
        Assert.Equal(100.59m, Assert.Single(FigureCheck.Of(Table(OrganisationScenario.Admission))).Computed);
    }

    [Fact]
    public void EveryUnitBelowTheCity_SaysThatItIsIllustrative() => Assert.All(
        OrganisationScenario.Build().Units.Skip(1), row => Assert.Contains("(minh họa)", row.Name.Vi, StringComparison.Ordinal));

    private static IEnumerable<int> Values(string table) => Table(table).Ordered.Select(line => (int)line.Value.GetValueOrDefault());

    private static FigureTable Table(string code) => new()
    {
        Code = code, UnitId = 1, Subject = FigureSubject.Other, FromYear = 2022, ToYear = 2022, Title = new LocalText(code),
        Lines = [.. FigureLines.Of(WorkbookReader.Read(new MemoryStream(Committed), ImportLimits.Default, CancellationToken.None).Rows.FigureLines.Where(row => row.Table == code), new Dictionary<string, int>())],
    };
}
