using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The ten indicators with their reference sheets, in the order of the yardstick.</summary>
internal static class CaoLanhIndicators
{
    public const string Attendance = "DSH";
    public const string Speaking = "PB";
    public const string OnSchedule = "DG";
    public const string Thematic = "CD";
    public const string RollOut = "TK";
    public const string Targets = "NQ";
    public const string MeetingScore = "DCL";
    public const string Classification = "XL";
    public const string Premises = "CSVC";
    public const string Fee = "DP";

    private const decimal Points = 5;

    private static readonly LocalText Minutes = new("Sổ biên bản sinh hoạt chi bộ", "Minutes of the branch");
    private static readonly LocalText Percent = new("%", "%");
    private static readonly LocalText Guidance = new("Hướng dẫn 12-HD/BTCTW ngày 06/7/2018", "Guidance 12-HD/BTCTW, 6 July 2018");
    private static readonly DateOnly GuidanceFrom = new(2018, 7, 1);

    public static void Fill(ScenarioRows rows)
    {
        Indicator[] all =
        [
            AttendanceSheet(), SpeakingSheet(), OnScheduleSheet(), ThematicSheet(), RollOutSheet(), TargetsSheet(), MeetingScoreSheet(),
            ClassificationSheet(), PremisesSheet(), FeeSheet(),
        ];
        rows.Indicators.AddRange(all.Select(indicator => new IndicatorRow(Made.Source, indicator)));
    }

    private static Indicator AttendanceSheet() => new()
    {
        Code = Attendance,
        Name = new("Tỷ lệ dự sinh hoạt chi bộ", "Attendance at branch meetings"),
        ShortName = new("Dự sinh hoạt", "Attendance"),
        Definition = new(
            "Đảng viên có mặt trên đảng viên phải dự kỳ sinh hoạt thường kỳ. Không tính đảng viên được miễn công tác và sinh hoạt đảng, chuyển sinh hoạt"
            + " tạm thời. Nhiều kỳ: tổng số có mặt trên tổng số phải dự.",
            "Members present out of members who must attend the regular meeting. Exempt members and those temporarily transferred are not counted."
            + " Several meetings: sum of present over sum of due."),
        NumeratorLabel = new("Đảng viên có mặt", "Members present"),
        DenominatorLabel = new("Đảng viên phải dự", "Members who must attend"),
        DenominatorSource = DenominatorSource.MustAttend,
        Source = Minutes,
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = Points,
        Targets = [new IndicatorTarget { From = GuidanceFrom, Value = 85, Basis = Guidance }],
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
        SmallestChange = Points,
    };

    private static Indicator OnScheduleSheet() => new()
    {
        Code = OnSchedule,
        Name = new("Tỷ lệ kỳ sinh hoạt đúng lịch", "Meetings held as scheduled"),
        ShortName = new("Đúng lịch", "On schedule"),
        Definition = new(
            "Kỳ sinh hoạt thường kỳ họp đúng ngày đã định trên số kỳ phải họp. Kỳ được hoãn theo chỉ đạo phòng, chống dịch không tính là phải họp.",
            "Regular meetings held on the set day out of meetings due. Meetings put off by order during the epidemic are not due."),
        NumeratorLabel = new("Kỳ họp đúng lịch", "Meetings on schedule"),
        DenominatorLabel = new("Kỳ phải họp", "Meetings due"),
        Source = Minutes,
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Quarter,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = Points,
    };

    private static Indicator ThematicSheet() => new()
    {
        Code = Thematic,
        Name = new("Số lần sinh hoạt chuyên đề của một chi bộ trong quý", "Thematic meetings per branch and quarter"),
        ShortName = new("Chuyên đề", "Thematic"),
        Definition = new(
            "Số lần sinh hoạt chuyên đề trên số quý chi bộ phải tổ chức. Từ 7/2018: mỗi quý ít nhất một lần.",
            "Thematic meetings over branch-quarters due. From July 2018: at least one a quarter."),
        NumeratorLabel = new("Lần sinh hoạt chuyên đề", "Thematic meetings"),
        DenominatorLabel = new("Quý chi bộ", "Branch-quarters"),
        Source = Minutes,
        Kind = IndicatorKind.Count,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Quarter,
        Aggregation = Aggregation.Sum,
        Measure = new("lần/quý", "per quarter"),
        Decimals = 2,
        Targets = [new IndicatorTarget { From = GuidanceFrom, Value = 1, Basis = Guidance }],
    };

