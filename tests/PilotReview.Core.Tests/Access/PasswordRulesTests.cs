using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Core.Tests.Access;

public sealed class PasswordRulesTests
{
    private const int Shortest = 12;

    private static readonly string[] Names = ["phuong1.nhaplieu", "Đảng ủy Phường 1"];

    [Theory]
    [InlineData("con mèo trèo cây cau")]
    [InlineData("mot mat khau dai")]
    [InlineData("x9$kQ2!mZp7w")]
    public void GoodOnes_AreTaken(string password) => Assert.Empty(PasswordRules.Check(password, Names, Shortest));

    [Theory]
    [InlineData("mèo cau", PasswordFault.TooShort)]
    [InlineData("aaaabbbbccccdddd", PasswordFault.TooFewDifferent)]
    [InlineData("con mèo\u0007trèo cây", PasswordFault.ControlCharacter)]
    [InlineData("Phuong1.NhapLieu", PasswordFault.LikeTheAccount)]
    [InlineData("phuong1nhaplieu2026", PasswordFault.LikeTheAccount)]
    [InlineData("dang uy phuong 1", PasswordFault.LikeTheAccount)]
    [InlineData("matkhau12345", PasswordFault.Common)]
    [InlineData("Mật khẩu 2026", PasswordFault.Common)]
    [InlineData("123456123456", PasswordFault.Common)]
    [InlineData("123456789012", PasswordFault.Common)]
    [InlineData("qwertyuiop123", PasswordFault.Common)]
    [InlineData("Password@2026", PasswordFault.Common)]
    [InlineData("admin@123456", PasswordFault.Common)]
    [InlineData("1q2w3e4r5t6y", PasswordFault.Common)]
    [InlineData("Độc lập Tự do Hạnh phúc", PasswordFault.Common)]
    public void BadOnes_AreNamed(string password, PasswordFault fault) => Assert.Contains(fault, PasswordRules.Check(password, Names, Shortest));

    [Fact]
    public void AllFaults_AreToldAtOnce() => Assert.Equal(
        [PasswordFault.TooShort, PasswordFault.TooFewDifferent, PasswordFault.Common], PasswordRules.Check("1234", Names, Shortest));

    [Fact]
    public void TenMillionCharacters_AreRefusedWithoutBeingRead() =>
        Assert.Equal([PasswordFault.TooLong], PasswordRules.Check(new string('x', 10_000_000), Names, Shortest));
}
