using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Units;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The two restructurings with the members they moved, and one change of name.</summary>
internal static class CaoLanhEvents
{
    public const string Quarter = "SK-K1-2018";
    public const string School = "SK-NTL-2018";

    // stayed, newcomers: one pair for each branch
    private static readonly (int Stayed, int New)[] QuarterMoves = [(46, 1), (44, 2), (47, 1), (46, 1), (45, 2)];
    private static readonly (int Stayed, int New)[] SchoolMoves = [(20, 1), (21, 0), (19, 1)];

    public static void Fill(ScenarioRows rows)
    {
        rows.Events.Add(new EventRow(
            Made.Source, School, UnitEventKind.Split, $"02-QĐ/ĐU {Made.Mark}", new(2018, 8, 24), CaoLanhUnits.SchoolStart,
            [CaoLanhUnits.SchoolBranch], Successors(CaoLanhUnits.School, SchoolMoves.Length),
            new LocalText(
                "Giải thể Chi bộ Trường THCS Nguyễn Thị Lựu, thành lập Đảng bộ bộ phận Trường THCS Nguyễn Thị Lựu gồm 03 chi bộ. Năm 2018 theo nguồn"
                + " công bố; ngày, số quyết định, số chi bộ và số đảng viên là minh họa.",
                "The school's branch was dissolved and the sub-committee with three branches established. The year 2018 is published; day, number of"
                + " the decision, branches and members are illustrative.")));
        Move(rows, School, CaoLanhUnits.SchoolBranch, CaoLanhUnits.School, SchoolMoves, left: 1);

        rows.Events.Add(new EventRow(
            Made.Source, Quarter, UnitEventKind.Split, $"15-QĐ/ĐU {Made.Mark}", new(2018, 9, 28), CaoLanhUnits.QuarterStart,
            [CaoLanhUnits.QuarterBranch], Successors(CaoLanhUnits.Quarter, QuarterMoves.Length),
            new LocalText(
                "Giải thể Chi bộ Khóm 1, thành lập Đảng bộ bộ phận Khóm 1 với 235 đảng viên. Số đảng viên theo nguồn công bố; ngày, số quyết định,"
                + " số chi bộ và bảng chuyển đảng viên là minh họa.",
                "Chi bộ Khóm 1 was dissolved and the sub-committee of Khóm 1 established with 235 members. The 235 are published; day, number of the"
                + " decision, number of branches and the table of transfers are illustrative.")));
        Move(rows, Quarter, CaoLanhUnits.QuarterBranch, CaoLanhUnits.Quarter, QuarterMoves, left: 5);

        rows.Events.Add(new EventRow(
            Made.Source, "DT-MH05-2020", UnitEventKind.Renamed, $"07-QĐ/ĐU {Made.Mark}", new(2020, 2, 20), CaoLanhUnits.RenamedOn,
            [CaoLanhUnits.Renamed], [CaoLanhUnits.Renamed],
            new LocalText("Đổi tên khi ấp chuyển thành khóm (minh họa).", "Renamed when the hamlet became a quarter (illustrative).")));
    }

    private static List<string> Successors(string unit, int branches) =>
        [unit, .. Enumerable.Range(1, branches).Select(number => CaoLanhUnits.PartOf(unit, number))];

    private static void Move(ScenarioRows rows, string code, string from, string to, (int Stayed, int New)[] moves, int left)
    {
        for (var index = 0; index < moves.Length; index++)
        {
            var branch = CaoLanhUnits.PartOf(to, index + 1);
            rows.Transfers.Add(new TransferRow(Made.Source, code, from, branch, moves[index].Stayed));
            if (moves[index].New > 0)
            {
                rows.Transfers.Add(new TransferRow(Made.Source, code, null, branch, moves[index].New));
            }
        }

        rows.Transfers.Add(new TransferRow(Made.Source, code, from, null, left));
    }
}
