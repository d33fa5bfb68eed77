namespace PilotReview.Core.Claims;

/// <summary>What running text calls the things that indicators measure. An indicator of the office belongs to a group when its own name holds one of the group's phrases.</summary>
internal static class IndicatorPhrases
{
    private static readonly string[][] Groups =
    [
        ["dự sinh hoạt", "tham gia sinh hoạt", "dự họp", "tham dự sinh hoạt", "tỷ lệ sinh hoạt", "dự các buổi sinh hoạt", "có mặt"],
        ["phát biểu", "tham gia ý kiến", "đóng góp ý kiến", "ý kiến tham gia", "ý kiến đóng góp", "tham gia thảo luận"],
        ["đúng lịch", "đúng giờ", "đúng thời gian", "nền nếp sinh hoạt", "nề nếp sinh hoạt", "nền nếp", "nề nếp"],
        ["sinh hoạt chuyên đề", "chuyên đề"],
        ["triển khai chỉ thị", "triển khai nghị quyết", "triển khai các chỉ thị", "triển khai các nghị quyết", "việc triển khai", "quán triệt", "ngày triển khai", "triển khai văn bản", "thời gian triển khai"],
        ["chất lượng sinh hoạt", "chất lượng các buổi sinh hoạt", "chất lượng buổi sinh hoạt", "điểm sinh hoạt", "nội dung sinh hoạt", "điểm chất lượng"],
        ["nội dung trùng", "họp trùng", "trùng lặp", "chồng chéo", "nội dung họp trùng", "trùng giờ", "trùng với", "nội dung sinh hoạt trùng"],
        ["cơ sở vật chất", "nơi họp", "nơi sinh hoạt", "trụ sở", "hội trường"],
        ["xếp loại"],
        ["đảng phí"],
        ["kết nạp", "phát triển đảng viên"],
        ["tự phê bình", "phê bình và tự phê bình"],
        ["chỉ tiêu nghị quyết", "thực hiện nghị quyết", "chỉ tiêu đạt"],
        ["kiểm tra, giám sát", "kiểm tra giám sát", "công tác kiểm tra"],
    ];

    /// <summary>"Tỷ lệ nội dung sinh hoạt trùng" is about what repeats, not about the content.</summary>
    private const string Repeated = " trùng";

    private const string RepeatedPhrase = "trùng lặp";

    /// <summary>All phrases with the number of their group, the longest first.</summary>
    public static IReadOnlyList<(string Phrase, int Group)> All { get; } = [.. Groups.SelectMany((phrases, group) => phrases.Select(phrase => (phrase, group))).OrderByDescending(pair => pair.phrase.Length)];

    /// <summary>Whether the name of an indicator belongs to a group.</summary>
    public static bool IsOf(string name, int group) => (!name.Contains(Repeated, StringComparison.OrdinalIgnoreCase) || Groups[group].Contains(RepeatedPhrase)) && Array.Exists(Groups[group], phrase => name.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
