using Microsoft.AspNetCore.Components;
using PilotReview.Core.Workbooks;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Workbooks;

/// <summary>What writing a workbook would do: counts, conflicts to choose, and the cells one by one.</summary>
public sealed partial class PreviewSection
{
    /// <summary>Cells and conflicts that a page shows; the rest is counted.</summary>
    public const int MostShown = 300;

    /// <summary>The cells that are written and will have to be explained.</summary>
    private const string ToExplain = "explain";

    private const int MostSheets = 5;

    [Parameter, EditorRequired]
    public required ArrivalPreview Preview { get; set; }

    [Parameter, EditorRequired]
    public required Arrival Arrival { get; set; }

    [Parameter]
    public string? Filter { get; set; }

    /// <summary>Cells of the file were written before: these are what is left.</summary>
    [Parameter]
    public bool IsRest { get; set; }

    private static IEnumerable<(MergeKind Kind, string Label)> Labels =>
    [
        (MergeKind.New, WorkbooksText.KindNew), (MergeKind.Changed, WorkbooksText.KindChanged), (MergeKind.Conflict, WorkbooksText.KindConflict),
        (MergeKind.Locked, WorkbooksText.KindLocked), (MergeKind.Fault, WorkbooksText.KindFault), (MergeKind.Same, WorkbooksText.KindSame),
    ];

    private static IEnumerable<(string Value, string Label)> Filters =>
    [
        (string.Empty, WorkbooksText.FilterAll), ("fault", WorkbooksText.KindFault), ("locked", WorkbooksText.KindLocked), ("new", WorkbooksText.KindNew), ("changed", WorkbooksText.KindChanged),
        (ToExplain, WorkbooksText.KindExplain),
    ];

    private IReadOnlyList<MergedCell> Conflicts => [.. Preview.Cells.Where(cell => cell.Kind == MergeKind.Conflict).Take(MostShown)];

    /// <summary>Cells that only their sender can set right.</summary>
    private int Mends => Preview.Count(MergeKind.Fault) + Preview.Count(MergeKind.Locked);

    private IReadOnlyList<MergedCell> Matching =>
    [
        .. Preview.Cells.Where(cell => cell.Kind != MergeKind.Conflict && IsShown(cell))
            .OrderByDescending(cell => cell.Kind).ThenByDescending(cell => cell.IsToExplain),
    ];

    private IReadOnlyList<MergedCell> Listed => [.. Matching.Take(MostShown)];

    private string Corrections => $"{Urls.WorkbookWaiting(Arrival.Id)}/corrections.xlsx";

    private bool IsShown(MergedCell cell) => string.IsNullOrEmpty(Filter)
        || (Filter == ToExplain ? cell.IsToExplain : string.Equals(cell.Kind.ToString(), Filter, StringComparison.OrdinalIgnoreCase));

    private string FilterAddress(string value) =>
        value.Length == 0 ? Urls.WorkbookWaiting(Arrival.Id) : Urls.With(Urls.WorkbookWaiting(Arrival.Id), WaitingPage.FilterName, value);
}
