using PilotReview.Core;
using PilotReview.Documents.Model;
using PilotReview.Documents.Tests.Charts;

namespace PilotReview.Documents.Tests.Pdf;

/// <summary>A made-up review report with every kind of block.</summary>
internal static class SampleReports
{
    public static Report Review => Of(
    [
        new Paragraph("Thực hiện Kế hoạch số 62-KH/ThU, ngày 14/5/2021 về sơ kết 3 năm thực hiện thí điểm mô hình Đảng bộ bộ phận, trên cơ sở báo cáo của các cấp ủy có liên quan và số liệu sinh hoạt chi bộ từ tháng 4/2016 đến tháng 9/2021, Ban Thường vụ Thành ủy báo cáo kết quả thực hiện thí điểm tại Đảng bộ bộ phận Khóm 1, Phường 1 như sau:"),
        new Paragraph("Số liệu minh họa: mọi con số, ngày tháng và số hiệu văn bản của địa phương trong báo cáo này là minh họa. Mã trong ngoặc vuông, ví dụ [K1-03], dùng để tra nguồn số liệu ở Phụ lục hoặc trong phần mềm.") { Style = ParagraphStyle.Note },
        new Heading(1, "I- ĐẶC ĐIỂM TÌNH HÌNH"),
        new Heading(2, "1. Khái quát chung"),
        new Paragraph(
        [
            new Run("Đảng bộ thành phố có 52 tổ chức cơ sở đảng, 243 chi bộ trực thuộc đảng ủy cơ sở với 6.418 đảng viên "),
            new Run("[TP-01]", RunStyle.Code),
            new Run(". Phần lớn chi bộ có từ 15 đến 40 đảng viên; riêng địa bàn nội thành có 11 chi bộ khóm trên 100 đảng viên "),
            new Run("[TP-02]", RunStyle.Code),
            new Run("."),
        ]),
        new Heading(3, "a) Chi bộ khóm"),
        new Paragraph("Khóm 1 là địa bàn trung tâm, đông đảng viên là cán bộ hưu trí. Trước khi thí điểm, toàn bộ đảng viên của khóm sinh hoạt trong một chi bộ; mỗi kỳ có bình quân 206 đồng chí phải dự, trong khi hội trường khóm chỉ có 120 chỗ ngồi, thời gian dành cho thảo luận rất ít. Những chữ khó: ỷ lại, lưỡng lự, khuỷu tay, quyễn, ẵm, ẳng, Ỹ, Ặ, Ợ, Ữ."),
        new Heading(2, "2. Chất lượng sinh hoạt chi bộ"),
        new Paragraph(
        [
            new Run("Tỷ lệ đảng viên dự sinh hoạt thường kỳ tăng từ 71,2% (5.236/7.353 lượt) lên 88,9% (6.147/6.914 lượt), tăng 17,7 điểm % "),
            new Run("[K1-03]", RunStyle.Code),
            new Run(". Nhận định: "),
            new Run("▲ Cải thiện", RunStyle.Bold),
            new Run("."),
        ]),
        new ChartBlock(SampleCharts.Monthly(), "Hình 1. Tỷ lệ đảng viên dự sinh hoạt thường kỳ, Khóm 1, 10/2015 - 9/2021 [K1-03]. Số liệu minh họa."),
        new Paragraph("Chân biểu đồ: chấm rỗng là tháng không đưa vào so sánh; hình thoi là tháng ngoài biên độ thường; chỗ đứt là tháng không có số liệu.") { Style = ParagraphStyle.Note },
        new TableBlock(Results) { Caption = "Bảng 1. Kết quả trước và sau ngày thành lập" },
        new Paragraph("Mức thay đổi đã trừ yếu tố mùa nên có thể lệch vài phần mười so với hiệu hai cột.") { Style = ParagraphStyle.Note },
        new ChartBlock(SampleCharts.Quarterly(), "Hình 2. Số ngày đưa văn bản cấp trên đến chi bộ."),
        new ChartBlock(SampleCharts.Yearly(), "Hình 3. Xếp loại chất lượng hằng năm; đổi thang năm 2018, không trừ."),
        new Heading(1, "II- KIẾN NGHỊ"),
        new Paragraph("Trên đây là báo cáo sơ kết 3 năm thực hiện thí điểm mô hình Đảng bộ bộ phận; Ban Thường vụ Thành ủy trình Hội nghị xem xét, cho ý kiến."),
    ]);

