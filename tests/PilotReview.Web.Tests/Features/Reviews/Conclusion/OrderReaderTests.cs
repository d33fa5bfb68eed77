using PilotReview.Web.Features.Reviews.Conclusion;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Conclusion;

public sealed class OrderReaderTests
{
    [Theory]
    [InlineData("", "", "", 5)]
    [InlineData("5", "order-0-text", "", 6)]
    [InlineData("10", "order-0-text", "", 10)]
    [InlineData("5", "order-0-text", "rows", 10)]
    [InlineData("5", "order-4-post", "rows", 10)]
    [InlineData("58", "order-57-due", "rows", 60)]
    [InlineData("600", "order-0-text", "rows", 60)]
    public void Rows_AreThoseThatWereThereAndEmptyOnesBehind(string drawn, string filled, string more, int rows) =>
        Assert.Equal(rows, OrderReader.Rows(ReviewStage.Form(new Dictionary<string, string> { ["orders"] = drawn, [filled] = "x", [ConclusionFields.MoreOrders] = more })));
}
