using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Units;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.PartyCells;

/// <summary>How the four models came about; all days and numbers are made.</summary>
internal static class PartyCellsEvents
{
    public const string Cells = "TL-TDP7-2021";
    public const string Sub = "SK-A1-2020";
    public const string Split = "SK-B1-2020";
    public const string Agency = "SN-C-2021";

    public static DateOnly CellsStart { get; } = new(2021, 1, 1);

    public static DateOnly SubStart { get; } = new(2020, 7, 1);

    public static DateOnly SplitStart { get; } = new(2020, 10, 1);

    public static DateOnly AgencyStart { get; } = new(2021, 1, 1);

    public static void Fill(ScenarioRows rows)
    {
        Parts(rows, (Cells, UnitEventKind.Established, CellsStart), PartyCellsUnits.Largest, PartyCellsUnits.Largest, PartyCellsUnits.CellMembers, new(
            "Chi bộ TDP số 7 sinh hoạt theo tổ đảng, chi bộ vẫn giữ nguyên. Việc sinh hoạt theo tổ đảng và 108 đảng viên theo nguồn công bố; ngày, số quyết định, số tổ và số đảng viên từng tổ là minh họa.",
            "The branch meets by party cells and stays one branch. That it does and its 108 members are published; day, number of the decision, number of cells and their members are illustrative."));
        Parts(rows, (Sub, UnitEventKind.Split, SubStart), PartyCellsUnits.SubBranch, PartyCellsUnits.Sub, PartyCellsUnits.SubMembers, new(
            "Chi bộ A1 thành đảng bộ bộ phận với bốn chi bộ (minh họa).", "Branch A1 became a sub-committee with four branches (illustrative)."));
        Parts(rows, (Split, UnitEventKind.Split, SplitStart), PartyCellsUnits.SplitBranch, null, PartyCellsUnits.SplitMembers, new(
            "Chi bộ B1 chia thành ba chi bộ độc lập trực thuộc đảng ủy phường (minh họa).", "Branch B1 was split into three independent branches (illustrative)."));
        rows.Events.Add(new EventRow(
            Made.Source, Agency, UnitEventKind.Merged, $"03-QĐ/ĐU {Made.Mark}", AgencyStart.AddDays(-10), AgencyStart, [PartyCellsUnits.AgencyPeople, PartyCellsUnits.AgencyParty],
            [PartyCellsUnits.Agency], new("Hợp nhất hai chi bộ thành chi bộ cơ quan phường (minh họa).", "Two branches were merged into the ward's agency branch (illustrative).")));
        rows.Transfers.Add(new TransferRow(Made.Source, Agency, PartyCellsUnits.AgencyPeople, PartyCellsUnits.Agency, 14));
        rows.Transfers.Add(new TransferRow(Made.Source, Agency, PartyCellsUnits.AgencyParty, PartyCellsUnits.Agency, 12));
    }

    /// <param name="rows">Where they go.</param>
    /// <param name="decision">Code, kind and first day.</param>
    /// <param name="before">The branch that is divided.</param>
    /// <param name="above">What stands above the parts and counts as a party too; null when they stand alone.</param>
    /// <param name="members">Members that each part gets.</param>
    /// <param name="note">What the decision says.</param>
    private static void Parts(
        ScenarioRows rows, (string Code, UnitEventKind Kind, DateOnly Start) decision, string before, string? above, IReadOnlyList<int> members, LocalText note)
    {
        List<string> parts = [.. Enumerable.Range(1, members.Count).Select(number => PartyCellsUnits.PartOf(above ?? before, number))];
        rows.Events.Add(new EventRow(
            Made.Source, decision.Code, decision.Kind, $"{decision.Start.Month + 10}-QĐ/ĐU {Made.Mark}", decision.Start.AddDays(-12), decision.Start, [before],
            above is null ? parts : [above, .. parts], note));
        for (var index = 0; index < parts.Count; index++)
        {
            rows.Transfers.Add(new TransferRow(Made.Source, decision.Code, before, parts[index], members[index]));
        }
    }
}
