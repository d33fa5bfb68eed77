using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Organisation;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.Organisation;

/// <summary>The figures that Cao Lãnh city published of its organisation in 2022: congresses of branches, training, admissions. There is no pilot and no review. What is published and what is made
/// stands in samples/organisation-2022/README.md.</summary>
public static class OrganisationScenario
{
    public const string Name = "organisation-2022";

    public const string Congress = "DH-2022-2025";
    public const string Training = "DT-2022";
    public const string Admission = "KN-2022";

    private const string City = "TU-CL";
    private const string Committee = "dang-bo";
    private const string Grassroots = "dang-bo-co-so";
    private const string Branch = "chi-bo";

    /// <summary>Illustrative committees under which the illustrative branches stand.</summary>
    private const string Economy = "DU-KT";
    private const string Offices = "DU-CQ";

    private static readonly LocalText Branches = new("chi bộ", "branches");
    private static readonly LocalText People = new("đồng chí", "people");
    private static readonly LocalText NothingSaid = new(string.Empty);

    /// <summary>Categories with the branches that are published of each, and the illustrative branches of it in the tree.</summary>
    private static readonly (string Code, string Short, LocalText Name, int Published, int InTree, string Under)[] Categories =
    [
        ("khom-ap", "KA", new("Khóm, ấp", "Quarters and hamlets"), 80, 0, City),
        ("luc-luong-vu-trang", "VT", new("Lực lượng vũ trang", "Armed forces"), 42, 0, City),
        ("doanh-nghiep", "DN", new("Doanh nghiệp", "Enterprises"), 6, 6, Economy),
        ("hop-tac-xa", "HTX", new("Hợp tác xã", "Co-operatives"), 4, 4, Economy),
        ("don-vi-su-nghiep", "SN", new("Đơn vị sự nghiệp", "Public service units"), 92, 0, City),
        ("co-quan", "CQ", new("Cơ quan", "Offices"), 21, 20, Offices),
    ];

    public static ScenarioRows Build()
    {
        var rows = new ScenarioRows();
        AddUnits(rows);
        AddDocuments(rows);
        AddTables(rows);
        AddCongress(rows);
        AddTraining(rows);
        Line(rows, Admission, new("Chỉ tiêu kết nạp đảng viên của năm", "Target of the year"), 170, new("đảng viên", "members"));
        Line(rows, Admission, new("Đã kết nạp", "Admitted"), 171, new("đảng viên", "members"), LineRelation.OfTarget, of: 1);
        return rows;
    }

    private static void AddUnits(ScenarioRows rows)
    {
        rows.Kinds.Add(new KindRow(Made.Source, Committee, new("Đảng bộ thành phố", "City Party committee"), null, null));
        rows.Kinds.Add(new KindRow(Made.Source, Branch, new("Chi bộ", "Party branch"), null, null));
        rows.Kinds.Add(new KindRow(Made.Source, Grassroots, new("Đảng bộ cơ sở", "Grassroots Party committee"), null, null));
        rows.Units.Add(new UnitRow(
            Made.Source, City, Made.RecordsBegin, null, new("Đảng bộ thành phố Cao Lãnh", "Party Committee of Cao Lãnh City"), new("TP Cao Lãnh", "Cao Lãnh City"), Committee, null, null,
            null, null));
        AddCommittee(rows, Economy, new("khối doanh nghiệp, hợp tác xã", "enterprises and co-operatives"));
        AddCommittee(rows, Offices, new("khối cơ quan", "offices"));
        foreach (var (code, letters, name, _, count, under) in Categories)
        {
            rows.Categories.Add(new CategoryRow(Made.Source, code, name));
            for (var number = 1; number <= count; number++)
            {
                rows.Units.Add(Illustrative((code, letters, name, under), number));
            }
        }
    }

    private static void AddCommittee(ScenarioRows rows, string code, LocalText name) => rows.Units.Add(new UnitRow(
        Made.Source, code, Made.RecordsBegin, null, new($"Đảng bộ {name.Vi} {Made.Mark}", $"Party Committee of {name.En} {Made.MarkEn}"),
        new($"Đảng bộ {name.Vi}", $"Committee of {name.En}"), Grassroots, null, City, null, null));

    private static UnitRow Illustrative((string Code, string Letters, LocalText Name, string Under) category, int number)
    {
        var name = category.Name;
        var place = number.ToString("00", CultureInfo.InvariantCulture);
        var small = char.ToLower(name.Vi[0], Formats.Vietnamese) + name.Vi[1..];
        return new UnitRow(
            Made.Source, $"{category.Letters}-{place}", Made.RecordsBegin, null, new($"Chi bộ {small} {place} {Made.Mark}", $"Branch {place}, {name.En.ToLowerInvariant()} {Made.MarkEn}"),
            new($"{name.Vi} {place}", $"{name.En} {place}"), Branch, category.Code, category.Under, null, null);
    }

