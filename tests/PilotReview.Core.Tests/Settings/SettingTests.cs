using PilotReview.Core.Settings;
using Xunit;

namespace PilotReview.Core.Tests.Settings;

public sealed class SettingTests
{
    [Theory]
    [InlineData("document.body-size", "15", "15")]
    [InlineData("document.body-size", " 14 ", "14")]
    [InlineData("document.body-size", "14.0", null)]
    [InlineData("document.body-size", "16", null)]
    [InlineData("document.line-pitch", "18", "18")]
    [InlineData("document.line-pitch", "022", "22")]
    [InlineData("document.line-pitch", "17", null)]
    [InlineData("document.line-pitch", "23", null)]
    [InlineData("document.line-pitch", "-19", null)]
    [InlineData("document.line-pitch", "19,5", null)]
    [InlineData("document.line-pitch", "99999999999999999999", null)]
    [InlineData("document.line-pitch", "١٩", null)]
    [InlineData("document.closing-mark", "./.", "./.")]
    [InlineData("document.closing-mark", "<b>", null)]
    [InlineData("document.tone-marks", "first", "first")]
    [InlineData("document.tone-marks", " second ", "second")]
    [InlineData("document.tone-marks", "Second", null)]
    [InlineData("document.tone-marks", "new", null)]
    [InlineData("document.use", "none", "none")]
    [InlineData("document.use", "conference", "conference")]
    [InlineData("document.use", "TÀI LIỆU HỘI NGHỊ", null)]
    [InlineData("document.sides", "one", "one")]
    [InlineData("document.sides", "both", "both")]
    [InlineData("document.sides", "2", null)]
    [InlineData("document.sides", "", null)]
    [InlineData("backup.time", "00:00", "00:00")]
    [InlineData("backup.time", "24:00", null)]
    [InlineData("backup.time", "9:05", null)]
    [InlineData("backup.months", "0", "0")]
    [InlineData("backup.months", "", null)]
    [InlineData("backup.months", null, null)]
    [InlineData("document.address", "", "")]
    [InlineData("document.address", " https://soket.local/ ", "https://soket.local")]
    [InlineData("document.address", "http://10.0.0.5:5080/pilot", "http://10.0.0.5:5080/pilot")]
    [InlineData("document.address", "https://tỉnh-uỷ.vn", "https://xn--tnh-u-e81bon.vn")]
    [InlineData("document.address", "https://soket.local/ấấấấấấấấấấấấấấấấấấấấ", null)]
    [InlineData("document.address", "soket.local", null)]
    [InlineData("document.address", "ftp://soket.local", null)]
    [InlineData("document.address", "javascript:alert(1)", null)]
    [InlineData("document.address", "https://u:p@soket.local", null)]
    [InlineData("document.address", "https://soket.local?x=1", null)]
    [InlineData("document.address", "https://soket.local#x", null)]
    public void Read_TakesWhatTheSettingMayBe(string key, string? text, string? expected) => Assert.Equal(expected, Find(key).Read(text));

    [Fact]
    public void EveryStandard_IsReadAsItStands() => Assert.All(OfficeSettings.All, setting => Assert.Equal(setting.Standard, setting.Read(setting.Standard)));

    [Fact]
    public void Keys_AreUnique() => Assert.Equal(OfficeSettings.All.Count, OfficeSettings.All.Select(setting => setting.Key).Distinct().Count());

    [Theory]
    [InlineData("no.such")]
    [InlineData("")]
    [InlineData(null)]
    public void Find_UnknownKey_IsNothing(string? key) => Assert.Null(OfficeSettings.Find(key));

    private static Setting Find(string key) => OfficeSettings.Find(key) ?? throw new ArgumentException(key);
}