    private static Indicator RollOutSheet() => new()
    {
        Code = RollOut,
        Name = new("Số ngày triển khai nghị quyết đến chi bộ", "Days until a resolution reaches the branch"),
        ShortName = new("Triển khai", "Roll-out"),
        Definition = new(
            "Số ngày từ khi đảng ủy cơ sở nhận chỉ thị, nghị quyết đến khi chi bộ được quán triệt. Tháng không có văn bản phải triển khai thì ghi không phát sinh (dấu –).",
            "Days from receipt of a directive or resolution by the grassroots committee until the branch is briefed. A month without one did not arise (a dash)."),
        Source = new("Sổ công văn; biên bản chi bộ", "Register of documents; minutes"),
        Kind = IndicatorKind.Measure,
        Direction = Direction.LowerIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.MemberWeightedMean,
        Measure = new("ngày", "days"),
        SmallestChange = 1,
        LowerBound = 0,
    };

    private static Indicator TargetsSheet() => new()
    {
        Code = Targets,
        Name = new("Tỷ lệ chỉ tiêu nghị quyết đạt", "Resolution targets met"),
        ShortName = new("Chỉ tiêu đạt", "Targets met"),
        Definition = new(
            "Chỉ tiêu trong nghị quyết chi bộ đạt trên chỉ tiêu đến hạn trong quý.",
            "Targets of the branch's resolutions that were met out of those due in the quarter."),
        NumeratorLabel = new("Chỉ tiêu đạt", "Targets met"),
        DenominatorLabel = new("Chỉ tiêu đến hạn", "Targets due"),
        Source = new("Báo cáo quý của chi bộ", "Quarterly report of the branch"),
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Quarter,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = Points,
    };

    private static Indicator MeetingScoreSheet() => new()
    {
        Code = MeetingScore,
        Name = new("Điểm chất lượng sinh hoạt chi bộ", "Score of the branch meeting"),
        ShortName = new("Điểm sinh hoạt", "Meeting score"),
        Definition = new(
            "Điểm chi bộ tự chấm theo phiếu đang dùng. Trước 7/2018 là phiếu 20 điểm, từ 7/2018 là phiếu 100 điểm; không trừ điểm hai phiếu cho nhau.",
            "The branch's own score on the sheet in use: 20 points before July 2018, 100 points since. Scores on two sheets are not subtracted."),
        Source = new("Phiếu chấm điểm", "Score sheet"),
        Kind = IndicatorKind.Score,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.MemberWeightedMean,
        Measure = new("điểm", "points"),
        SmallestChange = Points,
        ScaleCode = CaoLanhScales.Meeting,
    };

    private static Indicator ClassificationSheet() => new()
    {
        Code = Classification,
        Name = new("Xếp loại tổ chức đảng hằng năm", "Yearly classification of the organisation"),
        ShortName = new("Xếp loại", "Classification"),
        Definition = new(
            "Mức xếp loại do cấp ủy cấp trên quyết định cuối năm. Từ năm 2018 dùng bốn mức của Quy định 132-QĐ/TW.",
            "The class decided by the superior committee at the end of the year. From 2018 the four levels of Regulation 132-QĐ/TW."),
        Source = new("Thông báo xếp loại của cấp ủy cấp trên", "Notice of the superior committee"),
        Kind = IndicatorKind.Ordinal,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Year,
        Aggregation = Aggregation.Own,
        Measure = new("mức", "level"),
        Decimals = 0,
        ScaleCode = CaoLanhScales.Classification,
    };

    private static Indicator PremisesSheet() => new()
    {
        Code = Premises,
        Name = new("Cơ sở vật chất phục vụ sinh hoạt", "Premises for meetings"),
        ShortName = new("Cơ sở vật chất", "Premises"),
        Definition = new(
            "Nơi họp đủ chỗ cho đảng viên phải dự, có âm thanh, có bàn ghế; khảo sát mỗi năm một lần.",
            "A meeting place with seats for all who must attend, sound and furniture; surveyed once a year."),
        Source = new("Phiếu khảo sát nơi sinh hoạt", "Survey of meeting places"),
        Kind = IndicatorKind.Ordinal,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Year,
        Aggregation = Aggregation.Own,
        Measure = new("mức", "level"),
        Decimals = 0,
        ScaleCode = CaoLanhScales.Premises,
    };

    private static Indicator FeeSheet() => new()
    {
        Code = Fee,
        Name = new("Tỷ lệ đảng viên đóng đảng phí đúng hạn", "Party fees paid on time"),
        ShortName = new("Đảng phí", "Fees"),
        Definition = new(
            "Đảng viên đóng đủ, đúng hạn trên đảng viên phải đóng trong tháng.",
            "Members who paid in full and on time out of members who owe a fee in the month."),
        NumeratorLabel = new("Đảng viên đóng đúng hạn", "Members who paid on time"),
        DenominatorLabel = new("Đảng viên phải đóng", "Members who owe a fee"),
        Source = new("Sổ thu đảng phí", "Register of fees"),
        Kind = IndicatorKind.Proportion,
        Direction = Direction.HigherIsBetter,
        PeriodKind = PeriodKind.Month,
        Aggregation = Aggregation.Sum,
        Measure = Percent,
        SmallestChange = Points,
    };
}
