using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace PilotReview.Web.Tests;

/// <summary>The Vietnamese and the English of every text agree in key and in places for values.</summary>
public sealed partial class ResourceTests
{
    private const string English = ".en.resx";

    public static TheoryData<string> Files =>
        [.. SourceTree.Files("src", "*.resx").Where(file => !file.EndsWith(English, StringComparison.Ordinal)).Select(SourceTree.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void English_HasTheSameKeysAndPlaces(string file)
    {
        var vietnamese = Read(file);
        var english = Read(Path.ChangeExtension(file, null) + English);
        Assert.Equal(vietnamese.Keys.Order(), english.Keys.Order());
        Assert.All(vietnamese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Texts_AreWrittenAndCalm(string file)
    {
        var both = Read(file).Concat(Read(Path.ChangeExtension(file, null) + English));
        Assert.All(both, text => Assert.False(string.IsNullOrWhiteSpace(text.Value) || text.Value.Contains('!'), text.Key));
    }

    [Fact]
    public void EveryEnglishFile_HasAVietnameseOne() => Assert.All(
        SourceTree.Files("src", "*" + English), file => Assert.True(File.Exists(file[..^English.Length] + ".resx"), file));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(SourceTree.Root, file)).Descendants("data").ToDictionary(
            text => text.Attribute("name")?.Value ?? string.Empty, text => text.Element("value")?.Value ?? string.Empty);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();
}
