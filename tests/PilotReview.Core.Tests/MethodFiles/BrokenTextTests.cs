using System.Text;
using System.Text.Json;
using PilotReview.Core.MethodFiles;
using Xunit;

namespace PilotReview.Core.Tests.MethodFiles;

/// <summary>Texts that JSON lets through and that are none: half a character, bytes that are no UTF-8.</summary>
public sealed class BrokenTextTests
{
    [Theory]
    [InlineData("""{"schema":1,"method":"wilson","cases":[{"id":"a\ud800","input":{}}]}""", "cases[0].id")]
    [InlineData("""{"schema":1,"cases":[{"id":"a","method":"\udc00","input":{}}]}""", "cases[0].method")]
    public void Answer_NamesTheFieldThatIsNoText(string text, string field)
    {
        using var document = JsonDocument.Parse(text);

        Assert.Equal(field, Assert.Throws<CaseInputException>(() => MethodFile.Answer(document.RootElement, out _)).Field);
    }

    [Fact]
    public void Answer_BytesThatAreNoText_NamesTheField()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"schema":1,"method":"wilson","cases":[{"id":"a?","input":{}}]}""");
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;
        using var document = JsonDocument.Parse(bytes);

        Assert.Equal("cases[0].id", Assert.Throws<CaseInputException>(() => MethodFile.Answer(document.RootElement, out _)).Field);
    }

    [Fact]
    public void Answer_BrokenTextInOneInput_IsBadInputOfThatCaseAlone()
    {
        using var document = JsonDocument.Parse(
            """{"schema":1,"method":"wilson","cases":[{"id":"a","input":{"x":"\ud800","n":10}},{"id":"b","input":{"x":5,"n":10}}]}""");
        var answer = MethodFile.Answer(document.RootElement, out _).ToJsonString();

        Assert.Contains("bad_input", answer);
        Assert.Contains("\"b\"", answer);
    }
}
