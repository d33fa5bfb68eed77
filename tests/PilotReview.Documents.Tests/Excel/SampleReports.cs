using PilotReview.Core;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Tests.Excel;

/// <summary>Reports to write: one as a review would have it, and small ones with a single question.</summary>
public static class SampleReports
{
    public const string SampleMark = "Số liệu minh họa";

    /// <summary>Present and summoned by month: twelve before, six after, one month left out.</summary>
    private static readonly (int Present, int Summoned)[] Months =
    [
        (167, 235), (160, 231), (171, 238), (158, 229), (166, 233), (170, 240),
        (149, 222), (163, 236), (172, 239), (168, 234), (161, 230), (169, 237),
        (0, 0),
        (205, 236), (211, 235), (208, 233), (214, 238), (209, 231),
    ];

    /// <summary>Months, totals and means on one sheet; the summary on the next takes its figures from the first.</summary>
    public static Report Review()
    {
        List<Row> rows =
        [
            Group("Trước thí điểm"),
            .. Enumerable.Range(0, 12).Select(Month),
            Group("Sau thí điểm"),
            .. Enumerable.Range(12, 6).Select(Month),
            Total("Cộng trước", 1, 12, Months[..12]),
            Total("Cộng sau", 14, 19, Months[12..]),
        ];
        var months = Table("thang", rows, "Tháng", "Số người được triệu tập", "Số người dự", "Tỷ lệ dự họp", "Ngày chốt số liệu");
        return Of(
            new Sheet
            {
                Name = "Số liệu & tháng",
                Title = "SỐ LIỆU DỰ SINH HOẠT CHI BỘ THEO THÁNG CỦA CHI BỘ ẤP BÌNH PHÚ, XÃ BÌNH THẠNH TRƯỚC VÀ SAU KHI SẮP XẾP",
                Notes = ["Đơn vị tính: lượt người", SampleMark],
                Tables = [months],
            },
            Summary());
    }

    public static Report Of(params Sheet[] sheets) => new()
    {
        Culture = Formats.Vietnamese,
        Letterhead = new Letterhead
        {
            Title = "ĐẢNG CỘNG SẢN VIỆT NAM",
            Superior = "",
            Issuer = "THÀNH ỦY",
            Number = "Số      -BC/ThU",
            PlaceAndDate = "",
        },
        Kind = "BÁO CÁO",
        Subject = "sơ kết mô hình thí điểm",
        Body = [],
        Sheets = sheets,
        FootLine = "Dự thảo & tham khảo, số liệu đến ngày 23/10/2021",
        SampleMark = SampleMark,
        DataDate = new DateOnly(2021, 10, 23),
    };

    public static Sheet SheetOf(params Table[] tables) => new() { Name = "Bảng", Title = "Bảng số liệu", Tables = tables };

    public static Table Table(string key, IReadOnlyList<Row> rows, params string[] heads) => new()
    {
        Key = key,
        Columns = [.. heads.Select((head, index) => new Column(head, 12, index == 0 ? Align.Left : Align.Right))],
        Rows = rows,
    };

    /// <summary>A report of one sheet and one table whose only row has these cells.</summary>
    public static Report OfCells(params Cell[] cells) =>
        Of(SheetOf(Table("k", [new Row(cells)], [.. cells.Select((_, index) => $"Cột {index + 1}")])));

    public static Cell Number(decimal value, int decimals = 0, NumberStyle style = NumberStyle.Plain) =>
        new(Formats.Number(value, decimals, Formats.Vietnamese)) { Number = value, Decimals = decimals, Style = style };

    private static Sheet Summary()
    {
        var summoned = Sum(Months[..12], month => month.Summoned);
        var before = Share(Sum(Months[..12], month => month.Present), summoned) with { Formula = new SameAs(new CellOf("thang", 20, 3)) };
        var after = Share(Sum(Months[12..], month => month.Present), Sum(Months[12..], month => month.Summoned)) with
        {
            Formula = new SameAs(new CellOf("thang", 21, 3)),
        };
        var points = Number(((after.Number ?? 0) - (before.Number ?? 0)) * 100, 1, NumberStyle.SignedPoints) with
        {
            Formula = new Difference(new CellOf("tom-tat", 0, 2), new CellOf("tom-tat", 0, 1), 100),
        };
        var mean = Number(Months[..12].Average(month => (decimal)month.Present / month.Summoned), 1, NumberStyle.Percent) with
        {
            Formula = new MeanOf("thang", 3, 1, 12),
        };
        var people = Number(summoned) with { Formula = new SameAs(new CellOf("thang", 20, 1)) };
        return new Sheet
        {
            Name = "Tóm tắt",
            Title = "TÓM TẮT",
            IsLandscape = true,
            Tables =
            [
                Table(
                    "tom-tat",
                    [new Row([new Cell("Tỷ lệ dự họp"), before, after, points])],
                    "Chỉ tiêu", "Trước", "Sau", "Thay đổi (điểm %)"),
                Table(
                    "phu",
                    [new Row([new Cell("Triệu tập trước"), people]), new Row([new Cell("Bình quân tháng"), mean])],
                    "Nội dung", "Giá trị"),
            ],
        };
    }

    private static decimal Sum(IEnumerable<(int Present, int Summoned)> months, Func<(int Present, int Summoned), decimal> pick) => months.Sum(pick);

    private static Row Group(string text) => new([new Cell(text)], RowStyle.Group);

    private static Row Month(int index)
    {
        var (present, summoned) = Months[index];
        var row = index < 12 ? index + 1 : index + 2;
        var ratio = new Ratio(new CellOf("thang", row, 2), new CellOf("thang", row, 1));
        var share = summoned == 0 ? new Cell("–") { Style = NumberStyle.Percent, Decimals = 1 } : Share(present, summoned);
        var day = new DateOnly(2020, 4, 1).AddMonths(index);
        return new Row(
            [
                new Cell($"Tháng {day.Month}/{day.Year}"),
                summoned == 0 ? Cell.Empty : Number(summoned),
                summoned == 0 ? Cell.Empty : Number(present),
                share with { Formula = ratio },
                new Cell(Formats.Date(day.AddDays(24))) { Date = day.AddDays(24) },
            ],
            summoned == 0 ? RowStyle.Quiet : RowStyle.Body);
    }

    private static Row Total(string text, int firstRow, int lastRow, (int Present, int Summoned)[] months)
    {
        var present = Sum(months, month => month.Present);
        var summoned = Sum(months, month => month.Summoned);
        var row = firstRow == 1 ? 20 : 21;
        return new Row(
            [
                new Cell(text),
                Number(summoned) with { Formula = new SumOf("thang", 1, firstRow, lastRow) },
                Number(present) with { Formula = new SumOf("thang", 2, firstRow, lastRow) },
                Share(present, summoned) with { Formula = new Ratio(new CellOf("thang", row, 2), new CellOf("thang", row, 1)) },
                Cell.Empty,
            ],
            RowStyle.Total);
    }

    private static Cell Share(decimal part, decimal whole) => Number(part / whole, 1, NumberStyle.Percent);
}
