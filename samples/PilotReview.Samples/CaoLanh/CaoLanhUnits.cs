using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The tree of organisations: the city, its wards, the two pilot units before and after, and the invented units they are compared with.</summary>
internal static class CaoLanhUnits
{
    public const string Committee = "dang-bo";
    public const string GrassrootsCommittee = "dang-bo-co-so";
    public const string SubCommittee = "dang-bo-bo-phan";
    public const string Branch = "chi-bo";
    public const string Residential = "khom-ap";
    public const string PublicService = "don-vi-su-nghiep";

    public const string City = "TP-CL";
    public const string SchoolCommittee = "KTH";
    public const string QuarterBranch = "P1-K1";
    public const string Quarter = "P1-K1-BP";
    public const string SchoolBranch = "KTH-NTL";
    public const string School = "KTH-NTL-BP";

    /// <summary>The comparison branch that got a new name in 2020.</summary>
    public const string Renamed = "MH-05";

    private const string CityName = "Đảng bộ thành phố Cao Lãnh";
    private const string SchoolName = "Trường THCS Nguyễn Thị Lựu";
    private const string SchoolNameEn = "Nguyễn Thị Lựu Lower-Secondary School";

    /// <summary>First day of the sub-committee of Khóm 1.</summary>
    public static DateOnly QuarterStart { get; } = new(2018, 10, 1);

    /// <summary>First day of the sub-committee of the school.</summary>
    public static DateOnly SchoolStart { get; } = new(2018, 9, 1);

    public static DateOnly RenamedOn { get; } = new(2020, 3, 1);

    /// <summary>Official and probationary members of the five branches of Khóm 1: 235 together.</summary>
    public static IReadOnlyList<(int Official, int Probationary)> QuarterBranches { get; } = [(46, 1), (45, 1), (47, 1), (46, 1), (46, 1)];

    /// <summary>Members of the three branches of the school.</summary>
    public static IReadOnlyList<(int Official, int Probationary)> SchoolBranches { get; } = [(20, 1), (21, 0), (20, 0)];

    /// <summary>The invented branches: 01 to 12 of residential quarters, 13 to 15 of schools. No members: the number is not known.</summary>
    public static IReadOnlyList<ComparisonBranch> Comparisons { get; } =
    [
        new(1, "P2", Residential, 126, 2), new(2, "P2", Residential, 45, 1), new(3, "P2", Residential, 38, 0), new(4, "P2", Residential, 40, 1),
        new(5, "P3", Residential, 43, 1), new(6, "P3", Residential, 35, 1), new(7, "P3", Residential, 29, 0), new(8, "P3", Residential, 40, 1),
        new(9, "P4", Residential, null, null), new(10, "P4", Residential, 48, 1), new(11, "P4", Residential, 33, 0),
        new(12, "P4", Residential, 26, 1), new(13, "P2", PublicService, 57, 1), new(14, "P3", PublicService, 43, 1),
        new(15, "P4", PublicService, 41, 0),
    ];

    public static string PartOf(string unit, int number) => string.Create(CultureInfo.InvariantCulture, $"{unit}.{number}");

    public static void Fill(ScenarioRows rows)
    {
        Add(rows, City, null, Committee, new(CityName, "Party Committee of Cao Lãnh City"), new("Thành phố Cao Lãnh", "Cao Lãnh City"));
        for (var ward = 1; ward <= 4; ward++)
        {
            Add(
                rows, $"P{ward}", City, GrassrootsCommittee, new($"Đảng bộ Phường {ward}", $"Party Committee of Ward {ward}"),
                new($"Phường {ward}", $"Ward {ward}"));
        }

        Add(
            rows, SchoolCommittee, City, GrassrootsCommittee,
            new("Đảng bộ cơ sở minh họa (khối trường học)", "Illustrative grassroots Party committee (schools)"),
            new("Khối trường học (minh họa)", "Schools (illustrative)"));
        AddQuarter(rows);
        AddSchool(rows);
        foreach (var branch in Comparisons)
        {
            AddComparison(rows, branch);
        }
    }

