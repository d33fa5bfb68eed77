using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.PartyCells;

/// <summary>What the four models are judged by. Speaking is measured in two ways, by who spoke and by how often somebody spoke: those are two indicators, and may not stand in one row.</summary>
internal static class PartyCellsIndicators
{
    public const string Attendance = "DSH";
    public const string Speaking = "PB";
    public const string Speeches = "LPB";
    public const string OnSchedule = "DG";
    public const string RollOut = "TK";
    public const string Repeated = "TRUNG";

    private static readonly LocalText Minutes = new("Sổ biên bản sinh hoạt chi bộ", "Minutes of the branch");
    private static readonly LocalText Percent = new("%", "%");

    public static void Fill(ScenarioRows rows)
    {
        Indicator[] all = [AttendanceSheet(), SpeakingSheet(), SpeechesSheet(), OnScheduleSheet(), RollOutSheet(), RepeatedSheet()];
        rows.Indicators.AddRange(all.Select(indicator => new IndicatorRow(Made.Source, indicator)));
    }

    private static Indicator AttendanceSheet() => new()
    {
        Code = Attendance,
        Name = new("Tỷ lệ dự sinh hoạt chi bộ", "Attendance at branch meetings"),
        ShortName = new("Dự sinh hoạt", "Attendance"),
        Definition = new(
            "Đảng viên có mặt trên đảng viên phải dự kỳ sinh hoạt thường kỳ; chi bộ có tổ đảng thì tính ở kỳ sinh hoạt của tổ. Nhiều kỳ: tổng số có mặt trên tổng số phải dự.",
            "Members present out of members who must attend the regular meeting; where there are cells, the meeting of the cell. Several meetings: sum of present over sum of due."),
        NumeratorLabel = new("Đảng viên có mặt", "Members present"),
        DenominatorLabel = new("Đảng viên phải dự", "Members who must attend"),
        DenominatorSource = DenominatorSource.MustAttend,
        Source = Minutes,
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = 5,
    };

    private static Indicator SpeakingSheet() => new()
    {
        Code = Speaking,
        Name = new("Tỷ lệ đảng viên phát biểu ý kiến", "Members who speak"),
        ShortName = new("Phát biểu", "Speaking"),
        Definition = new(
            "Đảng viên phát biểu trên đảng viên có mặt. Một người phát biểu nhiều lần tính một.",
            "Members who spoke out of members present. A member who spoke several times counts once."),
        NumeratorLabel = new("Đảng viên phát biểu", "Members who spoke"),
        DenominatorLabel = new("Đảng viên có mặt", "Members present"),
        DenominatorSource = DenominatorSource.OtherNumerator,
        DenominatorCode = Attendance,
        Source = Minutes,
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = 5,
    };

    private static Indicator SpeechesSheet() => new()
    {
        Code = Speeches,
        Name = new("Số lượt phát biểu trên một đảng viên có mặt", "Speeches per member present"),
        ShortName = new("Lượt phát biểu", "Speeches"),
        Definition = new(
            "Lượt phát biểu trên đảng viên có mặt. Một người phát biểu nhiều lần tính nhiều lượt, nên không so với tỷ lệ đảng viên phát biểu.",
            "Speeches over members present. A member who spoke several times counts several times, so it is not to be set against the share of members who speak."),
        NumeratorLabel = new("Lượt phát biểu", "Speeches"),
        DenominatorLabel = new("Đảng viên có mặt", "Members present"),
        Source = Minutes,
        Kind = IndicatorKind.Count,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = new("lượt/người", "per member"),
        Decimals = 2,
    };

    private static Indicator OnScheduleSheet() => new()
    {
        Code = OnSchedule,
        Name = new("Tỷ lệ kỳ sinh hoạt đúng lịch", "Meetings held as scheduled"),
        ShortName = new("Đúng lịch", "On schedule"),
        Definition = new(
            "Kỳ sinh hoạt họp đúng ngày đã định trên số kỳ phải họp. Kỳ hoãn theo chỉ đạo phòng, chống dịch không tính là phải họp.",
            "Meetings held on the set day out of meetings due. Meetings put off by order during the epidemic are not due."),
        NumeratorLabel = new("Kỳ họp đúng lịch", "Meetings on schedule"),
        DenominatorLabel = new("Kỳ phải họp", "Meetings due"),
        Source = Minutes,
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Quarter,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = 5,
    };

    private static Indicator RollOutSheet() => new()
    {
        Code = RollOut,
        Name = new("Số ngày triển khai nghị quyết đến chi bộ", "Days until a resolution reaches the branch"),
        ShortName = new("Triển khai", "Roll-out"),
        Definition = new(
            "Số ngày từ khi đảng ủy cơ sở nhận chỉ thị, nghị quyết đến khi đảng viên được quán triệt.",
            "Days from receipt of a directive or resolution by the grassroots committee until the members are briefed."),
        Source = new("Sổ công văn; biên bản chi bộ", "Register of documents; minutes"),
        Kind = IndicatorKind.Measure,
        Direction = Direction.LowerIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.MemberWeightedMean,
        Measure = new("ngày", "days"),
        SmallestChange = 1,
        LowerBound = 0,
    };

    private static Indicator RepeatedSheet() => new()
    {
        Code = Repeated,
        Name = new("Tỷ lệ nội dung sinh hoạt trùng với họp cấp trên hoặc giao ban", "Agenda items that repeat a superior meeting or the briefing"),
        ShortName = new("Nội dung trùng", "Repeated"),
        Definition = new(
            "Nội dung trong chương trình sinh hoạt đã bàn ở họp đảng ủy, giao ban hoặc họp chi bộ chung, trên nội dung đã bàn trong quý.",
            "Items of the agenda already discussed in a committee meeting, briefing or meeting of the whole branch, out of items discussed in the quarter."),
        NumeratorLabel = new("Nội dung trùng", "Repeated items"),
        DenominatorLabel = new("Nội dung đã bàn", "Items discussed"),
        Source = new("Chương trình sinh hoạt; biên bản", "Agenda; minutes"),
        Kind = IndicatorKind.Proportion,
        Direction = Direction.LowerIsBetter,
        PeriodKind = PeriodKind.Quarter,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = 5,
    };
}