    public static Table Results { get; } = new()
    {
        Key = "ket-qua",
        Columns = [new("Chỉ số", 30), new("Trước\n(n/N)", 12, Align.Right), new("Sau\n(n/N)", 12, Align.Right), new("Thay đổi\n(khoảng mô tả)", 16, Align.Right), new("Nhận định và lý do", 26)],
        Rows =
        [
            new Row([new Cell("Đảng bộ bộ phận Khóm 1, Phường 1")], RowStyle.Group),
            Result("Tỷ lệ đảng viên dự sinh hoạt thường kỳ", "71,2%\n5.236/7.353", "88,9%\n6.147/6.914", "+17,7 điểm %\n+14,1 đến +21,4", "▲ Cải thiện"),
            Result("Số ngày bình quân đưa văn bản cấp trên đến chi bộ", "11,4 ngày", "5,8 ngày", "−5,6 ngày\n−6,4 đến −4,8", "▲ Cải thiện"),
            Result("Điểm chất lượng buổi sinh hoạt", "76,4 điểm\nphiếu cũ", "88,1 điểm\nphiếu mới", "không trừ", "⇄ Khác thang đo\nđổi phiếu tháng 7/2018"),
            Result("Số đảng viên kết nạp bình quân một quý", "1,38", "1,45", "+0,07", "○ Chưa đủ số liệu\nkhoảng quá rộng"),
            new Row([new("Tháng 4/2020 (không họp)"), new("–"), new("–"), Cell.Empty, new("không đưa vào tính")], RowStyle.Quiet),
            new Row([new("Cộng: 4 chỉ số"), Cell.Empty, Cell.Empty, Cell.Empty, new("2 cải thiện")], RowStyle.Total),
        ],
    };

    public static Report Of(IReadOnlyList<Block> body) => new()
    {
        Culture = Formats.Vietnamese,
        Letterhead = new Letterhead
        {
            Title = "ĐẢNG CỘNG SẢN VIỆT NAM",
            Superior = "ĐẢNG BỘ TỈNH ĐỒNG THÁP",
            Issuer = "THÀNH ỦY CAO LÃNH",
            Number = "Số      -BC/ThU",
            Mark = "Dự thảo lần 2",
            PlaceAndDate = "Cao Lãnh, ngày      tháng 10 năm 2021",
        },
        Kind = "BÁO CÁO",
        Subject = "sơ kết 3 năm thực hiện thí điểm mô hình Đảng bộ bộ phận",
        Body = body,
        Sheets = [],
        FootLine = "Dự thảo lần 2 · Số liệu chốt ngày 30/9/2021 · Số liệu minh họa",
        SampleMark = SampleCharts.SampleMark,
        DataDate = new DateOnly(2021, 9, 30),
        Signature = new Signature("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "(họ và tên)"),
        Recipients =
        [
            "Nơi nhận:", "- Ban Thường vụ Tỉnh ủy (để báo cáo);", "- Ban Tổ chức Tỉnh ủy;", "- Các đồng chí Thành ủy viên;", "- Đảng ủy các phường, xã;",
            "- Lưu Văn phòng Thành ủy.",
        ],
    };

    /// <summary>A table of numbered rows with one long cell now and then.</summary>
    public static Table Long(int rows) => new()
    {
        Key = "dai",
        Columns = [new("TT", 4, Align.Centre), new("Đơn vị", 20), new("Số lượt", 10, Align.Right), new("Ghi chú", 30)],
        Rows = Enumerable.Range(1, rows).Select(number => new Row(
        [
            new($"{number}"),
            new($"Chi bộ Khóm {number}"),
            new($"{number * 7}"),
            new(number % 10 == 0 ? "Ghi chú dài: biên bản thất lạc, đã lập lại theo sổ của chi ủy và được đảng ủy phường xác nhận bằng văn bản." : string.Empty),
        ])).ToList(),
    };

    private static Row Result(string name, string before, string after, string change, string verdict) =>
        new([new(name), new(before), new(after), new(change), new(verdict)]);
}
