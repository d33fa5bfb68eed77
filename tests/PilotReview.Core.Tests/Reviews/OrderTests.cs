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
        Assert.True(order.Confirm(At, 2).IsDone);
        Assert.Equal(Reason.StepNotOpen, order.Report(Due, "17-QC", At, 1).Refusal);
    }

    [Fact]
    public void OwnReport_IsConfirmedBySomebodyElse()
    {
        var order = Order();
        order.Report(Due, "15-QC", At, 1);
        Assert.True(order.IsReportOf(1));
        Assert.False(order.IsReportOf(null));
        Assert.Equal(Reason.OwnReport, order.Confirm(At, 1).Refusal);
        Assert.Equal((OrderState.Reported, 1), (order.State, order.Version));
        Assert.True(order.Confirm(At, 2).IsDone);
        Assert.False(order.IsReportOf(2));
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, "trễ 1 ngày", "1 day late")]
    [InlineData(1065, "trễ 1.065 ngày", "1,065 days late")]
    public void Late_IsSaidOfWhatWasDone_UntilItIsSentBack(int days, string? vietnamese, string? english)
    {
        var order = Order();
        Assert.Null(OrderWording.Late(order, Formats.Vietnamese));
        order.Report(Due.AddDays(days), "15-QC", At, 1);
        order.Confirm(At, 2);
        Assert.Equal(vietnamese, OrderWording.Late(order, Formats.Vietnamese));
        Assert.Equal(english, OrderWording.Late(order, Formats.English));
        order.SendBack("thiếu", At, 2);
        Assert.Null(OrderWording.Late(order, Formats.Vietnamese));
    }

    private static ReviewOrder Order() => new() { ActId = 1, Number = 1, Text = "Ban hành quy chế", UnitId = 1, Due = Due };
}
