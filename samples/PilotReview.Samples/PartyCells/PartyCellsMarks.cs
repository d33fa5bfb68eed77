using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Samples.CaoLanh;

namespace PilotReview.Samples.PartyCells;

/// <summary>The months in which the epidemic kept branches from meeting (made for this sample).</summary>
internal static class PartyCellsMarks
{
    private static readonly (int Year, int Month)[] Closed = [(2020, 4), (2021, 8), (2021, 9)];

    public static bool IsClosed(int year, int month) => Closed.Contains((year, month));

    public static void Fill(ScenarioRows rows)
    {
        rows.Marks.Add(new MarkRow(Made.Source, "covid", new(2020, 4, 1), new(2020, 4, 30), new LocalText("Giãn cách xã hội", "Social distancing"), null));
        rows.Marks.Add(new MarkRow(Made.Source, "covid", new(2021, 8, 1), new(2021, 9, 30), new LocalText("Giãn cách, không họp", "Distancing, no meetings"), null));
    }
}