    private static void AddQuarter(ScenarioRows rows)
    {
        Add(rows, new UnitRow(
            Made.Source, QuarterBranch, Made.RecordsBegin, QuarterStart.AddDays(-1), new("Chi bộ Khóm 1", "Party Branch of Khóm 1"),
            new("Chi bộ Khóm 1", "Khóm 1 branch"), Branch, Residential, "P1", 228, 5));
        Add(rows, new UnitRow(
            Made.Source, Quarter, QuarterStart, null, new("Đảng bộ bộ phận Khóm 1", "Sub-committee of Khóm 1"),
            new("ĐBBP Khóm 1", "Khóm 1"), SubCommittee, Residential, "P1", QuarterBranches.Sum(branch => branch.Official),
            QuarterBranches.Sum(branch => branch.Probationary)));
        for (var index = 0; index < QuarterBranches.Count; index++)
        {
            var number = index + 1;
            Add(rows, new UnitRow(
                Made.Source, PartOf(Quarter, number), QuarterStart, null, new($"Chi bộ {number}, Khóm 1", $"Branch {number}, Khóm 1"),
                new($"CB {number}, Khóm 1", $"Br. {number}, Khóm 1"), Branch, Residential, Quarter, QuarterBranches[index].Official,
                QuarterBranches[index].Probationary));
        }
    }

    private static void AddSchool(ScenarioRows rows)
    {
        Add(rows, new UnitRow(
            Made.Source, SchoolBranch, Made.RecordsBegin, SchoolStart.AddDays(-1),
            new($"Chi bộ {SchoolName}", $"Party Branch of {SchoolNameEn}"), new("CB THCS Nguyễn Thị Lựu", "Ng. Thị Lựu branch"), Branch,
            PublicService, SchoolCommittee, 60, 1));
        Add(rows, new UnitRow(
            Made.Source, School, SchoolStart, null, new($"Đảng bộ bộ phận {SchoolName}", $"Sub-committee of {SchoolNameEn}"),
            new("ĐBBP THCS Nguyễn Thị Lựu", "Ng. Thị Lựu School"), SubCommittee, PublicService, SchoolCommittee,
            SchoolBranches.Sum(branch => branch.Official), SchoolBranches.Sum(branch => branch.Probationary)));
        for (var index = 0; index < SchoolBranches.Count; index++)
        {
            var number = index + 1;
            Add(rows, new UnitRow(
                Made.Source, PartOf(School, number), SchoolStart, null,
                new($"Chi bộ {number}, {SchoolName}", $"Branch {number}, {SchoolNameEn}"),
                new($"CB {number}, THCS NTL", $"Br. {number}, NTL School"), Branch, PublicService, School, SchoolBranches[index].Official,
                SchoolBranches[index].Probationary));
        }
    }

    private static void AddComparison(ScenarioRows rows, ComparisonBranch branch)
    {
        var number = branch.Number.ToString("00", CultureInfo.InvariantCulture);
        var first = branch.Code == Renamed ? " (ấp)" : string.Empty;
        Add(rows, Version(Made.RecordsBegin, first, first.Length > 0 ? " (hamlet)" : string.Empty));
        if (branch.Code == Renamed)
        {
            Add(rows, Version(RenamedOn, " (khóm)", " (quarter)"));
        }

        UnitRow Version(DateOnly from, string suffix, string suffixEn) => new(
            Made.Source, branch.Code, from, null, new($"Chi bộ minh họa {number}{suffix}", $"Illustrative branch {number}{suffixEn}"),
            new($"CB minh họa {number}{suffix}", $"Illus. branch {number}{suffixEn}"), Branch, branch.Category, branch.Ward, branch.Official,
            branch.Probationary);
    }

    private static void Add(ScenarioRows rows, string code, string? parent, string kind, LocalText name, LocalText shortName) =>
        Add(rows, new UnitRow(Made.Source, code, Made.RecordsBegin, null, name, shortName, kind, null, parent, null, null));

    private static void Add(ScenarioRows rows, UnitRow row) => rows.Units.Add(row);
}
