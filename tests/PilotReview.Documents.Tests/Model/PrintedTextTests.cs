using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Model;

public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("Đảng ủy “Khóm 1” – 71,2%\n…", "Đảng ủy “Khóm 1” – 71,2%\n…")]
    [InlineData("a\u200Eb\u200Fc\u202Ad\u202Ee\u202Cf\u2066g\u2069h", "abcdefgh")]
    [InlineData("a\u200Bb\u200Cc\u200Dd\uFEFFe\u2060f\u00ADg", "abcdefg")]
    [InlineData("a\0b\u0007c\u001Bd\u007Fe\u0085f", "abcde\nf")]
    [InlineData("a\r\nb\rc\vd\fe\u2028f\u2029g", "a\nb\nc\nd\ne\nf\ng")]
    [InlineData("a\tb", "a b")]
    [InlineData("e\u0323\u0302 o\u031B\u0301", "ệ ớ")]
    [InlineData("👍\uFE0F", "👍")]
    [InlineData("\uFFFE\uFFFF\uFDD0x", "x")]
    [InlineData("", "")]
    public void Clean_Text_KeepsWhatIsSeen(string text, string expected) => Assert.Equal(expected, PrintedText.Clean(text));

    /// <summary>Half a character does not survive as data of a theory.</summary>
    [Fact]
    public void Clean_HalfACharacter_IsTheReplacementSign() => Assert.Equal("a\uFFFDb\uFFFDc", PrintedText.Clean("a\uD83Db\uDE00c"));

    [Fact]
    public void Clean_EveryCharacter_NeverFailsAndStaysClean()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var clean = PrintedText.Clean($"a{(char)code}b");
            Assert.Equal(clean, PrintedText.Clean(clean));
            Assert.True(clean.IsNormalized(), $"{code:X4}");
        }
    }
}
