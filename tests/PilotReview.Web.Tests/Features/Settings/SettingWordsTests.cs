using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Settings;
using PilotReview.Web.Features.Settings;
using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

public sealed class SettingWordsTests
{
    public static TheoryData<string> Languages => ["vi-VN", "en-GB"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EverySetting_HasItsWords(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        Assert.All(OfficeSettings.All, setting =>
        {
            Assert.NotEqual(setting.Key, SettingNames.Of(setting));
            Assert.NotEqual(setting.Key, SettingWords.PurposeOf(setting));
            // a number or a mark stands in its words; a choice by a code has words of its own
            var words = setting.Choices.Select(choice => SettingWords.ValueOf(setting, choice)).ToList();
            Assert.Equal(words.Count, words.Distinct().Count());
            Assert.True(SettingWords.ValueOf(setting, setting.Standard).Contains(setting.Standard, StringComparison.Ordinal) || words.Count > 1, setting.Key);
        });
        Assert.All(Enum.GetValues<SettingGroup>(), group =>
        {
            Assert.NotNull(SettingsText.ResourceManager.GetString($"Group_{group}"));
            Assert.NotEqual(string.Empty, SettingWords.GroupOf(group));
            Assert.NotEqual(string.Empty, SettingWords.RuleOf(group));
        });
    }

    [Fact]
    public void Bounds_AreSaidInWords()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        Assert.Equal("Chọn 14 pt hoặc 15 pt.", SettingWords.BoundsOf(OfficeSettings.BodySize));
        Assert.Equal("Số nguyên từ 1 đến 1.440.", SettingWords.BoundsOf(OfficeSettings.LockedMinutes));
        Assert.Equal("Giờ và phút, từ 00:00 đến 23:59, ví dụ 22:30.", SettingWords.BoundsOf(OfficeSettings.BackupAt));
    }
}
