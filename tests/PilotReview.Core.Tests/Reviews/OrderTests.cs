using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class OrderTests
{
    private static readonly DateOnly Due = new(2023, 12, 31);
    private static readonly DateTimeOffset At = new(2023, 12, 20, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, "quá hạn 1 ngày", "overdue by 1 day")]
    [InlineData(12, "quá hạn 12 ngày", "overdue by 12 days")]
    [InlineData(1065, "quá hạn 1.065 ngày", "overdue by 1,065 days")]
    public void Overdue_IsSaidInDays(int days, string? vietnamese, string? english)
    {
        Assert.Equal(vietnamese, OrderWording.Overdue(Order(), Due.AddDays(days), Formats.Vietnamese));
        Assert.Equal(english, OrderWording.Overdue(Order(), Due.AddDays(days), Formats.English));
    }

    [Fact]
    public void Reported_IsNotOverdue()
    {
        var order = Order();
        order.Report(Due, "15-QC", At, 1);
        Assert.Null(OrderWording.Overdue(order, Due.AddDays(9), Formats.Vietnamese));
    }

    [Fact]
    public void Steps_AreTakenInTheirOrder()
    {
        var order = Order();
        Assert.Equal(Reason.StepNotOpen, order.Confirm(At, 1).Refusal);
        Assert.Equal(Reason.StepNotOpen, order.SendBack("vì", At, 1).Refusal);
        Assert.True(order.Report(Due, "15-QC", At, 1).IsDone);
        Assert.Equal(Reason.ReasonMissing, order.SendBack(" ", At, 1).Refusal);
        Assert.True(order.SendBack("thiếu", At, 1).IsDone);
        Assert.Equal((OrderState.Open, "15-QC", 2), (order.State, order.Evidence, order.Version));
        Assert.True(order.Report(Due, "16-QC", At, 1).IsDone);
        Assert.Empty(order.SentBackBecause);
        Assert.True(order.Confirm(At, 1).IsDone);
        Assert.Equal(Reason.StepNotOpen, order.Report(Due, "17-QC", At, 1).Refusal);
    }

    private static ReviewOrder Order() => new() { ActId = 1, Number = 1, Text = "Ban hành quy chế", UnitId = 1, Due = Due };
}
