using PilotReview.Documents.Charts;

namespace PilotReview.Documents.Tests.Charts;

/// <summary>Charts at the edges of what a report may hold.</summary>
internal static class ChartShapes
{
    private const string Long = "Quyết định số 112-QĐ/ĐU ngày 25/9/2018 của Ban Chấp hành Đảng bộ Phường 1 về việc thành lập Đảng bộ bộ phận Khóm 1 trực thuộc Đảng ủy Phường 1";

    public static IReadOnlyDictionary<string, StepChart> All { get; } = new Dictionary<string, StepChart>
    {
        ["months"] = SampleCharts.Monthly(),
        ["months, few before"] = SampleCharts.Monthly(60, 6),
        ["months, few after"] = SampleCharts.Monthly(90, 82),
        ["36 months"] = SampleCharts.Monthly(36, 18),
        ["quarters"] = SampleCharts.Quarterly(),
        ["years"] = SampleCharts.Yearly(),
        ["not enough"] = SampleCharts.NotEnough(),
        ["constant"] = Of(Enumerable.Repeat<double?>(50, 24), 12) with { Before = new ChartLevel(0, 11, 50, "Trước 50%", "12 tháng", 50, 50) },
        ["one point"] = Of([42], 0),
        ["no point"] = Of([], 0),
        ["all missing"] = Of(Enumerable.Repeat<double?>(null, 24), 12),
        ["negative"] = Of(Enumerable.Range(0, 30).Select(index => (double?)((index * 7 % 13) - 9.5)), 15) with { Axis = new ChartAxis(-10, 4, "điểm", []) },
        ["at the ceiling"] = Of(Enumerable.Repeat<double?>(100, 48), 20) with
        {
            Before = new ChartLevel(0, 19, 100, "Trước 100%", "20 tháng", 100, 100, "Không lên xuống"),
            After = new ChartLevel(20, 47, 100, "Sau 100%", "28 tháng", 100, 100, "Không lên xuống"),
            Step = new ChartStep("0,0", "điểm %", "khoảng mô tả:", "0,0 đến 0,0", 0, 0),
            Target = new ChartTarget(100, 0, 47, "Chỉ tiêu 100%"),
        },
        ["at the floor"] = Of(Enumerable.Range(0, 72).Select(index => (double?)(index % 3)), 36) with { Before = new ChartLevel(0, 35, 1, "Trước 1,0%", "36 tháng") },
        ["full plot"] = Of(Enumerable.Range(0, 90).Select(index => (double?)(index * 61 % 101)), 45) with
        {
            Before = new ChartLevel(0, 44, 50, "Trước 50,0%", "45 tháng", 5, 95, "Lên xuống bình thường từ 5% đến 95%"),
            After = new ChartLevel(45, 89, 50.4, "Sau 50,4%", "45 tháng", 5, 95, "Lên xuống bình thường từ 5% đến 95%"),
            Step = new ChartStep("+0,4", "điểm %", "khoảng mô tả:", "−3,1 đến +3,9", -3.1, 3.9),
            Target = new ChartTarget(60, 0, 89, "Chỉ tiêu 60%"),
        },
        ["long texts"] = SampleCharts.Monthly() with
        {
            CutLabel = Long,
            CutDetail = Long,
            SettlingLabel = Long,
            MissingLabel = "Những tháng không có số liệu vì nhiều lý do khác nhau",
            Target = new ChartTarget(85, 30, 71, Long),
            Before = new ChartLevel(0, 35, 71.2, "Bình quân cả giai đoạn trước khi thành lập 71,2%", Long, 61.3, 81.1, Long),
            Step = new ChartStep("+17,7", "điểm phần trăm theo cách tính mới", "khoảng mô tả theo tháng:", "từ +14,1 đến +21,4 điểm phần trăm", 14.1, 21.4),
            Lanes = [new ChartLane("Sự kiện khác của địa phương và của cấp trên", [new ChartMark(10, 14, Long), new ChartMark(40, 40, Long)])],
        },
        ["cut at the start"] = Of(Enumerable.Range(0, 20).Select(index => (double?)(40 + index)), 0),
        ["cut at the end"] = Of(Enumerable.Range(0, 20).Select(index => (double?)(40 + index)), 20),
    };

    public static StepChart Of(IEnumerable<double?> values, int cut) => SampleCharts.Empty(
        values.Select((value, index) => new ChartPoint($"{(index % 12) + 1}/{2016 + (index / 12)}", 2016 + (index / 12), value, PointRole.Used)).ToList(), cut);

    /// <summary>The texts a reader must find in the drawing, whatever its width.</summary>
    public static IEnumerable<string> TextsOf(StepChart chart)
    {
        string?[] texts =
        [
            chart.CutLabel, chart.CutDetail, chart.SampleMark, chart.Before?.Label, chart.Before?.Detail, chart.Before?.BandLabel, chart.After?.Label, chart.After?.Detail,
            chart.After?.BandLabel, chart.SettlingPoints > 0 ? chart.SettlingLabel : null, chart.Target?.Label, chart.Step?.Change, chart.Step?.Interval,
            chart.Points.Any(point => point.Value is null) ? chart.MissingLabel : null,
            .. chart.Lanes.Select(lane => lane.Name),
            .. chart.Lanes.SelectMany(lane => lane.Marks).Select(mark => mark.Text),
        ];
        return texts.OfType<string>().Where(text => text.Length > 0);
    }
}
