using PilotReview.Core.Import;

namespace PilotReview.Documents.Import;

/// <summary>What was read from a workbook: the rows that are sound in themselves, and what is wrong with the others.</summary>
/// <param name="Rows">The sound rows. To be taken in only when there are no problems, and after <see cref="ScenarioCheck"/>.</param>
/// <param name="Problems">Problems of the file, its sheets and its cells, in order.</param>
public sealed record WorkbookContent(ScenarioRows Rows, IReadOnlyList<ImportProblem> Problems);
