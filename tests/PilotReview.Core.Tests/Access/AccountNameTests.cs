using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Core.Tests.Access;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("phuong1.nhap-lieu_2", true)]
    [InlineData("abc", true)]
    [InlineData("ab", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("Quan.tri", false)]
    [InlineData("quản.trị", false)]
    [InlineData("a b c", false)]
    [InlineData("a<b>c", false)]
    public void IsValid_TakesPlainNamesOnly(string? name, bool expected) => Assert.Equal(expected, AccountName.IsValid(name));

    [Fact]
    public void IsValid_EndsAt64() =>
        Assert.Equal((true, false), (AccountName.IsValid(new string('a', AccountName.Longest)), AccountName.IsValid(new string('a', AccountName.Longest + 1))));

    [Fact]
    public void Normalize_TakesWhatWasTyped() => Assert.Equal("quan.tri", AccountName.Normalize("  Quan.Tri "));

    [Theory]
    [InlineData(Role.WardOfficial, AccountUnit.Required)]
    [InlineData(Role.Administrator, AccountUnit.None)]
    [InlineData(Role.Viewer, AccountUnit.Optional)]
    public void Unit_DependsOnTheRole(Role role, AccountUnit expected) => Assert.Equal(expected, AccountUnits.Of(role));
}
