using System.Text;
using PilotReview.Documents.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class RepeatableFileTests
{
    [Fact]
    public void Of_OnlyRandomPartsDiffer_SameBytes() =>
        Assert.Equal(Of("ABCDEF", "GHIJKL", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "x"), Of("UVWXYZ", "MNOPQR", "7de90312-614a-45a3-9633-961136acbfa1", "x"));

    [Fact]
    public void Of_ContentDiffers_IdsDiffer() =>
        Assert.NotEqual(
            Of("ABCDEF", "GHIJKL", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "x")[..30], Of("ABCDEF", "GHIJKL", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "y")[..30]);

    [Fact]
    public void Of_OneTagInThreePlaces_StaysOneTag()
    {
        var text = Of("ABCDEF", "GHIJKL", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "x");
        Assert.Equal(text.Substring(10, 6), text.Substring(text.IndexOf("/FontName/", StringComparison.Ordinal) + 10, 6));
        Assert.DoesNotContain("ABCDEF", text, StringComparison.Ordinal);
        Assert.NotEqual(text.Substring(10, 6), text.Substring(text.LastIndexOf("/BaseFont/", StringComparison.Ordinal) + 10, 6));
    }

    private static string Of(string first, string second, string id, string content)
    {
        var trailer = id.Replace("-", string.Empty, StringComparison.Ordinal);
        var text = $"/BaseFont/{first}+Tinos /FontName/{first}+Tinos /BaseFont/{second}+Tinos,Bold uuid:{id} {content} /ID[<{trailer}><{trailer}>]";
        return Encoding.Latin1.GetString(RepeatableFile.Of(Encoding.Latin1.GetBytes(text)));
    }
}
