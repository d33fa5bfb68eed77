using ClosedXML.Excel;
using PilotReview.Core.Import;

namespace PilotReview.Samples.Writing;

/// <summary>Writes the rows of a scenario as the workbook that docs/workbook.md describes. The same rows always give the same cells.</summary>
public static class ScenarioWriter
{
    private static readonly DateTime Written = new(2023, 10, 2, 8, 0, 0, DateTimeKind.Utc);

    public static byte[] Write(ScenarioRows rows)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = "PilotReview";
        workbook.Properties.LastModifiedBy = "PilotReview";
        workbook.Properties.Created = Written;
        workbook.Properties.Modified = Written;
        UnitSheets.Write(workbook, rows);
        FigureSheets.Write(workbook, rows);
        PilotSheets.Write(workbook, rows);
        OrganisationSheets.Write(workbook, rows);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return StablePackage.Of(stream.ToArray());
    }
}
