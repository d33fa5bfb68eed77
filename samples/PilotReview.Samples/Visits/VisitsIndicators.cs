using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.Visits;

/// <summary>Three indicators that follow from the visits, and two that the branches report themselves.</summary>
internal static class VisitsIndicators
{
    public const string OwnScore = "DCL";
    public const string Attendance = "DSH";
    public const string Scale = "cham-diem";

    private static readonly LocalText Percent = new("%", "%");
    private static readonly LocalText Points = new("điểm", "points");
    private static readonly LocalText FromVisits = new("Phần mềm đếm từ các lượt dự được phân công", "Counted from the visits assigned");

    public static void Fill(ScenarioRows rows)
    {
        rows.Scales.Add(new ScaleRow(
            Made.Source, Scale, "cham-diem-100", new("Phiếu chấm 100 điểm", "100-point sheet"), new(2018, 7, 1), null, 0, 100, [],
            new("Hướng dẫn 12-HD/BTCTW ngày 06/7/2018", "Guidance 12-HD/BTCTW, 6 July 2018")));
        Indicator[] all = [Coverage(), Filing(), ObserverScore(), OwnScoreSheet(), AttendanceSheet()];
        rows.Indicators.AddRange(all.Select(indicator => new IndicatorRow(Made.Source, indicator)));
    }

    private static Indicator Coverage() => new()
    {
        Code = "DB-DU",
        Name = new("Tỷ lệ đại biểu cấp trên dự sinh hoạt chi bộ", "Visits made of those assigned"),
        ShortName = new("Đại biểu dự", "Visits made"),
        Definition = new("Số lượt đã dự trên số lượt được phân công. Tháng còn lượt chưa cho biết thì chưa có số liệu.", "Visits made over visits assigned. A month in which a visit is not told of has no figure."),
        NumeratorLabel = new("Lượt đã dự", "Visits made"),
        DenominatorLabel = new("Lượt được phân công", "Visits assigned"),
        Source = FromVisits,
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = 10,
        FromVisits = VisitFigure.Coverage,
    };

    private static Indicator Filing() => new()
    {
        Code = "DB-BC",
        Name = new("Tỷ lệ lượt dự có báo cáo bằng văn bản", "Visits reported in writing"),
        ShortName = new("Báo cáo văn bản", "Reported"),
        Definition = new("Số lượt có báo cáo bằng văn bản trên số lượt đã dự.", "Visits with a written report over visits made."),
        NumeratorLabel = new("Lượt có báo cáo", "Visits reported"),
        DenominatorLabel = new("Lượt đã dự", "Visits made"),
        Source = FromVisits,
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = 10,
        FromVisits = VisitFigure.Filing,
    };

    private static Indicator ObserverScore() => new()
    {
        Code = "DB-D",
        Name = new("Điểm sinh hoạt chi bộ do đại biểu chấm", "Score given by the visitor"),
        ShortName = new("Điểm đại biểu", "Visitor's score"),
        Definition = new("Điểm đại biểu tự chấm sau khi dự, không lấy từ biên bản của chi bộ.", "The visitor's own score after attending, not taken from the minutes."),
        Source = FromVisits,
        Kind = IndicatorKind.Score,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.MemberWeightedMean,
        Measure = Points,
        SmallestChange = 5,
        ScaleCode = Scale,
        FromVisits = VisitFigure.Score,
    };

    private static Indicator OwnScoreSheet() => new()
    {
        Code = OwnScore,
        Name = new("Điểm chất lượng sinh hoạt chi bộ", "Score of the branch meeting"),
        ShortName = new("Điểm sinh hoạt", "Meeting score"),
        Definition = new("Điểm chi bộ tự chấm theo phiếu 100 điểm.", "The branch's own score on the 100-point sheet."),
        Source = new("Phiếu chấm điểm của chi bộ", "The branch's score sheet"),
        Kind = IndicatorKind.Score,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.MemberWeightedMean,
        Measure = Points,
        SmallestChange = 5,
        ScaleCode = Scale,
    };

    private static Indicator AttendanceSheet() => new()
    {
        Code = Attendance,
        Name = new("Tỷ lệ dự sinh hoạt chi bộ", "Attendance at branch meetings"),
        ShortName = new("Dự sinh hoạt", "Attendance"),
        Definition = new("Đảng viên có mặt trên đảng viên phải dự kỳ sinh hoạt thường kỳ.", "Members present out of members who must attend the regular meeting."),
        NumeratorLabel = new("Đảng viên có mặt", "Members present"),
        DenominatorLabel = new("Đảng viên phải dự", "Members who must attend"),
        Source = new("Sổ biên bản sinh hoạt chi bộ", "Minutes of the branch"),
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = 5,
    };
}
