using PilotReview.Documents.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Pdf;

public sealed class GlyphTextTests
{
    [Theory]
    [InlineData("Quyết định số 62-KH/ThU: ỷ lại, Ỹ, Ặ, Ợ, Ữ; −5,6 – “ngoặc” …", "Quyết định số 62-KH/ThU: ỷ lại, Ỹ, Ặ, Ợ, Ữ; −5,6 – “ngoặc” …")]
    [InlineData("vui 😀", "vui [U+1F600]")]
    [InlineData("漢", "[U+6F22]")]
    [InlineData("⇄", "↔")]
    [InlineData("1\u202F234", "1\u00A0234")]
    [InlineData("a\u2009b\u3000c", "a b c")]
    [InlineData("\u2714 xong", "√ xong")]
    [InlineData("\uFF21\u2460", "A1")]
    [InlineData("\uE123", "[U+E123]")]
    public void Of_Text_IsInLettersOfTheFont(string text, string expected) => Assert.Equal(expected, GlyphText.Of(text));

    [Fact]
    public void Of_EveryCharacter_HasAGlyphOrItsCode()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var text = GlyphText.Of($"{(char)code}");
            Assert.All(text, letter => Assert.True(letter is '\n' or '\u00A0' || FaceMetrics.HaveAll(letter), $"U+{code:X4} → U+{(int)letter:X4}"));
        }
    }

    [Fact]
    public void Of_TextOfTheFont_IsNotCopied()
    {
        const string Text = "Ban Thường vụ Thành ủy";
        Assert.Same(Text, GlyphText.Of(Text));
    }
}
