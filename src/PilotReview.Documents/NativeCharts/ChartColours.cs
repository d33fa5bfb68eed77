using PilotReview.Documents.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>The colours of a native chart; each line is told apart by weight and dashes as well.</summary>
internal static class ChartColours
{
    public const string Text = "222222";
    public const string Quiet = "6B7280";
    public const string Grid = "E3E3E3";
    public const string Axis = "555555";
    public const string Series = "555555";
    public const string Limit = "8C8C8C";
    public const string Ring = "8A8A8A";
    public const string Cut = "9B1C1C";

    public static string After(ChartTone tone) => tone switch { ChartTone.Improved => "1F6FB2", ChartTone.Worsened => "B35000", _ => Text };
}
