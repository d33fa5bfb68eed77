using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Wording;

public sealed partial class PhrasesTests
{
    private static readonly ResourceManager Resources = new("PilotReview.Core.Wording.Phrases", typeof(Phrases).Assembly);
    private static readonly Dictionary<string, string> Vietnamese = All(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = All(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Keys_AreTheSameInBothLanguages() => Assert.Equal(Vietnamese.Keys.Order(), English.Keys.Order());

    [Fact]
    public void Slots_AreTheSameInBothLanguages() =>
        Assert.All(Vietnamese, pair => Assert.Equal(Slots(pair.Value), Slots(English[pair.Key])));

    [Fact]
    public void NoPhrase_ShoutsOrPromises() => Assert.All(
        Vietnamese.Values.Concat(English.Values), text => Assert.DoesNotMatch("(?i)!|chứng minh|\\bprove[sd]?\\b", text));

    // the restructuring is named as a cause only in the two phrases that need comparison units behind them
    [Fact]
    public void Cause_IsNamedOnlyWithComparisonUnits() => Assert.Equal(
        ["v.improved.net", "v.improved.relative", "v.worsened.net", "v.worsened.relative"],
        Vietnamese.Where(pair => Regex.IsMatch(pair.Value, "(?i)gắn (mức|phần hơn)|mặt trái của mô hình")).Select(pair => pair.Key).Order());

    [Fact]
    public void EnglishPhrases_HaveNoVietnameseLetters() => Assert.All(
        English.Values, text => Assert.DoesNotMatch(@"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", text.ToLowerInvariant()));

    [Fact]
    public void CapitalSlot_StartsASentence()
    {
        var text = Phrases.Fill("n.missing", Formats.Vietnamese, ("side", "kỳ trước"), ("missing", "2"), ("total", "24 tháng"));
        Assert.StartsWith("Kỳ trước thiếu số liệu dùng được ở 2 trong 24 tháng", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SlotNotGiven_Throws() => Assert.Throws<ArgumentException>(() => Phrases.Fill("n.settling", Formats.Vietnamese));

    [Fact]
    public void UnknownKey_Throws() => Assert.Throws<ArgumentException>(() => Phrases.Get("d.verdict", Formats.Vietnamese));

    [Theory]
    [InlineData(1, "1 month")]
    [InlineData(24, "24 months")]
    public void EnglishPeriods_TakeThePlural(int count, string expected) =>
        Assert.Equal(expected.Replace(' ', '\u00A0'), Phrases.Periods(count, PeriodKind.Month, Formats.English));

    [Fact]
    public void EmptySpan_SaysSo() => Assert.Equal(
        "không có kỳ nào", Phrases.Span(Period.Month(2018, 10), Period.Month(2018, 9), Formats.Vietnamese));

    private static Dictionary<string, string> All(CultureInfo culture) =>
        (Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new InvalidOperationException("No resources."))
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? string.Empty);

    private static IEnumerable<string> Slots(string text) => Slot().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();
}
