using PilotReview.Core.Import;
using PilotReview.Documents.Import;
using PilotReview.Samples.Visits;
using PilotReview.Samples.Writing;
using Xunit;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>What is published of Càng Long stands in the sample as it was said, and the file is what the program writes and reads.</summary>
public sealed class VisitsWorkbookTests
{
    private static readonly byte[] Committed = File.ReadAllBytes(SampleWorkbook.InRepository("samples", "visits", "visits.xlsx"));

    [Fact]
    public void CommittedFile_IsWhatTheGeneratorWrites() => Assert.Equal(Committed, ScenarioWriter.Write(VisitsScenario.Build()));

    [Fact]
    public void CommittedFile_ReadsBackAsTheRowsItWasMadeOf()
    {
        var content = WorkbookReader.Read(new MemoryStream(Committed), ImportLimits.Default, TestContext.Current.CancellationToken);
        Assert.Empty(content.Problems);
        Assert.Empty(ScenarioCheck.Check(content.Rows, KnownCodes.None));
        var built = VisitsScenario.Build().Visits;
        Assert.Equal(built.Select(row => (row.Post, row.Unit, row.Month, row.Told)), content.Rows.Visits.Select(row => (row.Post, row.Unit, row.Month, row.Told)));
    }

    [Fact]
    public void LegalBases_AreThePublishedOnes() => Assert.Equal(
        [("784-QĐ/TU", new DateOnly(2016, 5, 10)), ("395-QĐ/HU", new DateOnly(2022, 2, 21))],
        VisitsScenario.Build().LegalBases.Select(row => (row.Number, row.Date.GetValueOrDefault())));
}
