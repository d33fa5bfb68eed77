using PilotReview.Core.Claims;
using PilotReview.Core.Verdicts;
using Xunit;

namespace PilotReview.Core.Tests.Claims;

/// <summary>Judgements in a text, held against verdicts.</summary>
public sealed class JudgementClaimsTests
{
    private static readonly ClaimFinding Attendance = Finding("Khóm 1", "Tỷ lệ dự sinh hoạt chi bộ", VerdictKind.Improved);
    private static readonly ClaimFinding Repeated = Finding("Khóm 1", "Nội dung sinh hoạt trùng lặp", VerdictKind.Worsened, isHigherBetter: false);

    [Theory]
    [InlineData(VerdictKind.Improved, "được nâng lên", ClaimStatus.Supported)]
    [InlineData(VerdictKind.Worsened, "được nâng lên", ClaimStatus.Contradicted)]
    [InlineData(VerdictKind.NoClearChange, "được nâng lên", ClaimStatus.Contradicted)]
    [InlineData(VerdictKind.AtCeiling, "được nâng lên", ClaimStatus.Contradicted)]
    [InlineData(VerdictKind.NotEnoughData, "được nâng lên", ClaimStatus.NoData)]
    [InlineData(VerdictKind.DifferentScale, "được nâng lên", ClaimStatus.NoData)]
    [InlineData(VerdictKind.Improved, "chưa được nâng lên", ClaimStatus.Contradicted)]
    [InlineData(VerdictKind.NoClearChange, "chưa được nâng lên", ClaimStatus.Supported)]
    [InlineData(VerdictKind.NoClearChange, "không cao hơn trước", ClaimStatus.Supported)]
    [InlineData(VerdictKind.Worsened, "giảm rõ rệt", ClaimStatus.Supported)]
    [InlineData(VerdictKind.Improved, "giảm rõ rệt", ClaimStatus.Contradicted)]
    public void Verdict_SaysWhatBecomesOfIt(VerdictKind verdict, string words, ClaimStatus status) =>
        Assert.Equal(status, Only($"Tại Khóm 1, tỷ lệ dự sinh hoạt {words}.", Finding("Khóm 1", "Tỷ lệ dự sinh hoạt chi bộ", verdict)).Status);

    [Fact]
    public void LessOfWhatIsBad_IsBetter()
    {
        Assert.Equal(ClaimStatus.Contradicted, Only("Tại Khóm 1, nội dung họp trùng giảm rõ rệt.", Repeated).Status);
        Assert.Equal(ClaimStatus.Supported, Only("Tại Khóm 1, nội dung họp trùng tăng.", Repeated).Status);
    }

    [Fact]
    public void TheUnitNamedLast_IsMeant()
    {
        var school = Finding("Trường Nguyễn Thị Lựu", "Tỷ lệ dự sinh hoạt chi bộ", VerdictKind.AtCeiling);
        var claims = ClaimCheck.Of("Tại Khóm 1, tỷ lệ dự sinh hoạt được nâng lên. Tại Trường Nguyễn Thị Lựu, tỷ lệ dự sinh hoạt tăng.", [Attendance, school]);
        Assert.Equal([(ClaimStatus.Supported, Attendance), (ClaimStatus.Contradicted, school)], claims.Select(claim => (claim.Status, claim.Finding)));
    }

    [Fact]
    public void NoUnitNamed_NothingIsSaid_UnlessTheTextIsAboutThem()
    {
        const string text = "Tỷ lệ dự sinh hoạt được nâng lên.";
        var other = Finding("Trường Nguyễn Thị Lựu", "Tỷ lệ dự sinh hoạt chi bộ", VerdictKind.Improved);
        Assert.Equal((ClaimStatus.NoData, ClaimNoteCode.JudgementNoUnit), Only(text, Attendance) is var alone ? (alone.Status, alone.Note.Code) : default);
        Assert.Equal(ClaimStatus.Supported, Assert.Single(ClaimCheck.Of(text, [Attendance, other], isAboutThem: true)).Status);
        var mixed = Assert.Single(ClaimCheck.Of(text, [Attendance, other with { Verdict = VerdictKind.Worsened }], isAboutThem: true));
        Assert.Equal((ClaimStatus.NoData, ClaimNoteCode.JudgementNoUnit), (mixed.Status, mixed.Note.Code));
    }

    [Theory]
    [InlineData("Tại Khóm 12, tỷ lệ dự sinh hoạt được nâng lên.")]
    [InlineData("Khóm 1 họp đều. Ở Phường 5, tỷ lệ dự sinh hoạt được nâng lên.")]
    [InlineData("Tại Chi bộ Trường Kim Hồng, tỷ lệ dự sinh hoạt được nâng lên.")]
    public void AnotherUnit_IsNotJudgedByThisOne(string text)
    {
        Assert.Equal(ClaimStatus.NoData, Only(text, Attendance).Status);
        Assert.Equal(ClaimStatus.NoData, Assert.Single(ClaimCheck.Of(text, [Attendance], isAboutThem: true)).Status);
    }

    [Fact]
    public void TheUnitOfAnEarlierParagraph_IsStillMeant() =>
        Assert.Equal(ClaimStatus.Supported, Only("Đảng bộ bộ phận Khóm 1 có năm chi bộ.\n\nTrong sinh hoạt, tỷ lệ dự sinh hoạt được nâng lên.", Attendance).Status);

    [Fact]
    public void ANumberInAName_IsNoFigure() => Assert.Equal(ClaimStatus.Supported, Only("Tỷ lệ dự sinh hoạt ở Khóm 1 được nâng lên.", Attendance).Status);

    [Theory]
    [InlineData("Tiếp tục nâng cao tỷ lệ dự sinh hoạt.")]
    [InlineData("Cần khắc phục tình trạng nội dung họp trùng.")]
    [InlineData("Chỉ thị 10-CT/TW về nâng cao chất lượng sinh hoạt chi bộ.")]
    [InlineData("Tỷ lệ dự sinh hoạt năm nay tăng 5 điểm %, từ 80% lên 85%.")]
    [InlineData("Bộ mặt khu phố ngày càng khang trang.")]
    [InlineData("Số đảng viên không dự sinh hoạt ở Khóm 1 giảm.")]
    public void AimsTitlesAndFigures_AreNoJudgements(string text) => Assert.DoesNotContain(ClaimCheck.Of(text, [Attendance, Repeated]), claim => claim.Kind == ClaimKind.Improvement);

    [Fact]
    public void WithoutADatabase_ThereIsNoData() => Assert.Equal((ClaimStatus.NoData, null), Only("Tỷ lệ dự sinh hoạt được nâng lên.") is var claim ? (claim.Status, claim.Finding) : default);

    private static Claim Only(string text, params ClaimFinding[] findings) => Assert.Single(ClaimCheck.Of(text, findings));

    private static ClaimFinding Finding(string unit, string indicator, VerdictKind verdict, bool isHigherBetter = true) =>
        new([unit], [indicator], verdict, isHigherBetter) { Indicator = "X", Unit = "U", Review = "R", Sentence = new("Câu", "Sentence") };
}
