using PilotReview.Core.Import.Checks;

namespace PilotReview.Core.Import;

/// <summary>Checks the rows of a workbook against one another and against what is stored. To be asked when every cell could be read: a row that was
/// left out would be missed by the rows that refer to it.</summary>
public static class ScenarioCheck
{
    /// <summary>Everything that is wrong, in the order of sheets and rows; empty when the rows may be taken in.</summary>
    public static IReadOnlyList<ImportProblem> Check(ScenarioRows rows, KnownCodes known)
    {
        var index = new ScenarioIndex(rows, known);
        ListCheck.Check(index);
        UnitCheck.Check(index);
        EventCheck.Check(index);
        ScaleCheck.Check(index);
        IndicatorCheck.Check(index);
        ObservationCheck.Check(index);
        VisitCheck.Check(index);
        PilotCheck.Check(index);
        EnrolmentCheck.Check(index);
        ReviewCheck.Check(index);
        FigureTableCheck.Check(index);
        return index.Problems.ToOrderedList(ScenarioRows.Sheets);
    }
}
