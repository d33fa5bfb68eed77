using PilotReview.Core.Claims;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Claims;

public sealed class ClaimCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n\t\n")]
    [InlineData("\u0301\u0301")]
    [InlineData("\uD800 12 \uDC00")]
    [InlineData("((((((1, 2, 3")]
    [InlineData("trong đó trong đó gồm: ; % / 0/0 0% (")]
    [InlineData("0 đảng viên, trong đó 0 đảng viên nữ (0%).")]
    [InlineData("99999999999999999999999999999999/1 đạt 5%")]
    [InlineData("1/0 đảng viên, đạt 100%")]
    [InlineData("79228162514264337593543950335 đồng, trong đó 79228162514264337593543950335 đồng, 1 đồng")]
    public void WhateverIsTyped_NothingBreaks(string text) => Assert.All(ClaimCheck.Of(text), claim => Assert.Equal(text[claim.Start..claim.End], claim.Text));

    [Theory]
    [InlineData("trên 85%", ClaimStatus.Agrees)]
    [InlineData("trên 90%", ClaimStatus.Disagrees)]
    [InlineData("gần 90%", ClaimStatus.Agrees)]
    [InlineData("gần 85%", ClaimStatus.Disagrees)]
    [InlineData("khoảng 90%", ClaimStatus.Agrees)]
    [InlineData("khoảng 80%", ClaimStatus.Disagrees)]
    [InlineData("dưới 90%", ClaimStatus.Agrees)]
    [InlineData("trên 5%", ClaimStatus.Disagrees)]
    public void LooseningWords_AreTakenAsAReaderTakesThem(string percent, ClaimStatus status) => Assert.Equal(status, Assert.Single(ClaimCheck.Of($"Có 209/235 đảng viên dự sinh hoạt (đạt {percent}).")).Status);

    /// <summary>Numbers that are names.</summary>
    [Theory]
    [InlineData("Quy định 784-QĐ/TU ngày 10/5/2016; Quyết định số 395-QĐ/HU ngày 21/02/2022; Công văn 1353; Hướng dẫn 11 (19/9/2022); Đề án 11; Kế hoạch 70.")]
    [InlineData("Luật số 91/2025/QH15, Nghị định 356/2025/NĐ-CP, Điều 21, khoản 3, điểm 9.3.2, Chương IV, mục 2.1.")]
    [InlineData("Nhiệm kỳ 2020-2025, giai đoạn 2016 - 2021, năm học 2021-2022, quý 4 năm 2021, tháng 9/2021, 7 giờ 30, 07h45, ngày 23-10-2021.")]
    [InlineData("Điện thoại 0277.3851234, (0277) 3 851 234, 0912 345 678, +84 912 345 678; số 15, tổ 12, khóm 4, phường 1.")]
    [InlineData("Khóm 1, Phường 2, 3, 4; Chi bộ Tổ dân phố số 7; Khu phố 8; lớp 9A1; Đại hội lần thứ 13; Đại hội XIII; đồng chí sinh năm 1975.")]
    [InlineData("Từ 30 đảng viên trở lên lập đảng bộ; chi ủy từ 3 đến 7 người, không quá 7 người; họp ít nhất 90 phút.")]
    [InlineData("Phấn đấu trên 90% đảng viên dự sinh hoạt; chỉ tiêu kết nạp 3-4%; mục tiêu 100% chi bộ hoàn thành nhiệm vụ.")]
    [InlineData("Ban hành 05 nghị quyết, 12 kế hoạch, 3 chương trình; kết nạp 12 đảng viên, xóa tên 1 đảng viên, chuyển đi 5 đồng chí.")]
    public void Names_AreNoClaims(string text) => Assert.Empty(ClaimCheck.Of(text));

    /// <summary>Texts made to exhaust the checker: deep, long, without an end of a sentence.</summary>
    [Theory]
    [InlineData("1, ")]
    [InlineData("0 ")]
    [InlineData("\n")]
    [InlineData("gồm 1 ")]
    [InlineData("gồm 5/9 người ")]
    [InlineData("tăng 5% ")]
    [InlineData("(")]
    [InlineData("Phường 2, ")]
    [InlineData("từ 1 lên 2 (3%) ")]
    [InlineData("chất lượng sinh hoạt được nâng lên ")]
    [InlineData("Khóm 1 tỷ lệ dự sinh hoạt tăng, ")]
    [InlineData("1.234.567.89 ")]
    public void ALongHostileText_IsAnswered(string piece) =>
        Assert.NotNull(ClaimCheck.Of(string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)), [new ClaimFinding(["Khóm 1"], ["Tỷ lệ dự sinh hoạt"], Core.Verdicts.VerdictKind.Improved, true) { Indicator = "X", Unit = "U", Review = "R", Sentence = new("Câu") }]));

    [Theory]
    [InlineData("1000000 đảng viên (0,000000000000000000000%)")]
    [InlineData("10000000000000/1 đảng viên (đạt 1,00000000000000000000%)")]
    [InlineData("999999999999999 đồng, tăng 999999999999999% so với 0,000001 đồng (0,000001 đồng)")]
    [InlineData("tăng từ 0,000001 lên 999999999999999 đồng, tăng 12%")]
    public void NumbersNobodyCountsWith_DoNotOverflow(string text) => Assert.NotNull(ClaimCheck.Of(text));

    [Theory]
    [InlineData("Giới\tSố liệu\nNữ\tNữ 98/235 đồng chí, chiếm 45%\nNam\t137", ClaimStatus.Disagrees)]
    [InlineData("Đảng bộ có 235 đảng viên; dân tộc thiểu số 3 đồng chí (1,3%).", ClaimStatus.Agrees)]
    [InlineData("Xếp loại: xuất sắc 20,5%, tốt 65%, hoàn thành 12%, không hoàn thành 1,5%.", ClaimStatus.Disagrees)]
    [InlineData("Xem trang 12/20; bản đồ tỷ lệ 1/500; sinh hoạt tại tổ 3/5. Chỉ có 66,8% dự (157/235).", ClaimStatus.Agrees)]
    public void EachHoldsOneClaim(string text, ClaimStatus status) => Assert.Equal(status, Assert.Single(ClaimCheck.Of(text)).Status);

    [Fact]
    public void ABracketThatWasOpenedBeforeTheClaim_IsNotPartOfIt() => Assert.Equal("157/235", Assert.Single(ClaimCheck.Of("Dự họp (157/235) là thấp.")).Text);

    [Fact]
    public void AColumnOfRates_IsNotAddedUp() =>
        Assert.Empty(ClaimCheck.Of("Chi bộ\tTỷ lệ (%)\tNăm\nChi bộ 1\t76,7\t2019\nChi bộ 2\t80,1\t2020\nCộng\t78,4\t2021"));

    [Fact]
    public void ATotalTheBaseOfAShareMayBe_IsGivenAsItRounds() =>
        Assert.DoesNotContain("từ 8", ClaimWording.Note(Assert.Single(ClaimCheck.Of("Có 1 đồng chí vắng, chiếm 12%.")), Formats.Vietnamese), StringComparison.Ordinal);

    [Fact]
    public void AHundredPages_AreReadInOneGo()
    {
        var text = string.Join('\n', Enumerable.Repeat("Toàn Đảng bộ có 245 chi bộ (trong đó có 80 chi bộ khóm, ấp; 165 chi bộ khác). Có 209/235 đảng viên dự (đạt 88,9%), tỷ lệ dự sinh hoạt được nâng lên.", 1_500));
        Assert.Equal(3 * 1_500, ClaimCheck.Of(text).Count);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public void EveryClaim_HasWords(string culture)
    {
        var info = System.Globalization.CultureInfo.GetCultureInfo(culture);
        foreach (var code in Enum.GetValues<ClaimNoteCode>())
        {
            var kind = code is >= ClaimNoteCode.PartsSum and <= ClaimNoteCode.WholeTooMuch ? ClaimKind.PartsOfTotal : ClaimKind.Share;
            foreach (var status in Enum.GetValues<ClaimStatus>().Where(status => IsOf(code) == (status is ClaimStatus.Disagrees or ClaimStatus.Truncated or ClaimStatus.Contradicted)))
            {
                var claim = new Claim(0, 1, "1", kind, status, new ClaimNote(code, "1", "2", "3", "4", "5", "6", "7"));
                Assert.DoesNotContain('{', ClaimWording.Note(claim, info));
                Assert.Equal(claim.IsOpen, ClaimWording.Tag(claim, info).Length > 0);
            }
        }
    }

    /// <summary>Whether the code says that something is wrong.</summary>
    private static bool IsOf(ClaimNoteCode code) => code is ClaimNoteCode.PartsMissing or ClaimNoteCode.PartsTooMany or ClaimNoteCode.WholeMissing or ClaimNoteCode.WholeTooMuch or ClaimNoteCode.ShareTruncated or ClaimNoteCode.ShareDisagrees or ClaimNoteCode.ShareLooseOff or ClaimNoteCode.ShareAboveOff
        or ClaimNoteCode.PartAboveTotal or ClaimNoteCode.GrowthTruncated or ClaimNoteCode.GrowthDisagrees or ClaimNoteCode.GrowthWrongWay or ClaimNoteCode.TimesDisagree or ClaimNoteCode.JudgementContradicted or ClaimNoteCode.JudgementNotClear or ClaimNoteCode.JudgementAtCeiling;
}
