using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.PartyCells;

/// <summary>Two trees: Đức Thắng ward with its thirteen branches, and an invented district with the units of the rival models and those that all are compared with.</summary>
internal static class PartyCellsUnits
{
    public const string Committee = "dang-bo";
    public const string GrassrootsCommittee = "dang-bo-co-so";
    public const string SubCommittee = "dang-bo-bo-phan";
    public const string Branch = "chi-bo";
    public const string Cell = "to-dang";
    public const string Residential = "to-dan-pho";
    public const string Sector = "nganh";
    public const string Untold = "chua-ro-loai";
    public const string Offices = "co-quan";

    public const string District = "Q-BTL";
    public const string Ward = "DT";
    public const string Largest = "DT-TDP7";

    public const string MadeDistrict = "Q-MH";
    public const string SubWard = "MH-A";
    public const string SubBranch = "MH-A-1";
    public const string Sub = "MH-A-1-BP";
    public const string SplitWard = "MH-B";
    public const string SplitBranch = "MH-B-1";
    public const string AgencyWard = "MH-C";
    public const string AgencyPeople = "MH-C-UB";
    public const string AgencyParty = "MH-C-DT";
    public const string Agency = "MH-C-CQ";
    public const string ComparedWard = "MH-D";

    /// <summary>Published, as the sum of the thirteen branches.</summary>
    private const int WardMembers = 558;
    private const int LargestNumber = 7;

    /// <summary>Members of the eight branches of residential groups, in their order; the seventh is published.</summary>
    public static IReadOnlyList<int> ResidentialMembers { get; } = [52, 46, 58, 41, 55, 48, 108, 44];

    public static IReadOnlyList<int> SectorMembers { get; } = [28, 24, 19];

    /// <summary>Of the thirteen branches, eleven are told by kind; these are the other two.</summary>
    public static IReadOnlyList<int> UntoldMembers { get; } = [20, 15];

    public static IReadOnlyList<int> CellMembers { get; } = [27, 28, 26, 27];

    public static IReadOnlyList<int> SubMembers { get; } = [47, 46, 47, 46];

    public static IReadOnlyList<int> SplitMembers { get; } = [45, 44, 43];

    public static IReadOnlyList<int> ComparedMembers { get; } = [74, 86, 97, 104, 112, 118, 127, 135];

    public static IReadOnlyList<int> ComparedOffices { get; } = [16, 18, 21, 23, 26, 29];

    public static string PartOf(string unit, int number) => string.Create(CultureInfo.InvariantCulture, $"{unit}.{number}");

    public static string ComparedBranch(int number) => string.Create(CultureInfo.InvariantCulture, $"{ComparedWard}-{number:00}");

    public static string ComparedOffice(int number) => string.Create(CultureInfo.InvariantCulture, $"{ComparedWard}-CQ{number}");

    public static void Fill(ScenarioRows rows)
    {
        Add(rows, new(District, Committee, null, null, "Đảng bộ quận Bắc Từ Liêm", "Party Committee of Bắc Từ Liêm District", "Quận Bắc Từ Liêm", "Bắc Từ Liêm District"));
        Add(rows, new(Ward, GrassrootsCommittee, District, null, "Đảng bộ phường Đức Thắng", "Party Committee of Đức Thắng Ward", "Phường Đức Thắng", "Đức Thắng Ward")
        {
            Members = WardMembers,
        });
        AddResidential(rows);
        AddOthers(rows, ("CN", Sector, SectorMembers), "Chi bộ ngành minh họa {0}", "Illustrative sector branch {0}");
        AddOthers(rows, ("K", Untold, UntoldMembers), "Chi bộ {0}, chưa rõ loại (nguồn không nêu)", "Branch {0}, kind not told by the source");
        Add(rows, new(MadeDistrict, Committee, null, null, "Đảng bộ quận minh họa", "Illustrative district Party committee", "Quận minh họa", "Illustrative district"));
        foreach (var (code, letter) in ((string Code, string Letter)[])[(SubWard, "A"), (SplitWard, "B"), (AgencyWard, "C"), (ComparedWard, "D")])
        {
            Add(rows, new(
                code, GrassrootsCommittee, MadeDistrict, null, $"Đảng bộ phường minh họa {letter}", $"Party Committee of illustrative ward {letter}", $"Phường minh họa {letter}",
                $"Illustrative ward {letter}"));
        }

        AddRivals(rows);
        AddCompared(rows);
    }

    private static void AddResidential(ScenarioRows rows)
    {
        for (var number = 1; number <= ResidentialMembers.Count; number++)
        {
            var made = number == LargestNumber ? string.Empty : $" {Made.Mark}";
            Add(rows, new(
                $"{Ward}-TDP{number}", Branch, Ward, Residential, $"Chi bộ Tổ dân phố số {number}", $"Branch of residential group {number}", $"CB TDP số {number}{made}", $"Res. group {number}")
            {
                Members = ResidentialMembers[number - 1],
            });
        }

        for (var number = 1; number <= CellMembers.Count; number++)
        {
            Add(rows, new(
                PartOf(Largest, number), Cell, Largest, Residential, $"Tổ đảng {number}, Chi bộ Tổ dân phố số 7 {Made.Mark}", $"Party cell {number}, residential group 7 {Made.MarkEn}",
                $"Tổ đảng {number}, TDP 7", $"Cell {number}, group 7")
            {
                From = PartyCellsEvents.CellsStart, Members = CellMembers[number - 1],
            });
        }
    }

