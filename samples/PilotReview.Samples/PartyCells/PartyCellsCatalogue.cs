using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.PartyCells;

/// <summary>Kinds and categories of units, and the documents that the article names.</summary>
internal static class PartyCellsCatalogue
{
    public const string Statute = "Điều lệ Đảng";
    public const string CityGuidance = "Hướng dẫn 04";
    public const string DistrictGuidance = "Hướng dẫn 01";
    public const string Project = "Đề án 11";
    public const string Plan = "Kế hoạch 70";

    public static void Fill(ScenarioRows rows)
    {
        Kind(rows, PartyCellsUnits.Committee, "Đảng bộ quận", "District Party committee");
        Kind(rows, PartyCellsUnits.GrassrootsCommittee, "Đảng bộ cơ sở", "Grassroots Party committee");
        Kind(rows, PartyCellsUnits.SubCommittee, "Đảng bộ bộ phận", "Sub-committee");
        Kind(rows, PartyCellsUnits.Branch, "Chi bộ", "Party branch");
        Kind(rows, PartyCellsUnits.Cell, "Tổ đảng", "Party cell");

        Category(rows, PartyCellsUnits.Residential, "Tổ dân phố", "Residential groups");
        Category(rows, PartyCellsUnits.Sector, "Ngành", "Sectors");
        Category(rows, PartyCellsUnits.Untold, "Chưa rõ loại, nguồn không nêu", "Kind not told by the source");
        Category(rows, PartyCellsUnits.Offices, "Cơ quan", "Offices");

        Basis(rows, Statute, "Điều lệ Đảng Cộng sản Việt Nam (2011)", "Statute of the Communist Party of Viet Nam (2011)");
        Basis(rows, CityGuidance, "Hướng dẫn 04 của thành phố (nguồn chỉ nêu số)", "Guidance 04 of the city (the source tells the number only)");
        Basis(rows, DistrictGuidance, "Hướng dẫn 01 của quận (nguồn chỉ nêu số)", "Guidance 01 of the district (the source tells the number only)");
        Basis(rows, Project, "Đề án 11 (nguồn chỉ nêu số)", "Project 11 (the source tells the number only)");
        Basis(rows, Plan, "Kế hoạch 70 (nguồn chỉ nêu số)", "Plan 70 (the source tells the number only)");
    }

    private static void Kind(ScenarioRows rows, string code, string vi, string en) => rows.Kinds.Add(new KindRow(Made.Source, code, new LocalText(vi, en), null, null));

    private static void Category(ScenarioRows rows, string code, string vi, string en) => rows.Categories.Add(new CategoryRow(Made.Source, code, new LocalText(vi, en)));

    private static void Basis(ScenarioRows rows, string number, string vi, string en) =>
        rows.LegalBases.Add(new LegalBasisRow(Made.Source, number, new LocalText(vi, en), null, null, null));
}