    private static void AddDocuments(ScenarioRows rows)
    {
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, "Công văn 1353", new("Công văn ngày 5/4/2022 (nguồn chỉ nêu số và ngày)", "Letter of 5/4/2022 (only number and date are published)"), new DateOnly(2022, 4, 5), null, null));
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, "Hướng dẫn 11", new("Hướng dẫn ngày 19/9/2022 (nguồn chỉ nêu số và ngày)", "Guidance of 19/9/2022 (only number and date are published)"), new DateOnly(2022, 9, 19), null, null));
    }

    private static void AddTables(ScenarioRows rows)
    {
        Table(
            rows, Congress, FigureSubject.Congress, (2022, 2025), new("Đại hội chi bộ nhiệm kỳ 2022-2025", "Branch congresses, term 2022-2025"),
            new("Số chép đúng như nguồn công bố, kể cả chỗ chưa khớp.", "Figures as published, also where they do not agree."));
        Table(
            rows, Training, FigureSubject.Training, (2022, 2022), new("Đào tạo, bồi dưỡng năm 2022", "Training in 2022"),
            new(
                "Nguồn ghi ba số 3, 43, 227, rồi 15 đăng ký cho năm 2023 và 2 hoàn thành, mà không nói mỗi số đếm gì (lớp, lượt hay người) và hai số sau có thuộc 227 hay không. Vì vậy không dòng nào được cộng hay chia.",
                "The source gives 3, 43 and 227, then 15 registered for 2023 and 2 completing, without saying what each counts (classes, turns or people) or whether the last two belong to the 227. So no line is added up or divided."));
        Table(
            rows, Admission, FigureSubject.Admission, (2022, 2022), new("Kết nạp đảng viên năm 2022", "Admission of members in 2022"),
            new("Nguồn ghi 171/170, không in tỷ lệ.", "The source says 171/170 and prints no percent."));
    }

    private static void AddCongress(ScenarioRows rows)
    {
        LocalText type = new("loại hình", "type");
        LocalText leadership = new("hình thức lãnh đạo", "form of leadership");
        Line(rows, Congress, new("Chi bộ phải đại hội", "Branches due for a congress"), 245, Branches);
        Line(rows, Congress, new("Đã đại hội đúng thời gian", "Held on time"), 245, Branches, LineRelation.ShareOf, of: 1);
        foreach (var (code, _, name, published, _, _) in Categories)
        {
            Line(rows, Congress, name, published, Branches, LineRelation.PartOfAll, of: 1, breakdown: type, category: code);
        }

        Line(rows, Congress, new("Bầu chi ủy từ 3 đến 7 đồng chí", "Elected a branch committee of 3 to 7"), 197, Branches, LineRelation.PartOfAll, of: 1, breakdown: leadership);
        Line(rows, Congress, new("Bầu bí thư và phó bí thư", "Elected a secretary and a deputy"), 37, Branches, LineRelation.PartOfAll, of: 1, breakdown: leadership);
        Line(rows, Congress, new("Chỉ bầu bí thư", "Elected a secretary only"), 5, Branches, LineRelation.PartOfAll, of: 1, breakdown: leadership);
        Line(rows, Congress, new("Cấp ủy viên được bầu", "Committee members elected"), 812, People);
        Line(rows, Congress, new("Tái cử", "Re-elected"), 623, People, LineRelation.ShareOf, of: 12, percent: 76.72m);
    }

    private static void AddTraining(ScenarioRows rows)
    {
        Line(rows, Training, new("Số thứ nhất trong nguồn", "First figure of the source"), 3, NothingSaid);
        Line(rows, Training, new("Số thứ hai trong nguồn", "Second figure of the source"), 43, NothingSaid);
        Line(rows, Training, new("Số thứ ba trong nguồn", "Third figure of the source"), 227, NothingSaid);
        Line(rows, Training, new("Đăng ký cho năm 2023", "Registered for 2023"), 15, NothingSaid);
        Line(rows, Training, new("Hoàn thành", "Completing"), 2, NothingSaid);
    }

    private static void Table(ScenarioRows rows, string code, FigureSubject subject, (int From, int To) years, LocalText title, LocalText note) => rows.FigureTables.Add(
        new FigureTableRow(Made.Source, code, City, subject, years.From, years.To > years.From ? years.To : null, title, string.Empty, null, null, note));

    private static void Line(
        ScenarioRows rows, string table, LocalText label, int value, LocalText noun, LineRelation relation = LineRelation.Own, int? of = null, LocalText? breakdown = null,
        string? category = null, decimal? percent = null) => rows.FigureLines.Add(
        new FigureLineRow(
            Made.Source, table, rows.FigureLines.Count(row => row.Table == table) + 1, label, noun, category, value, relation, of, breakdown ?? NothingSaid, percent, null));
}
