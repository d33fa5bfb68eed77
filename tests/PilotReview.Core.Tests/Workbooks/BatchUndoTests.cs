using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using Xunit;

namespace PilotReview.Core.Tests.Workbooks;

public sealed class BatchUndoTests
{
    private const int Batch = 7;

    private const int Later = 8;

    private static readonly HashSet<int> None = [];

    private static readonly ObservationEntry Typed = new() { At = DateTimeOffset.UnixEpoch };

    private static readonly ObservationEntry Imported = Typed with { Source = ObservationSource.Imported, ImportBatchId = Batch };

    [Fact]
    public void UntouchedCell_GoesBackToWhatStoodBefore()
    {
        var cell = Cell((1, ObservationState.Draft, Typed), (2, ObservationState.Draft, Imported));
        Assert.Equal(UndoKind.Back, BatchUndo.Judge(cell, Batch));
        Assert.Equal(1, BatchUndo.Before(cell, Batch, None)?.Figure.Value);
    }

    /// <summary>Two imports one upon the other: whichever is undone first, what was typed comes back in the end.</summary>
    [Fact]
    public void TwoImports_UndoneNewestFirst_GoBackToWhatWasTyped()
    {
        var later = Imported with { ImportBatchId = Later };
        var cell = Cell((1, ObservationState.Draft, Typed), (2, ObservationState.Draft, Imported), (3, ObservationState.Draft, later), (null, ObservationState.Empty, Typed), (2, ObservationState.Draft, Imported));
        Assert.Equal(UndoKind.Back, BatchUndo.Judge(cell, Batch));
        Assert.Equal(1, BatchUndo.Before(cell, Batch, new HashSet<int> { Later })?.Figure.Value);
    }

    [Fact]
    public void AnImportUponOneThatIsUndone_GoesBackPastIt()
    {
        var cell = Cell((1, ObservationState.Draft, Typed), (2, ObservationState.Draft, Imported), (3, ObservationState.Draft, Imported with { ImportBatchId = Later }));
        Assert.Equal(2, BatchUndo.Before(cell, Later, None)?.Figure.Value);
        Assert.Equal(1, BatchUndo.Before(cell, Later, new HashSet<int> { Batch })?.Figure.Value);
    }

    [Fact]
    public void CellThatWasEmpty_GoesBackToNothing()
    {
        var cell = Cell((2, ObservationState.Draft, Imported));
        Assert.Equal(UndoKind.Back, BatchUndo.Judge(cell, Batch));
        Assert.Null(BatchUndo.Before(cell, Batch, None));
    }

    [Fact]
    public void CellThatTheImportCleared_GoesBack() =>
        Assert.Equal(UndoKind.Back, BatchUndo.Judge(Cell((1, ObservationState.Draft, Typed), (null, ObservationState.Empty, Imported)), Batch));

    [Fact]
    public void CellChangedSince_IsKept() =>
        Assert.Equal(UndoKind.Kept, BatchUndo.Judge(Cell((2, ObservationState.Draft, Imported), (3, ObservationState.Draft, Typed)), Batch));

    [Theory]
    [InlineData(ObservationState.Submitted)]
    [InlineData(ObservationState.Approved)]
    public void CellSentWithTheFigureOfTheImport_IsLocked(ObservationState state)
    {
        Assert.Equal(UndoKind.Locked, BatchUndo.Judge(Cell((2, ObservationState.Draft, Imported), (2, state, Imported)), Batch));
        Assert.Equal(UndoKind.Locked, BatchUndo.Judge(Cell((2, ObservationState.Draft, Imported), (2, state, Typed)), Batch));
    }

    [Fact]
    public void CellSentWithAnotherFigure_IsKept() => Assert.Equal(
        UndoKind.Kept,
        BatchUndo.Judge(Cell((2, ObservationState.Draft, Imported), (3, ObservationState.Draft, Typed), (3, ObservationState.Approved, Typed)), Batch));

    [Fact]
    public void CellChangedAndTypedBackThenSent_IsKept() => Assert.Equal(
        UndoKind.Kept,
        BatchUndo.Judge(
            Cell((2, ObservationState.Draft, Imported), (3, ObservationState.Draft, Typed), (2, ObservationState.Draft, Typed), (2, ObservationState.Submitted, Typed)), Batch));

    [Fact]
    public void ReturnedCell_IsKept() =>
        Assert.Equal(UndoKind.Kept, BatchUndo.Judge(Cell((2, ObservationState.Draft, Imported), (2, ObservationState.Submitted, Imported), (2, ObservationState.Returned, Imported)), Batch));

    [Fact]
    public void CellOfAnotherImport_IsNone() =>
        Assert.Equal(UndoKind.None, BatchUndo.Judge(Cell((1, ObservationState.Draft, Typed), (2, ObservationState.Draft, Imported with { ImportBatchId = 8 })), Batch));

    private static Observation Cell(params (int? Value, ObservationState State, ObservationEntry Entry)[] contents)
    {
        var cell = new Observation { UnitId = 1, IndicatorId = 1, Period = Period.Month(2026, 10) };
        foreach (var (value, state, entry) in contents)
        {
            cell.Record(new ObservationFigure { Value = value }, state, entry);
        }

        return cell;
    }
}
