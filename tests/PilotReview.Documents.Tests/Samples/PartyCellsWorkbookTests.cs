using System.Text.Json;
using PilotReview.Samples.PartyCells;
using PilotReview.Samples.Writing;
using Xunit;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>What is published of Đức Thắng ward stands in the sample as it was said, and all the rest says that it is made.</summary>
public sealed class PartyCellsWorkbookTests
{
    private static readonly byte[] Committed = File.ReadAllBytes(SampleWorkbook.InRepository("samples", "party-cells", "party-cells.xlsx"));
    private static readonly SampleWorkbook Workbook = SampleWorkbook.Read(Committed);

    private static List<SampleRow> Branches => [.. Workbook["units"].Where(row => row.Text("parent") == "DT")];

    [Fact]
    public void CommittedFile_IsWhatTheGeneratorWrites() => Assert.Equal(Committed, ScenarioWriter.Write(PartyCellsScenario.Build()));

    [Fact]
    public void Ward_HasThirteenBranchesWith558Members()
    {
        Assert.Equal(13, Branches.Count);
        Assert.All(Branches, row => Assert.Equal("chi-bo", row.Text("kind")));
        Assert.Equal(558, Branches.Sum(row => row.Number("official")));
        Assert.Equal(558, Workbook["units"].Single(row => row.Text("code") == "DT").Number("official"));
    }

    [Fact]
    public void Kinds_AreTold_OfEightAndThree_AndNotOfTheOtherTwo()
    {
        Assert.Equal((8, 3, 2), (Count("to-dan-pho"), Count("nganh"), Count("chua-ro-loai")));
        Assert.Equal("Chưa rõ loại, nguồn không nêu", Workbook["categories"].Single(row => row.Text("code") == "chua-ro-loai").Text("name_vi"));
        Assert.All(Branches.Where(row => row.Text("category") == "chua-ro-loai"), row => Assert.Contains("chưa rõ loại (nguồn không nêu)", row.Text("name_vi")));

        int Count(string category) => Branches.Count(row => row.Text("category") == category);
    }

    [Fact]
    public void LargestBranch_IsTheSeventh_With108Members_AllInItsCells()
    {
        var largest = Branches.MaxBy(row => row.Number("official"));
        Assert.Equal(("DT-TDP7", "Chi bộ Tổ dân phố số 7", 108d), (largest?.Text("code"), largest?.Text("name_vi"), largest?.Number("official")));
        var cells = Workbook["units"].Where(row => row.Text("parent") == "DT-TDP7").ToList();
        Assert.All(cells, row => Assert.Equal("to-dang", row.Text("kind")));
        Assert.Equal(108, cells.Sum(row => row.Number("official")));
    }

    [Fact]
    public void Documents_OfTheArticle_AreWhatItsPilotRestsOn() => Assert.Equal(
        ["Hướng dẫn 04", "Hướng dẫn 01", "Đề án 11", "Kế hoạch 70"], Workbook["pilots"].Single(row => row.Text("code") == "DT-TO-DANG").List("legal_bases"));

    [Fact]
    public void RivalModels_AndTheirDecisions_SayThatTheyAreMade()
    {
        Assert.Equal(4, Workbook["pilots"].Count);
        Assert.All(Workbook["units"].Where(row => row.Text("code").StartsWith("MH-", StringComparison.Ordinal)), row => Assert.Contains("minh họa", row.Text("name_vi")));
        Assert.All(Workbook["pilots"].Where(row => row.Text("code") != "DT-TO-DANG"), row => Assert.EndsWith("(minh họa)", row.Text("name_vi")));
        Assert.All(Workbook["events"], row => Assert.EndsWith("(minh họa)", row.Text("decision_number")));
    }

    [Fact]
    public void OnlyTheLargestBranchOfTheWard_HasFigures_AndAllOfThemAreMade() => Assert.All(
        Workbook["observations"].Select(row => row.Text("unit")).Distinct(), unit => Assert.Matches(@"^(MH-|DT-TDP7(\.\d)?$)", unit));

    [Fact]
    public void Story_TellsTheArticle_AndConcludesNothingForTheWard()
    {
        using var story = JsonDocument.Parse(File.ReadAllBytes(SampleWorkbook.InRepository("samples", "party-cells", "reviews.json")));
        var acts = story.RootElement.GetProperty("reviews").EnumerateArray().Single(review => review.GetProperty("code").GetString() == "SK-TD-2023").GetProperty("acts");
        Assert.All(acts.EnumerateArray(), act => Assert.False(act.TryGetProperty("conclusion", out _)));
        var told = string.Join('\n', acts.EnumerateArray().Where(act => act.TryGetProperty("points", out _)).SelectMany(act => act.GetProperty("points").EnumerateArray())
            .Select(point => point.GetProperty("text").GetString()));
        Assert.All(["trong đó 08 chi bộ Tổ dân phố và 03 chi bộ ngành", "558 đảng viên", "trên 90%", "100% chi bộ", "13 đồng chí", "4 nhiệm vụ"], fact => Assert.Contains(fact, told));
    }
}
