using System.Text;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Core.Tests.Access;

/// <summary>The figures are the test values of RFC 6238 (appendix B, SHA-1), the last six of their eight digits, and of RFC 4648.</summary>
public sealed class TimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Code_IsThatOfTheStandard(long seconds, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(TimeCode.Code(Key, TimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)))));

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-30, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void Match_TakesOneStepMoreOrLess(int late, bool isTaken) =>
        Assert.Equal(isTaken, TimeCode.Match(Key, "081 804", DateTimeOffset.FromUnixTimeSeconds(1_111_111_109 + late), lastUsed: 0) is not null);

    [Fact]
    public void Match_TakesNoCodeTwice()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_109);
        var step = TimeCode.Match(Key, "081804", now, lastUsed: 0);
        Assert.Null(TimeCode.Match(Key, "081804", now, step ?? 0));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("08180")]
    [InlineData("08180x")]
    [InlineData("\u0660\u0661\u0662\u0663\u0664\u0665")]
    public void Match_OtherTexts_AreNoCodes(string? typed) => Assert.Null(TimeCode.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1_111_111_109), 0));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_IsThatOfTheStandard(string text, string expected) => Assert.Equal(expected, Base32.Encode(Encoding.ASCII.GetBytes(text)));
}
