using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;

namespace PilotReview.Samples.CaoLanh;

/// <summary>What a reader of a series must know: Tết, the epidemic, the guidance of 2018, the congresses of 2020.</summary>
internal static class CaoLanhMarks
{
    // first day of the lunar year
    private static readonly (DateOnly Day, string Name)[] NewYears =
    [
        (new(2017, 1, 28), "Đinh Dậu"), (new(2018, 2, 16), "Mậu Tuất"), (new(2019, 2, 5), "Kỷ Hợi"), (new(2020, 1, 25), "Canh Tý"),
        (new(2021, 2, 12), "Tân Sửu"), (new(2022, 2, 1), "Nhâm Dần"), (new(2023, 1, 22), "Quý Mão"),
    ];

    /// <summary>Whether the first day of the lunar year falls into the month.</summary>
    public static bool IsTet(int year, int month) => NewYears.Any(tet => tet.Day.Year == year && tet.Day.Month == month);

    public static void Fill(ScenarioRows rows)
    {
        foreach (var (day, name) in NewYears)
        {
            var year = day.Year.ToString(CultureInfo.InvariantCulture);
            Add(rows, "tet", day.AddDays(-2), day.AddDays(4), $"Tết {name} {year}", $"Tết {year}");
        }

        Add(rows, "covid", new(2020, 4, 1), new(2020, 4, 30), "Giãn cách xã hội", "Social distancing");
        Add(rows, "covid", new(2021, 7, 1), new(2021, 9, 30), "Giãn cách, hạn chế họp", "Distancing, few meetings");
        Add(rows, "other", new(2018, 7, 6), new(2018, 7, 6), "Hướng dẫn 12-HD/BTCTW", "Guidance 12-HD/BTCTW");
        Add(rows, "other", new(2020, 3, 1), new(2020, 6, 30), "Đại hội đảng bộ cơ sở", "Grassroots congresses");
    }

    private static void Add(ScenarioRows rows, string lane, DateOnly from, DateOnly to, string vi, string en) =>
        rows.Marks.Add(new MarkRow(Made.Source, lane, from, to, new LocalText(vi, en), null));
}
