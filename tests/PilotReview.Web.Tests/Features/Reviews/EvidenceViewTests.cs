using PilotReview.Web.Features.Reviews.Evidence;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class EvidenceViewTests
{
    [Theory]
    [InlineData(null, null, null, "/p")]
    [InlineData("1", null, null, "/p?zoom=1")]
    [InlineData("1", "1", "1", "/p?zoom=1&all=1&pending=1")]
    [InlineData("0", "yes", null, "/p")]
    public void Address_SaysWhatIsSeen(string? zoom, string? all, string? pending, string address) =>
        Assert.Equal(address, EvidenceView.Read(zoom, all, pending).Address("/p"));

    [Fact]
    public void Section_StandsAfterTheQuery() =>
        Assert.Equal("/p?pending=1#figures", new EvidenceView(ShowsPending: true).Address("/p", "figures"));
}
