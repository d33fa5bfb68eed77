namespace PilotReview.Documents.Import.Package;

/// <summary>What the scans of all sheets of a workbook share.</summary>
internal sealed record SheetScanContext(UnpackMeter Meter, TextCost Cost, IReadOnlyList<long> SharedLengths, int TextLength, RowMeter Rows);
