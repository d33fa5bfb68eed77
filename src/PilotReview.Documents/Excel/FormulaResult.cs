namespace PilotReview.Documents.Excel;

/// <summary>A stored result in the notation of the file: a number with a decimal point, or text.</summary>
internal sealed record FormulaResult(string Value, bool IsText);
