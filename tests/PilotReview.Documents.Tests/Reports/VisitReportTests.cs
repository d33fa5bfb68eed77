using PilotReview.Core;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Visits;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Tests.Pdf;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

public sealed class VisitReportTests
{
    private static readonly Period Month = Period.Month(2022, 10);

    [Fact]
    public async Task Pdf_SaysWhatWasAssignedMadeReportedAndMissed()
    {
        using var file = new MemoryStream();
        PdfRenderer.Write(VisitReport.Build(Content(), Formats.Vietnamese), file);
        var text = string.Join(' ', (await PdfText.OfAsync(file.ToArray(), TestContext.Current.CancellationToken)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("HUYỆN ỦY CÀNG LONG", text, StringComparison.Ordinal);
        Assert.Contains("3 lượt dự được phân công tại 3 chi bộ; đã dự 1/3 (33,3%); có báo cáo bằng văn bản 0/1 (0,0%)", text, StringComparison.Ordinal);
        Assert.Contains("Chi bộ 2: Huyện ủy viên được phân công, không dự. Lý do: Trùng lịch.", text, StringComparison.Ordinal);
        Assert.Contains("Chi bộ 3: Huyện ủy viên được phân công, chưa cho biết", text, StringComparison.Ordinal);
        Assert.Contains("Có 20/25 đảng viên dự, đạt 85%. (Giải trình số liệu: Tính cả khách mời.)", text, StringComparison.Ordinal);
        Assert.Contains("Thực hiện Quy định của Tỉnh ủy về dự sinh hoạt (số 784-QĐ/TU, ngày 10/05/2016), trên cơ sở", text, StringComparison.Ordinal);
        Assert.Contains("Số liệu minh họa", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SameMonth_GivesTheSameBytes() => Assert.Equal(Bytes(), Bytes());

    private static byte[] Bytes()
    {
        using var file = new MemoryStream();
        PdfRenderer.Write(VisitReport.Build(Content(), Formats.English), file);
        return file.ToArray();
    }

    /// <summary>A month with a visit of every state.</summary>
    internal static VisitMonth Content() => new()
    {
        Month = Month,
        AsOf = new DateOnly(2022, 11, 10),
        Letterhead = new ReviewLetterhead { Superior = "ĐẢNG BỘ TỈNH TRÀ VINH", Issuer = "HUYỆN ỦY CÀNG LONG", Place = "Càng Long", Symbol = "BC/HU", Authority = "BAN THƯỜNG VỤ", Office = "PHÓ BÍ THƯ" },
        Bases = [new LegalBasis { Number = "784-QĐ/TU", Title = new("Quy định của Tỉnh ủy về dự sinh hoạt"), Date = new DateOnly(2016, 5, 10) }],
        Lines =
        [
            Line(1, new VisitTelling(VisitState.Made, Month.Start, string.Empty, null, 80, 1, false, "Có 20/25 đảng viên dự, đạt 85%.", "Tính cả khách mời.")),
            Line(2, new VisitTelling(VisitState.NotMade, null, "Trùng lịch", null, null, null, false, string.Empty)),
            Line(3, new VisitTelling(VisitState.Untold, null, string.Empty, null, null, null, false, string.Empty)),
        ],
        IsSample = true,
    };

    private static VisitLine Line(int unit, VisitTelling told)
    {
        var visit = new Visit { Post = "Huyện ủy viên", UnitId = unit, Month = Month };
        visit.Tell(told, DateTimeOffset.UnixEpoch, null);
        return new VisitLine("Xã 1", $"Chi bộ {unit}", visit);
    }
}
