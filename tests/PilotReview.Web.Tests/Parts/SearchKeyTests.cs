using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Parts;

public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("Đảng bộ bộ phận", "dang bo bo phan")]
    [InlineData("  Trường   THCS ", "truong thcs")]
    [InlineData("Phường Ơ Ư", "phuong o u")]
    [InlineData("", "")]
    public void Of_DropsAccentsCaseAndDoubleBlanks(string text, string key) => Assert.Equal(key, SearchKey.Of(text));
}
