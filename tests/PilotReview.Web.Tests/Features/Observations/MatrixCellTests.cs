using System.Globalization;
using Bunit;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Testing;
using PilotReview.Web.Features.Observations;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>Where a month stands is said in words, whatever day it was sent on.</summary>
public sealed class MatrixCellTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    private readonly ComponentContext _context = new();

    public MatrixCellTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;

    public void Dispose() => _context.Dispose();

    [Theory]
    [InlineData(ObservationState.Submitted, true, "40/40 chờ duyệt muộn 20 ngày")]
    [InlineData(ObservationState.Approved, true, "40/40 đã duyệt muộn 20 ngày")]
    [InlineData(ObservationState.Approved, false, "40/40 đã duyệt đúng hạn")]
    [InlineData(ObservationState.Returned, true, "0/40 trả lại 40 ô muộn 20 ngày")]
    public void State_ComesFirst_LatenessAfterIt(ObservationState state, bool isLate, string shown)
    {
        var due = new DateOnly(2026, 11, 10);
        var sent = isLate ? Today : due;
        Assert.Equal(shown, Text(Standing(state, new MonthDeadline(due, sent, sent, 0))));
    }

    [Fact]
    public void WhatWasNeverSent_IsOverdue()
    {
        var deadline = new MonthDeadline(new DateOnly(2026, 11, 10), null, null, 40);
        Assert.Equal("40/40 chưa gửi quá hạn 20 ngày", Text(Standing(ObservationState.Draft, deadline)));
        Assert.Equal("0/40 chưa nhập quá hạn 20 ngày", Text(Standing(null, deadline)));
    }

    private static MonthStanding Standing(ObservationState? state, MonthDeadline deadline) => new()
    {
        Unit = new Unit { Code = "P1", ValidFrom = new DateOnly(2020, 1, 1) },
        Month = Period.Month(2026, 10),
        Due = 40,
        DueOn = deadline.DueOn,
        Deadlines = [deadline],
        States = state is { } known ? new Dictionary<ObservationState, int> { [known] = 40 } : [],
    };

    private string Text(MonthStanding standing)
    {
        var cell = _context.Render<MatrixCell>(parameters => parameters.Add(part => part.Standing, standing).Add(part => part.Today, Today).Add(part => part.Address, "x"));
        return string.Join(' ', cell.Find("a").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
