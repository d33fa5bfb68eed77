using PilotReview.Core.Verdicts;
using PilotReview.Documents.Model;
using PilotReview.Documents.Tests.Charts;
using PilotReview.Documents.Tests.Pdf;

namespace PilotReview.Documents.Tests.Word;

/// <summary>A report with every element of the model.</summary>
internal static class Showcase
{
    public static Report Report => SampleReports.Of(
    [
        new Paragraph("Thực hiện Kế hoạch số 62-KH/ThU, ngày 14/5/2021 về sơ kết 3 năm thực hiện thí điểm, Ban Thường vụ Thành ủy báo cáo kết quả như sau:"),
        new Paragraph("Số liệu minh họa: mọi con số trong báo cáo này là minh họa. Mã trong ngoặc vuông dùng để tra nguồn số liệu.") { Style = ParagraphStyle.Note },
        new Contents("MỤC LỤC"),
        new Heading(1, "ĐẶC ĐIỂM TÌNH HÌNH") { Number = "I-" },
        new Heading(2, "Khái quát chung") { Number = "1." },
        new Paragraph(
        [
            new Run("Đảng bộ thành phố có 52 tổ chức cơ sở đảng với 6.418 đảng viên ") { Footnote = string.Empty },
            new Run("[TP-01, K1-DSH]", RunStyle.Code),
            new Run(". Số này lấy theo sổ") { Footnote = "Sổ danh sách đảng viên, chốt ngày 30/9/2021." },
            new Run(". Nhận định: "),
            new Run("Cải thiện", RunStyle.Bold) { Mark = VerdictKind.Improved },
            new Run("; xem thêm "),
            new Run("phần sau", RunStyle.Italic),
            new Run(".\nDòng thứ hai\tsau dấu cách."),
        ]),
        new Heading(2, "Khó khăn") { Number = "2." },
        new Heading(3, "Nguyên nhân khách quan") { Number = "a)" },
        new Paragraph("Dịch kéo dài làm gián đoạn sinh hoạt trong kỳ; phiếu chấm điểm và thang xếp loại thay đổi đúng vào năm thành lập.") { ListMark = "-" },
        new Paragraph("Chưa có hướng dẫn riêng.") { ListMark = "-" },
        new Heading(3, "Nguyên nhân chủ quan") { Number = "đ)" },
        new Paragraph("Một.") { ListMark = "1." },
        new Paragraph("Hai.") { ListMark = "2." },
        new Paragraph("Một lần nữa.") { ListMark = "1." },
        new Paragraph("Chữ cái gõ tay.") { ListMark = "đ)" },
        new Heading(1, "KẾT QUẢ") { Number = "II-" },
        new Heading(2, "Tổng hợp") { Number = "1." },
        new TableBlock(Grouped) { Caption = "Bảng 1. Kết quả trước và sau ngày thành lập" },
        new Paragraph("Mức thay đổi đã trừ yếu tố mùa.") { Style = ParagraphStyle.Note },
        new TableBlock(Small) { Size = 10.5 },
        new TableBlock(Small with { Key = "hai" }) { Caption = "Bảng 3. Cỡ chữ 10,5 (số liệu minh họa)", Size = 10.5 },
        new Paragraph("Chú thích giữa, dưới bảng.") { Style = ParagraphStyle.Caption },
        new ChartBlock(SampleCharts.Monthly(), "Hình 1. Tỷ lệ đảng viên dự sinh hoạt thường kỳ, Khóm 1. Số liệu minh họa."),
        new ChartPair(
            new ChartBlock(SampleCharts.Quarterly(), "Hình 2. Số ngày đưa văn bản đến chi bộ."), new ChartBlock(SampleCharts.Yearly(), "Hình 3. Xếp loại hằng năm.")),
        new Paragraph("Trên đây là báo cáo sơ kết 3 năm thực hiện thí điểm; Ban Thường vụ Thành ủy trình Hội nghị xem xét, cho ý kiến.") { KeepsWithNext = true },
    ]) with
    {
        LookUp = new LookUp(
            "https://ra-soat.caolanh.example/tra-cuu/BC-2021-01", "Nguồn của từng con số tra tại https://ra-soat.caolanh.example/tra-cuu, mã văn bản BC-2021-01."),
        Appendix =
        [
            new PageBreak { IsLandscape = true },
            new Heading(0, "Phụ lục I"),
            new Heading(0, "BIỂU SỐ LIỆU TRƯỚC VÀ SAU NGÀY THÀNH LẬP"),
            new Paragraph([new Run("(kèm theo Báo cáo số      -BC/ThU, ngày      /10/2021 của Ban Thường vụ Thành ủy)", RunStyle.Italic)]) { Style = ParagraphStyle.Centred },
            new TableBlock(Sources),
            new PageBreak(),
            new Heading(0, "Phụ lục II"),
            new Heading(2, "Cách đánh giá") { Number = "1." },
            new Heading(2, "Khi nào ghi") { Number = "2." },
            new Paragraph("Hết phần phụ lục."),
            new PageBreak(),
            new TableBlock(Small with { Key = "ba" }),
        ],
    };

    private static Table Grouped => new()
    {
        Key = "ket-qua",
        HeadGroups = [new(string.Empty, 1), new("Mức (n/N)", 2), new(string.Empty, 2)],
        Columns = [new("Chỉ số", 30), new("Trước", 12, Align.Right), new("Sau", 12, Align.Right), new("Thay đổi", 16, Align.Right), new("Nhận định và lý do", 26)],
        Rows =
        [
            new Row([new Cell("Đảng bộ bộ phận Khóm 1, Phường 1")], RowStyle.Group),
            .. Enum.GetValues<VerdictKind>().Select((kind, index) => new Row(
            [
                new("Tỷ lệ đảng viên dự sinh hoạt thường kỳ") { Code = index == 0 ? "[K1-DSH]" : $"[K1-0{index}]" },
                new("71,2%\n5.236/7.353"),
                new("88,9%\n6.147/6.914"),
                new("+17,7 điểm %\n+14,1 đến +21,4"),
                new($"Nhận định {kind}\nlý do của nhận định") { Mark = kind },
            ])),
            new Row([new("Tháng 4/2020 (không họp)"), new("–"), new("–"), Cell.Empty, new("không đưa vào tính")], RowStyle.Quiet),
            new Row([new("Thang đo khác, không trừ") { Span = 4 }, new("ghi chú") { IsBold = true }]),
            new Row([new("Cộng: 4 chỉ số"), Cell.Empty, Cell.Empty, Cell.Empty, new("2 cải thiện")], RowStyle.Total),
        ],
    };

    private static Table Small => new()
    {
        Key = "nho",
        Columns = [new("TT", 4, Align.Centre), new("Đơn vị", 30), new("Cộng", 10, Align.Right)],
        Rows = [new Row([new("1"), new("Chi bộ 1"), new("48")]), new Row([new("2"), new("Chi bộ 2"), new("46")])],
    };

    private static Table Sources => new()
    {
        Key = "nguon",
        Columns = [new("Mã", 10), new("Nội dung", 40), new("Giá trị", 20, Align.Right), new("Nguồn", 30)],
        Rows =
        [
            new Row([new("TP-01"), new("Đảng viên của Đảng bộ thành phố"), new("6.418"), new("Sổ danh sách")]) { Anchor = "TP-01" },
            new Row([new("K1-DSH"), new("Dự sinh hoạt"), new("88,9%"), new("Biên bản")]) { Anchor = "K1-DSH" },
        ],
    };
}
