using System.Resources;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Heads of the table behind a chart; they are also the names of its series.</summary>
internal static class ChartWords
{
    public static PhraseBook Book { get; } = new(new ResourceManager("PilotReview.Documents.NativeCharts.ChartWords", typeof(ChartWords).Assembly));
}
