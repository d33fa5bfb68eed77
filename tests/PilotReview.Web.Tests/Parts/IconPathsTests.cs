using PilotReview.Web.Parts;
using Xunit;

namespace PilotReview.Web.Tests.Parts;

public sealed class IconPathsTests
{
    [Fact]
    public void UnknownName_IsAMistake() => Assert.Throws<ArgumentException>(() => IconPaths.Of("no-such-icon"));
}
