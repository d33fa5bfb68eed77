using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PilotReview.Core.Import;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Import;

public sealed class ImportWordingTests
{
    private static readonly string[] Arguments = ["1", "2", "3", "4"];

    public static TheoryData<ImportProblemCode> Codes => [.. Enum.GetValues<ImportProblemCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_IsWordedInBothLanguages(ImportProblemCode code)
    {
        var problem = new ImportProblem("units", "A2", code, Arguments);
        string[] texts =
        [
            ImportWording.Text(problem, Formats.Vietnamese), ImportWording.Fix(problem, Formats.Vietnamese),
            ImportWording.Text(problem, Formats.English), ImportWording.Fix(problem, Formats.English),
        ];

        Assert.Equal(4, texts.Distinct().Count());
        Assert.All(texts, text => Assert.Matches(@"^[^!{}]{10,}\.$", text));
    }

    [Fact]
    public void KeysAndPlaceholders_AgreeInBothLanguages()
    {
        var vi = Read(CultureInfo.InvariantCulture);
        var en = Read(CultureInfo.GetCultureInfo("en"));

        Assert.Equal(Enum.GetValues<ImportProblemCode>().SelectMany(code => new[] { $"{code}", $"{code}_Fix" }).Order(), vi.Keys.Order());
        Assert.Equal(vi.Keys.Order(), en.Keys.Order());
        Assert.All(vi.Keys, key => Assert.Equal(Placeholders(vi[key]), Placeholders(en[key])));
    }

    [Fact]
    public void Sentence_IsPlainVietnamese()
    {
        var problem = new ImportProblem("observations", "D12", ImportProblemCode.NumeratorExceedsDenominator, "240", "235");

        Assert.Equal("Tử số 240 lớn hơn mẫu số 235.", ImportWording.Text(problem, CultureInfo.GetCultureInfo("vi-VN")));
        Assert.Equal("The numerator 240 is larger than the denominator 235.", ImportWording.Text(problem, CultureInfo.GetCultureInfo("en-GB")));
    }

    [Fact]
    public void NumbersDaysAndPeriods_AreWrittenAsTheLanguageDoes()
    {
        var bounds = new ImportProblem("observations", "F2", ImportProblemCode.OutOfBounds, "1234.5", "0", ImportValue.Open);
        var order = new ImportProblem("units", "C2", ImportProblemCode.DateOrder, "from", "2021-10-23", "to", "2021-Q3");

        Assert.Equal("Số 1.234,5 nằm ngoài khoảng cho phép, từ 0 đến ….", ImportWording.Text(bounds, Formats.Vietnamese));
        Assert.Equal("The number 1,234.5 is outside the range from 0 to ….", ImportWording.Text(bounds, Formats.English));
        Assert.Equal("Cột “from” (23/10/2021) đứng sau cột “to” (Quý III/2021).", ImportWording.Text(order, Formats.Vietnamese));
    }

    [Fact]
    public void CodeThatLooksLikeANumber_StaysAsItIs()
    {
        var problem = new ImportProblem("units", "A2", ImportProblemCode.AlreadyStored, "1234");

        Assert.Equal("“1234” đã có trong hệ thống.", ImportWording.Text(problem, Formats.Vietnamese));
    }

    [Fact]
    public void QuotedText_IsCutAndMadeVisible()
    {
        Assert.Equal("a\uFFFDb", ImportValue.Quote("a\u0007b"));
        Assert.Equal(ImportValue.MaxQuoted, ImportValue.Quote(new string('x', 500)).Length);
        Assert.True(ImportValue.Quote(string.Concat(Enumerable.Repeat("\U0001F33E", 50))).IsNormalized());
    }

    private static Dictionary<string, string> Read(CultureInfo culture)
    {
        var manager = new ResourceManager("PilotReview.Core.Wording.ImportText", typeof(ImportWording).Assembly);
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => entry.Value as string ?? string.Empty);
    }

    private static string[] Placeholders(string text) => [.. Regex.Matches(text, @"\{[^}]*\}").Select(match => match.Value).Distinct().Order()];
}
