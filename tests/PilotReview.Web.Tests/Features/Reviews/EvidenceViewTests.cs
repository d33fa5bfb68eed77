using PilotReview.Web.Features.Reviews.Evidence;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class EvidenceViewTests
{
    [Theory]
    [InlineData(null, null, null, null, "/p")]
    [InlineData("1", null, null, null, "/p?zoom=1")]
    [InlineData("1", "1", "1", "mdc2023", "/p?zoom=1&all=1&pending=1&rules=mdc2023")]
    [InlineData("0", "yes", null, "other", "/p")]
    [InlineData(null, null, null, "mdc2023", "/p?rules=mdc2023")]
    public void Address_SaysWhatIsSeen(string? zoom, string? all, string? pending, string? rules, string address) =>
        Assert.Equal(address, EvidenceView.Read(zoom, all, pending, rules).Address("/p"));

    [Fact]
    public void Section_StandsAfterTheQuery() =>
        Assert.Equal("/p?pending=1#figures", new EvidenceView(ShowsPending: true).Address("/p", "figures"));
}
