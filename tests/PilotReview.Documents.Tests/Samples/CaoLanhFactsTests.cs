using System.Text.Json;
using Xunit;

namespace PilotReview.Documents.Tests.Samples;

/// <summary>What the published account says stands in the workbook as it was said.</summary>
public sealed class CaoLanhFactsTests
{
    private static readonly SampleWorkbook Workbook = SampleWorkbook.Committed;

    [Fact]
    public void Conclusion_DateAndCommendations_AsPublished()
    {
        using var story = JsonDocument.Parse(File.ReadAllBytes(SampleWorkbook.InRepository("samples", "cao-lanh", "reviews.json")));
        var conclusion = story.RootElement.GetProperty("reviews")[0].GetProperty("acts").EnumerateArray().Single(act => act.TryGetProperty("conclusion", out _)).GetProperty("conclusion");

        Assert.Equal("2021-10-23", conclusion.GetProperty("on").GetString());
        Assert.Equal(2, conclusion.GetProperty("collectives").GetInt32());
        Assert.Equal(10, conclusion.GetProperty("individuals").GetInt32());
        Assert.False(conclusion.TryGetProperty("number", out _));
        Assert.All(["Phường 2", "Phường 3", "Phường 4"], ward => Assert.Contains(ward, conclusion.GetProperty("encouraged").GetString()));
        Assert.Contains("theo đúng hướng dẫn của Trung ương", conclusion.GetProperty("text").GetString());
    }

    [Fact]
    public void Reviews_ComeInAsDrafts_AndTheirStoryMovesThem() => Assert.All(Workbook["reviews"], review =>
    {
        Assert.Equal("draft", review.Text("state"));
        Assert.False(review.Has("conclusion_date"));
    });

    [Fact]
    public void Quarter_HadAtItsStart_235Members()
    {
        var quarter = Unit("P1-K1-BP");

        Assert.Equal("Đảng bộ bộ phận Khóm 1", quarter.Text("name_vi"));
        Assert.Equal(2018, quarter.Date("from").Year);
        Assert.Equal(235, quarter.Number("official") + quarter.Number("probationary"));
    }

    [Fact]
    public void School_BeganIn2018()
    {
        Assert.Equal("Đảng bộ bộ phận Trường THCS Nguyễn Thị Lựu", Unit("KTH-NTL-BP").Text("name_vi"));
        Assert.Equal(2018, Unit("KTH-NTL-BP").Date("from").Year);
    }

    [Fact]
    public void DecisionNumbers_AreMarkedAsMade() =>
        Assert.All(Workbook["events"], row => Assert.EndsWith("(minh họa)", row.Text("decision_number")));

    [Fact]
    public void Premises_OfQuarterBefore_NotAdequate()
    {
        var before = Workbook["observations"].Where(row => row.Text("unit") == "P1-K1" && row.Text("indicator") == "CSVC").ToList();

        Assert.NotEmpty(before);
        Assert.All(before, row => Assert.Equal("Chưa đảm bảo", row.Text("level")));
    }

    [Fact]
    public void Classification_OfSchool_Raised()
    {
        var levels = Workbook["observations"]
            .Where(row => row.Text("unit") == "KTH-NTL-BP" && row.Text("indicator") == "XL").OrderBy(row => row.Period)
            .Select(row => row.Text("level")).ToList();

        Assert.Equal("Hoàn thành tốt nhiệm vụ", levels[0]);
        Assert.Equal("Hoàn thành xuất sắc nhiệm vụ", levels[^1]);
    }

    [Fact]
    public void Choice_OfQuarter_WasRecordedBeforeAnyComparison()
    {
        var quarter = Workbook["enrolments"].Single(row => row.Text("unit") == "P1-K1-BP");
        var start = Workbook["pilots"].Single().Date("start");

        Assert.Equal("poor_results", quarter.Text("reason"));
        Assert.True(quarter.Date("recorded_on") < Unit("P1-K1-BP").Date("from"));
        Assert.Equal(["DP"], Workbook["yardstick"].Where(row => row.Date("fixed_on") > start).Select(row => row.Text("indicator")));
    }

    private static SampleRow Unit(string code) => Workbook["units"].Single(row => row.Text("code") == code);
}
