using PilotReview.Core;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Tests.Charts;

/// <summary>Made-up charts of every kind the reports draw.</summary>
internal static class SampleCharts
{
    public const string SampleMark = "Số liệu minh họa";

    /// <summary>72 months with gaps, settling in, events, target and a step: the fullest chart there is.</summary>
    public static StepChart Monthly(int months = 72, int cut = 36)
    {
        var points = Enumerable.Range(0, months).Select(index => new ChartPoint(
            $"{((index + 9) % 12) + 1}/{2015 + ((index + 9) / 12)}",
            2015 + ((index + 9) / 12),
            index is 9 or 25 or 54 or 69 or 70 ? null : index == 16 ? 59.4 : ValueAt(index, cut),
            index >= cut && index < cut + 3 ? PointRole.LeftOut : PointRole.Used)).ToList();
        return Empty(points, cut) with
        {
            Before = new ChartLevel(0, cut - 1, 71.2, "Trước 71,2%", "5.236/7.353 lượt, 34 tháng", 61.3, 81.1, "Lên xuống bình thường từ 61,3% đến 81,1%"),
            After = new ChartLevel(cut + 3, months - 1, 88.9, "Sau 88,9%", "6.147/6.914 lượt, 30 tháng", 84.7, 93.1, "Lên xuống bình thường từ 84,7% đến 93,1%"),
            SettlingPoints = 3,
            SettlingLabel = "3 tháng ổn định tổ chức, không đưa vào tính",
            Lanes =
            [
                new ChartLane("Tết", Enumerable.Range(0, months / 12).Select(year => new ChartMark((year * 12) + 4, (year * 12) + 4, string.Empty)).ToList()),
                new ChartLane("COVID-19", months < 72 ? [] : [new ChartMark(54, 54, "4/2020: tạm dừng họp"), new ChartMark(69, 70, "7-8/2021: giãn cách")]),
                new ChartLane("Sự kiện khác", months < 60 ? [] : [new ChartMark(33, 33, "7/2018: hướng dẫn mới về sinh hoạt chi bộ"), new ChartMark(57, 57, "7/2020: đại hội đảng bộ")]),
            ],
            Target = new ChartTarget(85, Math.Max(0, cut - 3), months - 1, "Chỉ tiêu trên 85%, từ 7/2018"),
            Step = new ChartStep("+17,7", "điểm %", "khoảng mô tả:", "+14,1 đến +21,4", 14.1, 21.4),
        };
    }

    public static StepChart Quarterly()
    {
        double?[] values = [11.8, 12.4, 10.9, 11.2, 12.0, 11.5, 10.8, 11.1, 8.4, 6.2, 5.8, 5.1, 6.0, null, 5.5, 5.9, 6.3, 5.7];
        var points = values.Select((value, index) => new ChartPoint(
            $"Quý {(index % 4) + 1}/{2017 + (index / 4)}", 2017 + (index / 4), value, index == 8 ? PointRole.LeftOut : PointRole.Used)).ToList();
        return Empty(points, 8) with
        {
            Axis = new ChartAxis(0, 15, "ngày", []),
            Before = new ChartLevel(0, 7, 11.4, "Trước 11,4 ngày", "8 quý", 9.8, 13.1, "Lên xuống bình thường từ 9,8 đến 13,1 ngày"),
            After = new ChartLevel(9, 17, 5.8, "Sau 5,8 ngày", "8 quý", 4.9, 6.7, "Lên xuống bình thường từ 4,9 đến 6,7 ngày"),
            SettlingPoints = 1,
            SettlingLabel = "1 quý ổn định tổ chức, không đưa vào tính",
            Step = new ChartStep("−5,6", "ngày", "khoảng mô tả:", "−6,4 đến −4,8", -6.4, -4.8),
        };
    }

    /// <summary>Six yearly classifications on a named scale; nothing is compared.</summary>
    public static StepChart Yearly()
    {
        double?[] values = [3, 2, 3, 3, 4, 4];
        var points = values.Select((value, index) => new ChartPoint($"{2015 + index}", 2015 + index, value, PointRole.Used)).ToList();
        return Empty(points, 4) with
        {
            Axis = new ChartAxis(0.5, 4.5, string.Empty, ["Không hoàn thành nhiệm vụ", "Hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"]),
        };
    }

    /// <summary>Counts near 0 with no level after: not enough data.</summary>
    public static StepChart NotEnough()
    {
        var points = Enumerable.Range(0, 40).Select(index => new ChartPoint(
            $"{(index % 12) + 1}/{2018 + (index / 12)}", 2018 + (index / 12), index % 7 == 3 ? null : (index * 5 % 4), PointRole.Used)).ToList();
        return Empty(points, 34) with
        {
            Axis = new ChartAxis(0, 4, "đảng viên", []),
            Before = new ChartLevel(0, 33, 1.38, "Trước 1,38", "11 người, 8 quý"),
        };
    }

    public static StepChart Empty(IReadOnlyList<ChartPoint> points, int cut) => new()
    {
        Title = "Tỷ lệ đảng viên dự sinh hoạt thường kỳ",
        TextAlternative = "Trước khi thành lập bình quân 71,2%, sau đó 88,9%, tăng 17,7 điểm %.",
        Culture = Formats.Vietnamese,
        Points = points,
        CutIndex = cut,
        CutLabel = "01/10/2018: thành lập Đảng bộ bộ phận Khóm 1",
        CutDetail = "Quyết định số 112-QĐ/ĐU ngày 25/9/2018 của Đảng ủy Phường 1",
        Axis = new ChartAxis(0, 100, "%", []),
        MissingLabel = "Thiếu số liệu",
        SampleMark = SampleMark,
    };

    private static double ValueAt(int index, int cut)
    {
        var swing = (((index * 37) + 11) % 17) - 8;
        return index < cut ? 71.2 + (swing * 0.9) : index < cut + 3 ? 76 + ((index - cut) * 5) : 88.9 + (swing * 0.42);
    }
}
