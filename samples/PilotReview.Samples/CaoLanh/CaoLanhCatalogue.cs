using PilotReview.Core;
using PilotReview.Core.Import;

namespace PilotReview.Samples.CaoLanh;

/// <summary>Kinds and categories of units, and the documents the pilot rests on.</summary>
internal static class CaoLanhCatalogue
{
    public const string Statute = "Điều lệ Đảng";
    public const string Rules2016 = "29-QĐ/TW";
    public const string Rules2021 = "24-QĐ/TW";
    public const string MeetingGuidance = "12-HD/BTCTW";

    public static void Fill(ScenarioRows rows)
    {
        Kind(rows, CaoLanhUnits.Committee, "Đảng bộ thành phố", "City Party committee");
        Kind(rows, CaoLanhUnits.GrassrootsCommittee, "Đảng bộ cơ sở", "Grassroots Party committee");
        Kind(rows, CaoLanhUnits.SubCommittee, "Đảng bộ bộ phận", "Sub-committee");
        Kind(rows, CaoLanhUnits.Branch, "Chi bộ", "Party branch");
        Kind(rows, "to-dang", "Tổ đảng", "Party cell");

        Category(rows, CaoLanhUnits.Residential, "Khóm, ấp", "Residential quarters and hamlets");
        Category(rows, "luc-luong-vu-trang", "Lực lượng vũ trang", "Armed forces");
        Category(rows, "doanh-nghiep", "Doanh nghiệp", "Enterprises");
        Category(rows, "hop-tac-xa", "Hợp tác xã", "Cooperatives");
        Category(rows, CaoLanhUnits.PublicService, "Đơn vị sự nghiệp", "Public service units");
        Category(rows, "co-quan", "Cơ quan", "Offices");

        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, Statute, new("Điều lệ Đảng Cộng sản Việt Nam (2011)", "Statute of the Communist Party of Viet Nam (2011)"), null, null, null));
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, Rules2016, new("Quy định thi hành Điều lệ Đảng (2016)", "Rules for carrying out the Party Statute (2016)"), new(2016, 7, 25),
            new(2016, 7, 25), new(2021, 7, 29)));
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, Rules2021, new("Quy định thi hành Điều lệ Đảng (2021)", "Rules for carrying out the Party Statute (2021)"), new(2021, 7, 30),
            new(2021, 7, 30), new(2025, 1, 19)));
        rows.LegalBases.Add(new LegalBasisRow(
            Made.Source, MeetingGuidance,
            new("Hướng dẫn một số vấn đề về nâng cao chất lượng sinh hoạt chi bộ", "Guidance on raising the quality of branch meetings"),
            new(2018, 7, 6), new(2018, 7, 6), new(2025, 10, 27)));
    }

    private static void Kind(ScenarioRows rows, string code, string vi, string en) =>
        rows.Kinds.Add(new KindRow(Made.Source, code, new LocalText(vi, en), null, null));

    private static void Category(ScenarioRows rows, string code, string vi, string en) =>
        rows.Categories.Add(new CategoryRow(Made.Source, code, new LocalText(vi, en)));
}
