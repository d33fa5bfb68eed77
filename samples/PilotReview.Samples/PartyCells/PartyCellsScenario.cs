using PilotReview.Core.Import;

namespace PilotReview.Samples.PartyCells;

/// <summary>Đức Thắng ward with the party cells of its largest branch, and beside it three rival models on invented units, so that four models stand side by side. What is published and what is
/// made stands in samples/party-cells/README.md.</summary>
public static class PartyCellsScenario
{
    public const string Name = "party-cells";

    /// <summary>Seed of all made figures.</summary>
    public const int Seed = 20230515;

    public static ScenarioRows Build()
    {
        var rows = new ScenarioRows();
        PartyCellsCatalogue.Fill(rows);
        PartyCellsUnits.Fill(rows);
        PartyCellsEvents.Fill(rows);
        PartyCellsIndicators.Fill(rows);
        rows.Observations.AddRange(new PartyCellsFigures(Seed).All());
        PartyCellsMarks.Fill(rows);
        PartyCellsPilots.Fill(rows);
        return rows;
    }
}
