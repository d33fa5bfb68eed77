using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PilotReview.Documents.Reports;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed partial class ReviewTextTests
{
    private static readonly Dictionary<string, string> Vietnamese = All(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = All(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Keys_AreTheSameInBothLanguages() => Assert.Equal(Vietnamese.Keys.Order(), English.Keys.Order());

    [Fact]
    public void Slots_AreTheSameInBothLanguages() => Assert.All(Vietnamese, pair => Assert.Equal(Slots(pair.Value), Slots(English[pair.Key])));

    [Fact]
    public void EnglishTexts_HaveNoVietnameseLetters() => Assert.All(
        English.Values, text => Assert.DoesNotMatch(@"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", text.ToLowerInvariant()));

    private static Dictionary<string, string> All(CultureInfo culture)
    {
        var resources = new ResourceManager("PilotReview.Documents.Reports.ReviewText", typeof(ReviewReport).Assembly);
        return (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new InvalidOperationException("No resources."))
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? string.Empty);
    }

    private static IEnumerable<string> Slots(string text) => Slot().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();
}
