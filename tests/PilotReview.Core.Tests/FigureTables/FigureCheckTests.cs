using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.FigureTables;

/// <summary>The figures that Cao Lãnh published of 2022, and every shape in which figures do not agree.</summary>
public sealed class FigureCheckTests
{
    private static readonly string[] Types = ["80 part_of_all 1", "42 part_of_all 1", "6 part_of_all 1", "4 part_of_all 1", "92 part_of_all 1", "21 part_of_all 1"];

    [Fact]
    public void TypesOf245_Agree() => Assert.Equal(["PartsAgree 1"], Tables.Of(["245", .. Types]).Found());

    [Fact]
    public void LeadershipOf245_MissesSix_AndSaysWhat()
    {
        var table = Tables.Of("245", "197 part_of_all 1 | hình thức lãnh đạo", "37 part_of_all 1 | hình thức lãnh đạo", "5 part_of_all 1 | hình thức lãnh đạo");
        var finding = Assert.Single(FigureCheck.Of(table));
        Assert.Equal((FigureFindingKind.PartsMissing, 245m, 239m, 6m), (finding.Kind, finding.Stated, finding.Computed, finding.Difference));
        Assert.Equal("Tổng nêu 245 chi bộ, các phần cộng lại là 239: thiếu 6 chi bộ.", OrganisationWording.Sentence(finding, Formats.Vietnamese));
        Assert.Equal("6 chi bộ chưa nêu hình thức lãnh đạo: đề nghị rà soát, hoặc thêm dòng “khác: 6”.", OrganisationWording.Fix(finding, Formats.Vietnamese));
        Assert.Equal("The total says 245 branches, the parts add up to 239: 6 branches missing.", OrganisationWording.Sentence(finding, Formats.English));
    }

    [Fact]
    public void OneTotal_MayBeDividedTwice()
    {
        var table = Tables.Of(["245", .. Types, "197 part_of_all 1 | hình thức", "37 part_of_all 1 | hình thức", "5 part_of_all 1 | hình thức"]);
        Assert.Equal(["PartsAgree 1", "PartsMissing 1 6"], table.Found());
    }

    [Theory]
    [InlineData("623 share_of 1 % 76.72", "PercentAgrees 2")]
    [InlineData("623 share_of 1 % 76.7", "PercentAgrees 2")]
    [InlineData("623 share_of 1 % 77", "PercentAgrees 2")]
    [InlineData("623 share_of 1 % 76", "PercentTruncated 2 -1")]
    [InlineData("623 share_of 1 % 76.73", "PercentDisagrees 2 0.01")]
    [InlineData("623 share_of 1 % 76.720", "PercentDisagrees 2 -0.004")]
    [InlineData("623 share_of 1", "PercentNotPrinted 2")]
    public void ReElected_623Of812(string share, string found) => Assert.Equal([found], Tables.Of("812", share).Found());

    [Fact]
    public void Admitted_171Of170_IsMoreThanTheTargetAndFine()
    {
        Assert.Equal(["PercentNotPrinted 2"], Tables.Of("170", "171 of_target 1").Found());
        Assert.Equal(["PercentTruncated 2 -0.01"], Tables.Of("170", "171 of_target 1 % 100.58").Found());
        Assert.Equal(["ShareAboveWhole 2 1", "PercentNotPrinted 2"], Tables.Of("170", "171 share_of 1").Found());
    }

    [Fact]
    public void OnTime_245Of245_IsAllOfThem()
    {
        var finding = Assert.Single(FigureCheck.Of(Tables.Of("245", "245 share_of 1")));
        Assert.Equal("245/245 là 100,00%; nguồn không in tỷ lệ.", OrganisationWording.Sentence(finding, Formats.Vietnamese));
    }

    [Fact]
    public void TrainingFigures_ThatCountNobodySaysWhat_AreNotJudged() => Assert.Empty(Tables.Of("3", "43", "227", "15", "2").Found());