    private static void AddOthers(ScenarioRows rows, (string Code, string Category, IReadOnlyList<int> Members) group, string name, string english)
    {
        for (var number = 1; number <= group.Members.Count; number++)
        {
            var vi = string.Format(CultureInfo.InvariantCulture, name, number);
            var en = string.Format(CultureInfo.InvariantCulture, english, number);
            Add(rows, new($"{Ward}-{group.Code}{number}", Branch, Ward, group.Category, vi, en, vi.Replace("Chi bộ", "CB", StringComparison.Ordinal), en) { Members = group.Members[number - 1] });
        }
    }

    private static void AddRivals(ScenarioRows rows)
    {
        Add(rows, new(SubBranch, Branch, SubWard, Residential, "Chi bộ TDP minh họa A1", "Illustrative branch A1", "CB minh họa A1", "Illus. branch A1")
        {
            To = PartyCellsEvents.SubStart.AddDays(-1), Members = SubMembers.Sum(),
        });
        Add(rows, new(Sub, SubCommittee, SubWard, Residential, "Đảng bộ bộ phận TDP minh họa A1", "Illustrative sub-committee A1", "ĐBBP minh họa A1", "Illus. sub-committee A1")
        {
            From = PartyCellsEvents.SubStart, Members = SubMembers.Sum(),
        });
        AddParts(rows, (Sub, Sub, PartyCellsEvents.SubStart), SubMembers, "A1");
        Add(rows, new(SplitBranch, Branch, SplitWard, Residential, "Chi bộ TDP minh họa B1", "Illustrative branch B1", "CB minh họa B1", "Illus. branch B1")
        {
            To = PartyCellsEvents.SplitStart.AddDays(-1), Members = SplitMembers.Sum(),
        });
        AddParts(rows, (SplitBranch, SplitWard, PartyCellsEvents.SplitStart), SplitMembers, "B1");
        Add(rows, new(AgencyPeople, Branch, AgencyWard, Offices, "Chi bộ Ủy ban minh họa C", "Illustrative branch of the people's committee C", "CB Ủy ban minh họa C", "Illus. branch, committee C")
        {
            To = PartyCellsEvents.AgencyStart.AddDays(-1), Members = 14,
        });
        Add(rows, new(AgencyParty, Branch, AgencyWard, Offices, "Chi bộ Đảng, đoàn thể minh họa C", "Illustrative branch of Party and mass bodies C", "CB Đảng, đoàn thể minh họa C", "Illus. branch, Party C")
        {
            To = PartyCellsEvents.AgencyStart.AddDays(-1), Members = 12,
        });
        Add(rows, new(Agency, Branch, AgencyWard, Offices, "Chi bộ cơ quan phường minh họa C", "Illustrative agency branch C", "CB cơ quan minh họa C", "Illus. agency branch C")
        {
            From = PartyCellsEvents.AgencyStart, Members = 26,
        });
    }

    private static void AddParts(ScenarioRows rows, (string Unit, string Parent, DateOnly Start) of, IReadOnlyList<int> members, string name)
    {
        for (var number = 1; number <= members.Count; number++)
        {
            Add(rows, new(
                PartOf(of.Unit, number), Branch, of.Parent, Residential, $"Chi bộ minh họa {name}.{number}", $"Illustrative branch {name}.{number}", $"CB minh họa {name}.{number}",
                $"Illus. branch {name}.{number}")
            {
                From = of.Start, Members = members[number - 1],
            });
        }
    }

    private static void AddCompared(ScenarioRows rows)
    {
        for (var number = 1; number <= ComparedMembers.Count; number++)
        {
            Add(rows, new(
                ComparedBranch(number), Branch, ComparedWard, Residential, $"Chi bộ TDP minh họa D{number}", $"Illustrative branch D{number}", $"CB minh họa D{number}", $"Illus. branch D{number}")
            {
                Members = ComparedMembers[number - 1],
            });
        }

        for (var number = 1; number <= ComparedOffices.Count; number++)
        {
            Add(rows, new(
                ComparedOffice(number), Branch, ComparedWard, Offices, $"Chi bộ cơ quan minh họa D{number}", $"Illustrative office branch D{number}", $"CB cơ quan minh họa D{number}",
                $"Illus. office branch D{number}")
            {
                Members = ComparedOffices[number - 1],
            });
        }
    }

    private static void Add(ScenarioRows rows, MadeUnit unit) => rows.Units.Add(new UnitRow(
        Made.Source, unit.Code, unit.From, unit.To, new LocalText(unit.Name, unit.English), new LocalText(unit.Short, unit.ShortEnglish), unit.Kind, unit.Category, unit.Parent, unit.Members,
        null));

    private sealed record MadeUnit(string Code, string Kind, string? Parent, string? Category, string Name, string English, string Short, string ShortEnglish)
    {
        public DateOnly From { get; init; } = Made.RecordsBegin;

        public DateOnly? To { get; init; }

        public int? Members { get; init; }
    }
}
