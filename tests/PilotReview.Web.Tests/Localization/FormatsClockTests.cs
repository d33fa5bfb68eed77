using PilotReview.Core;
using Xunit;

namespace PilotReview.Web.Tests.Localization;

public sealed class FormatsClockTests
{
    [Fact]
    public void Clock_IsOfTheMomentsOwnOffset() =>
        Assert.Equal("14:05", Formats.Clock(new DateTimeOffset(2021, 10, 23, 14, 5, 59, TimeSpan.FromHours(7))));
}