    [Theory]
    [InlineData("13", "8 part_of_all 1", "7 part_of_all 1", "PartsTooMany 1 -2")]
    [InlineData("13", "8 part_among 1", "3 part_among 1", "PartsRemainder 1 2")]
    [InlineData("13", "8 part_among 1", "7 part_among 1", "PartsOverlap 1 -2")]
    [InlineData("13", "8 part_of_all 1", "? part_of_all 1", "PartImplied 1 5")]
    [InlineData("13", "? part_of_all 1", "? part_of_all 1", "PartsImplied 1 13")]
    [InlineData("8", "8 part_of_all 1", "? part_of_all 1", "PartImplied 1")]
    [InlineData("?", "8 part_of_all 1", "3 part_of_all 1", "TotalImplied 1")]
    [InlineData("?", "8 part_of_all 1", "? part_of_all 1", "TotalUnknown 1")]
    [InlineData("13", "8 part_among 1", "? part_among 1", null)]
    public void Sums(string total, string first, string second, string? found) => Assert.Equal(found is null ? [] : [found], Tables.Of(total, first, second).Found());

    [Fact]
    public void PartAboveItsTotal_IsSaidAtThePart() =>
        Assert.Equal(["PartsOverlap 1 -2", "PartAboveTotal 2 2"], Tables.Of("13", "15 part_among 1").Found());

    [Theory]
    [InlineData("?", "623 share_of 1 % 76.72", "WholeImplied 2", "phải là 812")]
    [InlineData("812", "? share_of 1 % 76.7", "ShareImplied 2", "phải là 623")]
    [InlineData("3", "? share_of 1 % 50", "ShareImplied 2", "không số nguyên nào")]
    [InlineData("?", "? share_of 1 % 50", "ValueUnknown 2", "chưa có số")]
    [InlineData("0", "3 of_target 1 % 50", "PercentOfZero 2 47", "bằng 0")]
    public void Percents_OfWhatIsNotKnown(string whole, string share, string found, string said)
    {
        var table = Tables.Of(whole, share);
        Assert.Equal([found], table.Found());
        Assert.Contains(said, OrganisationWording.Sentence(FigureCheck.Of(table)[0], Formats.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_HoldsForItsFiguresOnly()
    {
        var table = Tables.Of("13", "8 part_of_all 1", "3 part_of_all 1");
        var open = Assert.Single(FigureCheck.Of(table));
        table.Explanations.Add(new FigureExplanation { Key = open.Key, Basis = open.Basis, Note = "Nguồn in như vậy", At = DateTimeOffset.UnixEpoch });
        Assert.False(Assert.Single(FigureCheck.Of(table)).IsOpen);
        table.Lines[2].Value = 4;
        Assert.True(Assert.Single(FigureCheck.Of(table)).IsOpen);
    }

    [Fact]
    public void LineOther_TakesWhatIsMissing_AndTheRestStands()
    {
        var table = Tables.Of("245", "197 part_of_all 1 | hình thức", "37 part_of_all 1 | hình thức", "5 part_of_all 1 | hình thức", "812");
        var finding = FigureCheck.Of(table)[0];
        FigureMend.AddOther(table, finding, OrganisationWording.Other(finding));
        Assert.Equal(["PartsAgree 1"], table.Found());
        Assert.Equal([245m, 197m, 37m, 5m, 6m, 812m], table.Ordered.Select(line => line.Value));
        Assert.Equal("Khác (nguồn không nêu hình thức)", table.Ordered[4].Label.Vi);
    }

    [Fact]
    public void EveryFinding_HasASentenceInBothLanguages()
    {
        var line = Tables.Of("1", "1 part_of_all 1").Lines;
        foreach (var kind in Enum.GetValues<FigureFindingKind>())
        {
            var finding = new FigureFinding(kind, FigureStatus.Disagrees, "key", line[0]) { Stated = 2, Computed = 1, Parts = [line[1]], Whole = line[1] };
            Assert.All([Formats.Vietnamese, Formats.English], culture => Assert.NotEmpty(OrganisationWording.Sentence(finding, culture) + OrganisationWording.Fix(finding, culture)));
        }
    }
}
