using PilotReview.Core.Import;

namespace PilotReview.Samples.CaoLanh;

/// <summary>The pilot of Cao Lãnh city, 2016 to 2023: published facts where there are any, made figures (by one fixed seed) where there are none. What is which
/// stands in samples/cao-lanh/README.md.</summary>
public static class CaoLanhScenario
{
    public const string Name = "cao-lanh";

    /// <summary>Seed of all made figures.</summary>
    public const int Seed = 20181001;

    public static ScenarioRows Build()
    {
        var rows = new ScenarioRows();
        CaoLanhCatalogue.Fill(rows);
        CaoLanhUnits.Fill(rows);
        CaoLanhEvents.Fill(rows);
        CaoLanhScales.Fill(rows);
        CaoLanhIndicators.Fill(rows);
        rows.Observations.AddRange(new CaoLanhObservations(Seed).All());
        CaoLanhMarks.Fill(rows);
        CaoLanhPilot.Fill(rows);
        CaoLanhReviews.Fill(rows);
        return rows;
    }
}
