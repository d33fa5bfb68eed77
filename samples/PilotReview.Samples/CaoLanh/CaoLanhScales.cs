using PilotReview.Core.Import;

namespace PilotReview.Samples.CaoLanh;

/// <summary>Scales with the years in which they were used. Two of them changed inside the period of the review.</summary>
internal static class CaoLanhScales
{
    public const string Meeting = "cham-diem";
    public const string Classification = "xep-loai";
    public const string Premises = "co-so-vat-chat";

    /// <summary>First day of the 100-point sheet for meetings.</summary>
    public static DateOnly MeetingChange { get; } = new(2018, 7, 1);

    public static void Fill(ScenarioRows rows)
    {
        rows.Scales.Add(new ScaleRow(
            Made.Source, Meeting, "cham-diem-20", new("Phiếu chấm 20 điểm", "20-point sheet"), Made.RecordsBegin, MeetingChange.AddDays(-1), 0, 20, [],
            new("Phiếu chấm của địa phương trước Hướng dẫn 12-HD/BTCTW (minh họa)", "Local sheet before Guidance 12-HD/BTCTW (illustrative)")));
        rows.Scales.Add(new ScaleRow(
            Made.Source, Meeting, "cham-diem-100", new("Phiếu chấm 100 điểm", "100-point sheet"), MeetingChange, null, 0, 100, [],
            new("Hướng dẫn 12-HD/BTCTW ngày 06/7/2018", "Guidance 12-HD/BTCTW, 6 July 2018")));
        rows.Scales.Add(new ScaleRow(
            Made.Source, Classification, "xep-loai-2014", new("Xếp loại theo 27-HD/BTCTW", "Classification of 27-HD/BTCTW"), Made.RecordsBegin,
            new(2017, 12, 31), null, null,
            [new("Yếu kém", "Weak"), new("Hoàn thành nhiệm vụ", "Completed"), new("Hoàn thành tốt nhiệm vụ", "Good"),
                new("Trong sạch, vững mạnh", "Clean and strong")],
            new("Hướng dẫn 27-HD/BTCTW ngày 25/9/2014", "Guidance 27-HD/BTCTW, 25 September 2014")));
        rows.Scales.Add(new ScaleRow(
            Made.Source, Classification, "xep-loai-2018", new("Xếp loại theo 132-QĐ/TW", "Classification of 132-QĐ/TW"), new(2018, 1, 1), null, null,
            null,
            [new("Không hoàn thành nhiệm vụ", "Not completed"), new("Hoàn thành nhiệm vụ", "Completed"), new("Hoàn thành tốt nhiệm vụ", "Good"),
                new("Hoàn thành xuất sắc nhiệm vụ", "Excellent")],
            new("Quy định 132-QĐ/TW ngày 08/3/2018", "Regulation 132-QĐ/TW, 8 March 2018")));
        rows.Scales.Add(new ScaleRow(
            Made.Source, Premises, "co-so-vat-chat-1", new("Mức bảo đảm cơ sở vật chất", "State of the premises"), Made.RecordsBegin, null, null, null,
            [new("Chưa đảm bảo", "Not adequate"), new("Cơ bản đảm bảo", "Mostly adequate"), new("Đảm bảo", "Adequate")],
            new("Phiếu khảo sát nơi sinh hoạt (minh họa)", "Survey of meeting places (illustrative)")));
    }
}
