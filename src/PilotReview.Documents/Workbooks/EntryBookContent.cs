using PilotReview.Core.Import;
using PilotReview.Core.Workbooks;

namespace PilotReview.Documents.Workbooks;

/// <summary>What was read from an entry workbook that came home.</summary>
public sealed record EntryBookContent
{
    /// <summary>Why the file is refused as a whole; null when it was read.</summary>
    public ImportProblem? Refusal { get; init; }

    /// <summary>Code of the unit that the workbook is of.</summary>
    public string UnitCode { get; init; } = string.Empty;

    public IReadOnlyList<FileSheet> Sheets { get; init; } = [];

    /// <summary>Names of sheets with content that did not go out with the workbook.</summary>
    public IReadOnlyList<string> UnreadSheets { get; init; } = [];

    public static EntryBookContent Refused(ImportProblem problem) => new() { Refusal = problem };
}

/// <summary>One sheet of it.</summary>
/// <param name="Key">Which sheet it is.</param>
/// <param name="Name">What stands on its tab.</param>
/// <param name="Cells">Its cells, by their keys.</param>
public sealed record FileSheet(SheetKey Key, string Name, IReadOnlyList<FileCell> Cells);
