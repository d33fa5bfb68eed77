using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using Xunit;

namespace PilotReview.Core.Tests.Visits;

public sealed class VisitTests
{
    private static readonly Period Month = Period.Month(2022, 10);

    [Fact]
    public void NotMade_DropsDayReportAndMark()
    {
        var visit = Told(new VisitTelling(VisitState.NotMade, Month.Start, "Trùng lịch", Month.End, 80, 1, true, "ghi chú"));
        Assert.Equal((null, "Trùng lịch", null, null, false), (visit.MadeOn, visit.Reason, visit.FiledOn, visit.Score, visit.IsScoreCopied));
        Assert.Equal("ghi chú", visit.Notes);
    }

    [Fact]
    public void Tell_KeepsTheAuthorOfAMarkThatStays()
    {
        var visit = Told(Made(80));
        visit.Tell(Made(80) with { Notes = "thêm" }, DateTimeOffset.UnixEpoch, 9);
        Assert.Equal((5, 9, 2), (visit.ScoreAccountId, visit.AccountId, visit.Version));
        visit.Tell(Made(81), DateTimeOffset.UnixEpoch, 9);
        Assert.Equal(9, visit.ScoreAccountId);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void OpenVisit_IsLateAfterItsDays(int day, bool isLate) =>
        Assert.Equal(isLate, new Visit { Post = "A", UnitId = 1, Month = Month }.IsLateOn(new DateOnly(2022, 11, day), 5));

    [Fact]
    public void ReportedVisit_IsNeverLate() => Assert.False(Told(Made(80) with { FiledOn = Month.End }).IsLateOn(new DateOnly(2030, 1, 1), 5));

    [Fact]
    public void Tally_SumsOverVisits()
    {
        var tally = VisitTally.Of([Told(Made(80) with { FiledOn = Month.End }), Told(Made(91)), Told(NotMade())]);
        Assert.Equal((3, 2, 1, 0, 1, 85.5m), (tally.Assigned, tally.Made, tally.NotMade, tally.Untold, tally.Filed, tally.MeanScore.GetValueOrDefault()));
        Assert.Equal(new ObservationFigure { Numerator = 2, Denominator = 3 }, tally.FigureOf(VisitFigure.Coverage));
        Assert.Equal(new ObservationFigure { Numerator = 1, Denominator = 2 }, tally.FigureOf(VisitFigure.Filing));
        Assert.Equal(new ObservationFigure { Value = 85.5m }, tally.FigureOf(VisitFigure.Score));
    }

    [Fact]
    public void UntoldVisit_LeavesCoverageAndFilingOpen()
    {
        var tally = VisitTally.Of([Told(Made(80)), new Visit { Post = "B", UnitId = 1, Month = Month }]);
        Assert.Equal(1, tally.Untold);
        Assert.True(tally.FigureOf(VisitFigure.Coverage).IsEmpty);
        Assert.True(tally.FigureOf(VisitFigure.Filing).IsEmpty);
    }

    [Fact]
    public void NothingMade_HasNoFiling() => Assert.True(VisitTally.Of([Told(NotMade())]).FigureOf(VisitFigure.Filing).IsEmpty);

    private static VisitTelling Made(decimal score) => new(VisitState.Made, Month.Start, string.Empty, null, score, 1, false, string.Empty);

    private static VisitTelling NotMade() => new(VisitState.NotMade, null, "Bận", null, null, null, false, string.Empty);

    private static Visit Told(VisitTelling telling)
    {
        var visit = new Visit { Post = "A", UnitId = 1, Month = Month };
        visit.Tell(telling, DateTimeOffset.UnixEpoch, 5);
        return visit;
    }
}
