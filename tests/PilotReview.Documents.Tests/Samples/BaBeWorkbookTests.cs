using System.Text.Json;
using PilotReview.Samples.BaBe;
using PilotReview.Samples.Writing;
using Xunit;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>What is published of Ba Bể stands in the sample as it was said.</summary>
public sealed class BaBeWorkbookTests
{
    private static readonly byte[] Committed = File.ReadAllBytes(SampleWorkbook.InRepository("samples", "ba-be", "ba-be.xlsx"));

    [Fact]
    public void CommittedFile_IsWhatTheGeneratorWrites() => Assert.Equal(Committed, ScenarioWriter.Write(BaBeScenario.Build()));

    [Fact]
    public void SixteenBranches_Have317Members()
    {
        var branches = SampleWorkbook.Read(Committed)["units"].Where(row => row.Text("code").EndsWith("-CQ", StringComparison.Ordinal)).ToList();
        Assert.Equal(16, branches.Count);
        Assert.Equal(317, branches.Sum(row => row.Number("official")));
    }

    [Fact]
    public void Recommendations_AreEightSevenOne()
    {
        using var story = JsonDocument.Parse(File.ReadAllBytes(SampleWorkbook.InRepository("samples", "ba-be", "reviews.json")));
        var kinds = story.RootElement.GetProperty("reviews")[0].GetProperty("acts").EnumerateArray()
            .Where(act => act.TryGetProperty("recommendations", out _)).SelectMany(act => act.GetProperty("recommendations").EnumerateArray())
            .CountBy(given => given.GetProperty("kind").GetString() ?? string.Empty).ToDictionary();
        Assert.Equal((8, 7, 1), (kinds["dissolve"], kinds["keep"], kinds["no_opinion"]));
    }
}
