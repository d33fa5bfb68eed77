namespace PilotReview.Web.Features.Workbooks;

/// <summary>What came of writing a workbook.</summary>
/// <param name="BatchId">The import; null when there was nothing to write.</param>
/// <param name="Written">Cells that were written.</param>
/// <param name="LeftOut">Cells that somebody changed or sent between the preview and the writing: they were left as they stand.</param>
/// <param name="Open">Cells of the file that still have to be mended or chosen.</param>
public sealed record ArrivalWriting(int? BatchId, int Written, int LeftOut, int Open);
