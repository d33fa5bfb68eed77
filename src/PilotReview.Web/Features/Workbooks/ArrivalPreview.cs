using PilotReview.Core.Import;
using PilotReview.Core.Units;
using PilotReview.Core.Workbooks;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>What writing a workbook would do.</summary>
public sealed record ArrivalPreview
{
    /// <summary>Why the file is refused as a whole; null when it was read.</summary>
    public ImportProblem? Refusal { get; init; }

    /// <summary>The file, for the copy that is given back.</summary>
    public EntryBookContent? Content { get; init; }

    /// <summary>Cells that are not as they went out, in their order.</summary>
    public IReadOnlyList<MergedCell> Cells { get; init; } = [];

    /// <summary>Cells that were read.</summary>
    public int Read { get; init; }

    public required UnitTree Tree { get; init; }

    /// <summary>The posts of those who typed what stands here.</summary>
    public IReadOnlyDictionary<int, string> Posts { get; init; } = new Dictionary<int, string>();

    public IReadOnlyList<string> UnreadSheets => Content?.UnreadSheets ?? [];

    public int Count(MergeKind kind) => kind == MergeKind.Same ? Read - Cells.Count : Cells.Count(cell => cell.Kind == kind);

    /// <summary>Cells that are written unless somebody chooses otherwise.</summary>
    public int Writable => Cells.Count(cell => cell.IsWritten);

    /// <summary>Cells that are written and will have to be explained before the month can be sent.</summary>
    public int ToExplain => Cells.Count(cell => cell.IsToExplain);
}
