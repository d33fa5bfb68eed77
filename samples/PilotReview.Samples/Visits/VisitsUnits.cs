using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Units;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.Visits;

/// <summary>The district, four communes and their branches; names and members are made up.</summary>
internal static class VisitsUnits
{
    public const int Communes = 4;
    public const int BranchesEach = 6;

    private const string District = "HU-CL";
    private const string Hamlets = "ap";

    private static readonly int[] Members = [24, 19, 31, 22, 17, 27];

    /// <summary>Every branch with the number of its commune and its own number there, both from 1.</summary>
    public static IEnumerable<(int Commune, int Number)> Branches =>
        Enumerable.Range(1, Communes).SelectMany(commune => Enumerable.Range(1, BranchesEach).Select(number => (commune, number)));

    public static string CommuneOf(int commune) => string.Create(CultureInfo.InvariantCulture, $"XA{commune}");

    public static string BranchOf((int Commune, int Number) branch) => string.Create(CultureInfo.InvariantCulture, $"{CommuneOf(branch.Commune)}-A{branch.Number}");

    public static int MembersOf((int Commune, int Number) branch) => Members[branch.Number - 1] + branch.Commune - 2;

    public static void Fill(ScenarioRows rows)
    {
        rows.Kinds.Add(new KindRow(Made.Source, "dang-bo", new("Đảng bộ huyện", "District Party committee"), null, null));
        rows.Kinds.Add(new KindRow(Made.Source, "dang-bo-co-so", new("Đảng bộ xã", "Commune Party committee"), null, null));
        rows.Kinds.Add(new KindRow(Made.Source, "chi-bo", new("Chi bộ", "Party branch"), null, null));
        rows.Categories.Add(new CategoryRow(Made.Source, Hamlets, new("Khóm, ấp", "Hamlets")));
        rows.Units.Add(new UnitRow(
            Made.Source, District, Made.RecordsBegin, null, new("Đảng bộ huyện Càng Long", "Party Committee of Càng Long District"), new("Huyện Càng Long", "Càng Long District"),
            "dang-bo", null, null, null, null));
        for (var commune = 1; commune <= Communes; commune++)
        {
            rows.Units.Add(new UnitRow(
                Made.Source, CommuneOf(commune), Made.RecordsBegin, null, new($"Đảng bộ xã minh họa {commune}", $"Party Committee of illustrative commune {commune}"),
                new($"Xã minh họa {commune}", $"Commune {commune}"), "dang-bo-co-so", null, District, null, null));
        }

        foreach (var branch in Branches)
        {
            rows.Units.Add(new UnitRow(
                Made.Source, BranchOf(branch), Made.RecordsBegin, null,
                new($"Chi bộ ấp {branch.Number}, xã minh họa {branch.Commune}", $"Branch of hamlet {branch.Number}, illustrative commune {branch.Commune}"),
                new($"CB ấp {branch.Number}, xã {branch.Commune}", $"Br. hamlet {branch.Number}, c. {branch.Commune}"), "chi-bo", Hamlets, CommuneOf(branch.Commune),
                MembersOf(branch), 0));
        }
    }
}
