using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>One filled cell: its row, the code of its column, and its value as the file holds it.</summary>
internal readonly record struct Cell(RowSource Source, string Column, object Value);
