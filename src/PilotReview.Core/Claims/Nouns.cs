namespace PilotReview.Core.Claims;

/// <summary>What is counted: the nouns of the office, and which of them mean the same people or things.</summary>
internal static class Nouns
{
    /// <summary>Points of a score sheet, the one measure that adds up to a total.</summary>
    public const string Score = "điểm";

    private const int Longest = 3;

    /// <summary>Anybody: "812 cấp ủy viên, trong đó 623 đồng chí tái cử".</summary>
    private static readonly HashSet<string> Anybody = ["đồng chí", "người", "thành viên"];

    private static readonly HashSet<string> People =
    [
        "đảng viên", "cấp ủy viên", "đảng ủy viên", "chi ủy viên", "ủy viên", "bí thư", "phó bí thư", "cán bộ", "công chức", "viên chức", "giáo viên", "học viên", "quần chúng", "đoàn viên", "hội viên", "đại biểu",
        "lao động", "công nhân", "em", "hs", "học viên cao học", "trẻ", "trẻ em", "phụ nữ", "thanh niên", "đối tượng", "thí sinh", "thầy cô", "nhân khẩu", "chiến sĩ", "cụ", "học sinh", "sinh viên", "cá nhân", "lượt người", "cấp ủy", "nhân dân", "ứng viên", "nữ", "nam",
    ];

    private static readonly HashSet<string> Things =
    [
        "chi bộ", "chi bộ đảng", "đảng bộ", "đảng ủy", "chi ủy", "tổ đảng", "tổ chức", "tổ chức đảng", "tập thể", "đơn vị", "cơ quan", "cơ sở", "xã", "phường", "thị trấn", "huyện", "tỉnh", "khóm", "ấp", "thôn", "bản", "khu phố",
        "tổ dân phố", "tổ", "hộ", "hộ dân", "gia đình", "lớp", "khóa", "lượt", "cuộc", "kỳ", "buổi", "ý kiến", "văn bản", "nghị quyết", "quyết định", "kế hoạch", "báo cáo", "đề án", "chỉ tiêu", "tiêu chí", "nhiệm vụ", "nội dung", "mô hình",
        "doanh nghiệp", "hợp tác xã", "trường", "vụ", "vụ việc", "đơn", "trường hợp", "phiếu", "công trình", "nhà", "hội nghị", "bài", "hồ sơ", "triệu đồng", "tỷ đồng", "nghìn đồng", "đồng", "triệu", "tỷ", "căn", "suất", "phần quà", "dự án",
        "hội", "đoàn", "câu lạc bộ", "tuyến đường", "lần kiểm tra", "khối", "ban", "phòng", "điểm trường", "cây", "con", "tin", "tin bài", "sáng kiến",
    ];

    private static readonly HashSet<string> Measures =
        ["năm", "tháng", "ngày", "giờ", "phút", "giây", "tuần", "tuổi", "lần", "km", "m", "mét", "m2", "ha", "trang", "điểm", "quý", "nhiệm", "thập", "kg", "tấn", "độ", "bậc", "cấp", "mm", "cm", "pt"];

    /// <summary>Short ways to say it: "70 chi, đảng bộ".</summary>
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal) { ["chi"] = "chi bộ", ["chi đảng bộ"] = "chi bộ", ["tổ chức cơ sở"] = "tổ chức", ["tccsđ"] = "tổ chức", ["cb"] = "chi bộ", ["đv"] = "đảng viên" };

    private static readonly HashSet<string> Places = ["khóm", "ấp", "xã", "phường", "thôn", "bản", "buôn", "làng", "tổ", "xóm", "khối", "huyện"];

    private static readonly HashSet<string> Laws = ["chương", "điều", "khoản", "mục", "tiết"];

    /// <summary>Words that begin no noun.</summary>
    private static readonly HashSet<string> Others =
    [
        "và", "là", "thuộc", "trong", "trên", "của", "cho", "được", "bị", "đạt", "chiếm", "so", "tại", "ở", "có", "không", "đã", "đang", "sẽ", "với", "do", "bằng", "từ", "đến", "tới", "theo", "gồm", "trở", "nữa", "lên", "xuống", "vào", "ra", "về", "đề", "kiến",
        "tăng", "giảm", "hoàn", "xếp", "chỉ", "còn", "như", "khi", "nếu", "để", "vì", "nên", "mà", "tái", "dự", "chưa", "tán", "bầu", "phát", "thì", "cùng", "đều", "vượt", "tương", "nhưng", "hoặc", "tham", "tự", "phần", "thực", "nộp", "đồng ý", "khác", "cao", "thấp", "mới", "ngoài", "trước", "sau", "giữ", "duy", "qua", "giải", "giỏi", "khá", "tốt", "tb", "trung", "yếu", "kém", "xuất", "chính", "hài", "tương", "nâng", "kiểu", "vắng",
    ];

    /// <summary>The noun that the words begin with, and how many of them it takes; empty when they begin with none.</summary>
    public static (string Noun, int Words) Read(IReadOnlyList<string> words)
    {
        for (var count = Math.Min(Longest, words.Count); count > 0; count--)
        {
            var text = string.Join(' ', words.Take(count));
            if (Known(text))
            {
                return (text, count);
            }

            if (Same.TryGetValue(text, out var meant))
            {
                return (meant, count);
            }
        }

        return words.Count == 0 || Others.Contains(words[0]) || Measures.Contains(words[0]) ? (string.Empty, 0) : (string.Join(' ', words.Take(2)), Math.Min(2, words.Count));
    }

    public static bool Known(string noun) => Anybody.Contains(noun) || People.Contains(noun) || Things.Contains(noun);

    /// <summary>People or things, of which there is no half; not money.</summary>
    public static bool IsCounted(string noun) => Known(noun) && !noun.EndsWith("đồng", StringComparison.Ordinal) && noun is not ("triệu" or "tỷ");

    /// <summary>A word for several kinds of organisations: "57 tổ chức cơ sở đảng, gồm 23 đảng bộ và 34 chi bộ".</summary>
    public static bool IsGeneral(string noun) => noun is "tổ chức" or "tổ chức đảng" or "đơn vị" or "cơ sở" or "tập thể";

    /// <summary>Chapters and articles: "gồm 5 chương, 27 điều, trong đó Chương II có 9 điều" tells of a law, not of what was done.</summary>
    public static bool IsOfLaw(string noun) => Laws.Contains(noun);

    public static bool IsAnybody(string noun) => Anybody.Contains(noun);

    /// <summary>Places that are named together: "chi bộ khóm, ấp", "xã, phường, thị trấn".</summary>
    public static bool IsPlace(string word) => Places.Contains(word);

    public static bool IsMeasure(string word) => Measures.Contains(word);

    /// <summary>Whether two numbers may count the same kind of people or things. A number without a noun may count anything.</summary>
    public static bool AreSame(string one, string other) =>
        one.Length == 0 || other.Length == 0 || one == other || (IsPerson(one) && IsPerson(other) && (Anybody.Contains(one) || Anybody.Contains(other)));

    /// <summary>Both people, of whatever kind: of "62 đảng viên" there may be "13 cấp ủy viên".</summary>
    public static bool ArePeople(string one, string other) => IsPerson(one) && IsPerson(other);

    public static bool IsPerson(string noun) => Anybody.Contains(noun) || People.Contains(noun);
}
