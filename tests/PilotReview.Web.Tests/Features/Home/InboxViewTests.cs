using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Home;
using Xunit;

namespace PilotReview.Web.Tests.Features.Home;

public sealed class InboxViewTests
{
    private static readonly DateOnly Day = new(2023, 5, 10);

    [Fact]
    public void Mark_IsTheSameForTheSameList() => Assert.Equal(View("SK-2023").MarkOn(Day), View("SK-2023").MarkOn(Day.AddDays(1)));

    [Fact]
    public void Mark_TellsListsApart_AlsoWhereAsManyThingsWait()
    {
        Assert.Equal(View("SK-2023").Count, View("SK-2021").Count);
        Assert.NotEqual(View("SK-2023").MarkOn(Day), View("SK-2021").MarkOn(Day));
        Assert.NotEqual(View("SK-2023").MarkOn(Day), (View("SK-2023") with { LockedAccounts = 1 }).MarkOn(Day));
    }

    [Fact]
    public void Mark_ChangesOnTheDayOnWhichSomethingIsOverdue() => Assert.NotEqual(View("SK-2023").MarkOn(Day), View("SK-2023").MarkOn(new DateOnly(2023, 5, 21)));

    private static InboxView View(string review) => new(
        [new ReviewTask(ReviewTaskKind.Recommend, review, new LocalText("Đánh giá"), null, string.Empty, null, new DateOnly(2023, 5, 20))], InboxList.Empty, 0);
}
