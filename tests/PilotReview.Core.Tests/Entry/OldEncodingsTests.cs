using PilotReview.Core.Entry;
using Xunit;

namespace PilotReview.Core.Tests.Entry;

public sealed class OldEncodingsTests
{
    /// <summary>Syllables in which one vowel with a mark follows another, with none of the letters that only Unicode has.</summary>
    public static TheoryData<string> Syllables =>
    [
        .. ("hoàn thành|Hoàn thành|Không hoàn thành|HOÀN THÀNH|toàn|khoá|hoá|xoá|quá|quà|hoà|toà|ngoài|hoãn|thuê|quê|khuê|huê|tuý|quý|thuý|nguyên|chuyên|tuyên|quyên|xuân|quân|tuân|huân"
            + "|loã|hoáy|xoáy|ngoáy|xoàng|thoáng|khoáng|quáng|quàng|ngày|này|máy|láy|sáu|màu|máu|cháu|kéo|nghèo|chiêu|yêu|hiên|niên|kiên|liên|tiên|viên|chúa|múa|lúa|mùa|thùa|của|chuông|"
            + "cuông|buông|chuôi|nuôi|tuôn|luôn|muôn|cà phê|hè|té|bé|lý|ký|xuê xoa|rìa|chìa|lìa|giá|già|giò|gió|giê|khoèo|ngoèo|toé|hoè|loé|uý|huýt|quýt|suýt|nguây|khuây|quây|quấy").Split('|'),
    ];

    [Theory]
    [MemberData(nameof(Syllables))]
    public void WordsOfToday_AreNotTakenForOldOnes(string text) => Assert.False(OldEncodings.IsLikely(text), text);

    /// <summary>Signs that an office writes, and names and words of other languages.</summary>
    [Theory]
    [InlineData("Điều 5 § 2")]
    [InlineData("Theo §2, khoản a")]
    [InlineData("Theo §II và §a")]
    [InlineData("Section §iv")]
    [InlineData("Xã An Thành – khóm 3 × 2, ±5%, 30°C, 12 m², 5÷10")]
    [InlineData("«Quê hương»")]
    [InlineData("“Ba không” và 'hai có'")]
    [InlineData("Nhà văn hoá · Khóm 1")]
    [InlineData("Windows®, ©Office, 10 µm, ½ ngày")]
    [InlineData("The naïve café of Noël, Israël and Zaïre; a façade, a résumé")]
    [InlineData("Zürich, Düsseldorf, São Paulo, Malmö, Ærø")]
    [InlineData("organi\u00ADsation")]
    [InlineData("Đảng bộ Phường 1 (Đ§¶)")]
    public void SignsOfAnOffice_AreNotTakenForOldOnes(string text) => Assert.False(OldEncodings.IsLikely(text), text);

    [Theory]
    [InlineData("§¶ng bé x·")]
    [InlineData("§oµn khèi")]
    [InlineData("§éi 5")]
    [InlineData("§ang bé")]
    [InlineData("C«ng an")]
    [InlineData("b»ng khen")]
    [InlineData("®ång chÝ")]
    [InlineData("Ban t\u00AD t\u00ADëng")]
    [InlineData("Héi ®ång nh©n d©n")]
    [InlineData("µo µo")]
    [InlineData("taïi choã")]
    [InlineData("Chi boä")]
    [InlineData("Ñaûng vieân")]
    [InlineData("Hoaøn thaønh toát nhieäm vuï")]
    [InlineData("Khoâng hoaøn thaønh")]
    [InlineData("töø")]
    [InlineData("§¶ng bé")]
    [InlineData("Hoµn thµnh")]
    public void TextsOfOldFonts_AreFound(string text) => Assert.True(OldEncodings.IsLikely(text), text);
}
