using PilotReview.Core.Import;
using PilotReview.Core.Observations;

namespace PilotReview.Samples.CaoLanh;

/// <summary>Yearly classification and state of the premises. A restructured unit has its own: the branch until 2017, the sub-committee from 2018 on.</summary>
internal static class YearFigures
{
    private const int FirstYear = 2016;
    private const string PremisesComment = "Minh họa: nguồn công bố chỉ nêu cơ sở vật chất trước khi sắp xếp.";

    private static readonly string[] OldClasses = ["Yếu kém", "Hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Trong sạch, vững mạnh"];

    private static readonly string[] NewClasses =
        ["Không hoàn thành nhiệm vụ", "Hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"];

    private static readonly string[] Premises = ["Chưa đảm bảo", "Cơ bản đảm bảo", "Đảm bảo"];

    // one rank a year from 2016 to 2022: classification, premises
    private static readonly (string Before, string After, string Classes, string Premises)[] Ranks =
    [
        (CaoLanhUnits.QuarterBranch, CaoLanhUnits.Quarter, "3333333", "1122222"),
        (CaoLanhUnits.SchoolBranch, CaoLanhUnits.School, "3334444", "3333333"),
        ("MH-01", "MH-01", "3333333", "1111222"), ("MH-02", "MH-02", "3334333", "2222222"), ("MH-03", "MH-03", "4333343", "2222333"),
        ("MH-04", "MH-04", "3323333", "2222222"), ("MH-05", "MH-05", "3333333", "1122222"), ("MH-06", "MH-06", "3343333", "3333333"),
        ("MH-07", "MH-07", "3322222", "2222222"), ("MH-08", "MH-08", "2112212", "1111112"), ("MH-09", "MH-09", "3333433", "2222222"),
        ("MH-10", "MH-10", "3233333", "2222223"), ("MH-11", "MH-11", "2222322", "1111111"), ("MH-12", "MH-12", "3333333", "2222222"),
        ("MH-13", "MH-13", "3333343", "3333333"), ("MH-14", "MH-14", "4333333", "3333333"), ("MH-15", "MH-15", "3343333", "2233333"),
    ];

    public static IEnumerable<ObservationRow> All()
    {
        foreach (var unit in Ranks)
        {
            for (var index = 0; index < unit.Classes.Length; index++)
            {
                var year = Period.Of(PeriodKind.Year, new DateOnly(FirstYear + index, 1, 1));
                var isAfter = year.Year >= CaoLanhUnits.QuarterStart.Year;
                var code = isAfter ? unit.After : unit.Before;
                var isGuess = code == CaoLanhUnits.Quarter;
                yield return Row(code, CaoLanhIndicators.Classification, year, isAfter ? NewClasses : OldClasses, unit.Classes[index], string.Empty);
                yield return Row(code, CaoLanhIndicators.Premises, year, Premises, unit.Premises[index], isGuess ? PremisesComment : string.Empty);
            }
        }
    }

    private static ObservationRow Row(string unit, string indicator, Period year, string[] levels, char rank, string comment) =>
        new(Made.Source, unit, indicator, year, null, null, null, levels[rank - '1'], ObservationState.Approved, comment, string.Empty);
}
