namespace PilotReview.Documents.Import.Sheets;

/// <summary>One column of a sheet.</summary>
/// <param name="Code">What stands in row 1.</param>
/// <param name="IsRequired">Whether every row must fill it.</param>
internal sealed record SheetColumn(string Code, bool IsRequired);
