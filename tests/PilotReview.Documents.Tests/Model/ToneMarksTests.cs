using PilotReview.Core;
using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Model;

public sealed class ToneMarksTests
{
    /// <summary>The two spellings of one word.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "ủy", "uỷ" }, { "úy", "uý" }, { "thủy", "thuỷ" }, { "thúy", "thuý" }, { "tùy", "tuỳ" }, { "lũy", "luỹ" }, { "hủy", "huỷ" }, { "ngụy", "nguỵ" }, { "khụy", "khuỵ" },
        { "hòa", "hoà" }, { "hóa", "hoá" }, { "họa", "hoạ" }, { "tòa", "toà" }, { "xóa", "xoá" }, { "xõa", "xoã" }, { "thỏa", "thoả" }, { "khóa", "khoá" }, { "đọa", "đoạ" }, { "óa", "oá" },
        { "khỏe", "khoẻ" }, { "xòe", "xoè" }, { "hóe", "hoé" }, { "lòe loẹt", "loè loẹt" }, { "nhòa", "nhoà" }, { "chóe", "choé" },
        { "Ủy", "Uỷ" }, { "ỦY BAN", "UỶ BAN" }, { "ủY", "uỶ" }, { "ĐẢNG ỦY", "ĐẢNG UỶ" }, { "Đảng ủy", "Đảng uỷ" }, { "HÒA", "HOÀ" }, { "Hòa", "Hoà" }, { "KHỎE", "KHOẺ" }, { "Khỏe", "Khoẻ" },
        { "Thành ủy, (hòa); \"thủy\"", "Thành uỷ, (hoà); \"thuỷ\"" }, { "ủy-viên/hòa_2", "uỷ-viên/hoà_2" }, { "Đảng\u00A0ủy\nKhóa 3", "Đảng\u00A0uỷ\nKhoá 3" },
    };

    /// <summary>What has one spelling.</summary>
    public static TheoryData<string> Alike =>
    [
        "", "quý", "Quý", "QUÝ IV", "quỳ", "quỷ quyệt", "hoàn", "hoán", "ngoài", "loại", "toán", "thuyền", "quyết", "khuỷu", "khoẻo", "ngoẹo", "xoáy", "loét", "huýt", "khuya", "suỵt",
        "của", "mùa", "chúa", "giúp", "hoa", "khoe", "tuy", "HUY", "múi", "thuế", "Chloé", "Noël", "[K1-HOA]", "71,2% (5.236/7.353)", "òá",
    ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Write_MovesTheMark_BothWays(string first, string second)
    {
        Assert.Equal(second, ToneMarks.Write(first, TonePlacement.SecondVowel));
        Assert.Equal(first, ToneMarks.Write(second, TonePlacement.FirstVowel));
        Assert.Equal(first, ToneMarks.Write(first, TonePlacement.FirstVowel));
        Assert.Equal(second, ToneMarks.Write(second, TonePlacement.SecondVowel));
        Assert.Equal(first, ToneMarks.Write(first, TonePlacement.AsTyped));
        Assert.Equal(second, ToneMarks.Write(second, TonePlacement.AsTyped));
    }

    [Theory]
    [MemberData(nameof(Alike))]
    public void Write_OneSpelling_Stays(string text) =>
        Assert.All(Enum.GetValues<TonePlacement>(), placement => Assert.Equal(text, ToneMarks.Write(text, placement)));

    [Fact]
    public void Write_EveryBeginningAndTone_GoesThereAndBack()
    {
        foreach (var onset in new[] { "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x" })
        {
            foreach (var (first, second) in new[] { "óa oá", "òa oà", "ỏa oả", "õa oã", "ọa oạ", "óe oé", "òe oè", "ỏe oẻ", "õe oẽ", "ọe oẹ", "úy uý", "ùy uỳ", "ủy uỷ", "ũy uỹ", "ụy uỵ" }.Select(pair => (pair[..2], pair[3..])))
            {
                Assert.Equal(onset + second, ToneMarks.Write(onset + first, TonePlacement.SecondVowel));
                Assert.Equal(onset + first, ToneMarks.Write(onset + second, TonePlacement.FirstVowel));
                Assert.Equal((onset + second).ToUpper(Formats.Vietnamese), ToneMarks.Write((onset + first).ToUpper(Formats.Vietnamese), TonePlacement.SecondVowel));
                Assert.All(new[] { "n", "i", "y", "o" }, end => Assert.Equal(onset + first + end, ToneMarks.Write(onset + first + end, TonePlacement.SecondVowel)));
            }
        }
    }
}
