using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace PilotReview.Web.Tests;

/// <summary>The rules of the house, held by reading its files.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostRazorLines = 150;
    private const int MostCodeLines = 300;

    [Theory]
    [InlineData("PilotReview.Core", "", "MathNet.Numerics")]
    [InlineData("PilotReview.Data", "PilotReview.Core", null)]
    [InlineData("PilotReview.Documents", "PilotReview.Core", null)]
    [InlineData("PilotReview.Web", "PilotReview.Core PilotReview.Data PilotReview.Documents", null)]
    public void Project_ReferencesOnlyWhatItMay(string project, string projects, string? packages)
    {
        var file = XDocument.Load(Path.Combine(SourceTree.Root, "src", project, project + ".csproj"));
        Assert.Equal(projects, string.Join(' ', Included(file, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order()));
        if (packages is not null)
        {
            Assert.Equal(packages, string.Join(' ', Included(file, "PackageReference").Order()));
            Assert.Empty(Included(file, "FrameworkReference"));
        }
    }

    [Fact]
    public void Files_KeepTheirSize()
    {
        var tooLong = SourceTree.Files("src", "*.razor").Concat(SourceTree.Files("tests", "*.razor")).Where(file => Lines(file) > MostRazorLines)
            .Concat(SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("tests", "*.cs")).Where(file => Lines(file) > MostCodeLines));
        Assert.Empty(tooLong.Select(file => $"{SourceTree.Name(file)}: {Lines(file)}"));
    }

    [Fact]
    public void Features_DoNotKnowEachOther()
    {
        var features = Path.Combine(SourceTree.Root, "src/PilotReview.Web/Features");
        var strangers =
            from folder in Directory.EnumerateDirectories(features)
            let own = Path.GetFileName(folder)
            from file in SourceTree.Files(folder, "*.cs").Concat(SourceTree.Files(folder, "*.razor"))
            from Match use in FeatureUse().Matches(File.ReadAllText(file))
            where use.Groups["feature"].Value != own
            select $"{SourceTree.Name(file)}: {use.Value}";
        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData("PdfSharp", "src/PilotReview.Documents/Pdf/")]
    [InlineData("ClosedXML", "src/PilotReview.Documents/Excel/")]
    public void FormatLibrary_IsKnownInOneFolder(string library, string folder)
    {
        var users = SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("src", "*.razor"))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), $@"^\s*@?(global\s+)?using\s+(static\s+)?{library}\b|\b{library}\.\w+\(", RegexOptions.Multiline))
            .Select(SourceTree.Name);
        Assert.All(users, file => Assert.StartsWith(folder, file, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_AreNotWrittenIntoPages()
    {
        var written =
            from file in SourceTree.Files("src/PilotReview.Web", "*.razor").Concat(SourceTree.Files("src/PilotReview.Web", "*.cs"))
            from line in File.ReadLines(file)
            where VietnameseLetter().IsMatch(WithoutComment(line))
            select $"{SourceTree.Name(file)}: {line.Trim()}";
        Assert.Empty(written);
    }

    [Fact]
    public void Addresses_AreRelativeToTheBase()
    {
        Assert.All(
            typeof(Urls).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()).OfType<string>(),
            address => Assert.False(address.StartsWith('/'), address));
        var rooted =
            from file in SourceTree.Files("src/PilotReview.Web", "*.razor").Concat(SourceTree.Files("src/PilotReview.Web", "*.cs"))
            from line in File.ReadLines(file)
            where RootedAddress().IsMatch(WithoutComment(line))
            select $"{SourceTree.Name(file)}: {line.Trim()}";
        Assert.Empty(rooted);
    }

    [Fact]
    public void Colours_AreNamedInTheTokensOnly()
    {
        var named =
            from file in SourceTree.Files("src/PilotReview.Web", "*.razor.css").Append(Path.Combine(SourceTree.Root, "src/PilotReview.Web/wwwroot/parts.css"))
            from line in File.ReadLines(file)
            where ColourLiteral().IsMatch(line)
            select $"{SourceTree.Name(file)}: {line.Trim()}";
        Assert.Empty(named);
    }

    private static IEnumerable<string> Included(XDocument file, string item) =>
        file.Descendants(item).Select(reference => reference.Attribute("Include")?.Value ?? string.Empty);

    private static int Lines(string file) => File.ReadLines(file).Count();

    /// <summary>Names of the office are explained in comments, in their own language.</summary>
    private static string WithoutComment(string line)
    {
        var start = line.IndexOf("//", StringComparison.Ordinal);
        return start < 0 ? line : line[..start];
    }

    [GeneratedRegex(@"PilotReview\.Web\.Features\.(?<feature>\w+)|(?<=[\s<(])Features\.(?<feature>\w+)(?=\.)")]
    private static partial Regex FeatureUse();

    /// <summary>A link or form that begins at the host, or a redirect that does not begin at the base.</summary>
    [GeneratedRegex("""(href|action|src)="@?\(?\$?"?/|LocalRedirect\((?!Urls\.FromBase\(|"~)|NavigateTo\(\$?"/""")]
    private static partial Regex RootedAddress();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|:\s*(white|black|red|green|blue|grey|gray|orange)\b")]
    private static partial Regex ColourLiteral();
}
