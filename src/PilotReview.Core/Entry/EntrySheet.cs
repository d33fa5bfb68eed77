using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>A table to fill: the month of a unit (its reporting branches × indicators), or the year of one branch (months × indicators).</summary>
public sealed record EntrySheet
{
    /// <summary>The ward, or the branch of a year.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The month; for a year its last one.</summary>
    public required Period Month { get; init; }

    /// <summary>Months × indicators of one branch.</summary>
    public bool IsYear { get; init; }

    /// <summary>The indicators, as they are defined in the month, in the order of the columns.</summary>
    public required IReadOnlyList<Indicator> Columns { get; init; }

    public required IReadOnlyList<EntryRow> Rows { get; init; }

    public required UnitTree Tree { get; init; }

    public IEnumerable<EntryCell> Cells => Rows.SelectMany(row => row.Cells);

    /// <summary>Some figures are not told to the reader; nor can be said that nothing is odd.</summary>
    public bool HasMasks => Cells.Any(cell => cell.Masking != Masking.None);

    public IEnumerable<EntryCell> DueCells => Cells.Where(cell => cell.IsDue);

    /// <summary>The cell with this key, in the row in which its period ends; null when the sheet does not have it.</summary>
    public EntryCell? Find(EntryKey key) => Cells.FirstOrDefault(cell => cell.Ends && cell.Key == key);

    /// <summary>The sheet as it may be typed into on a day: months that begin later are closed.</summary>
    public EntrySheet AsOf(DateOnly today) => this with
    {
        Rows = [.. Rows.Select(row => row.Month.Start <= today ? row : row with { Cells = [.. row.Cells.Select(cell => cell with { HasBegun = false })] })],
    };
}

/// <summary>One row: a branch in a month, with one cell per column of the sheet.</summary>
/// <param name="Unit">The branch.</param>
/// <param name="Month">The month of the row.</param>
/// <param name="GroupId">The unit whose branches are added up on a line of their own, such as a sub-committee; null for branches directly under the ward.</param>
/// <param name="Cells">One for each column.</param>
public sealed record EntryRow(Unit Unit, Period Month, int? GroupId, IReadOnlyList<EntryCell> Cells)
{
    /// <summary>How the branch was at the end of the month.</summary>
    public UnitVersion Version => Unit.On(Month.End);
}
