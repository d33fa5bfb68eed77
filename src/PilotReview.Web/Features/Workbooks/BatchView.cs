using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>An import in the list.</summary>
/// <param name="Batch">The import.</param>
/// <param name="Post">Who brought it in; null for the program.</param>
/// <param name="UndoneBy">Who undid it.</param>
/// <param name="Cells">Cells that it filled.</param>
public sealed record BatchLine(ImportBatch Batch, string? Post, string? UndoneBy, int Cells);

/// <summary>One cell of an import: what it was, what the import made of it, and what stands there now.</summary>
public sealed record BatchCell(EntryKey Key, string Unit, string Indicator, string Before, string Imported, string Now, ObservationState State, UndoKind Undo, string Place);

/// <summary>One import.</summary>
/// <param name="Line">As in the list.</param>
/// <param name="Cells">The first of its cells that the reader may see.</param>
/// <param name="IsWhole">Whether the reader may see all of its cells: only then may it be undone.</param>
public sealed record BatchView(BatchLine Line, IReadOnlyList<BatchCell> Cells, bool IsWhole);
