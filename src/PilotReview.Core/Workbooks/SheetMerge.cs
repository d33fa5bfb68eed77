using PilotReview.Core.Entry;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Workbooks;

/// <summary>Lays the cells of one sheet of a workbook beside what stands here. Three contents are compared: what went out, what came home, what stands here now;
/// so a cell that nobody touched in the file never undoes what was typed here meanwhile.</summary>
public sealed class SheetMerge
{
    private readonly Dictionary<(string Unit, Period Month, string Indicator), EntryCell> _cells = [];
    private readonly Dictionary<(string Unit, Period Month), EntryRow> _rows = [];
    private readonly Func<int, DateOnly, bool> _sees;
    private readonly EntrySheet _sheet;

    /// <param name="sheet">What stands here.</param>
    /// <param name="sees">Whether a unit is the reader's on a day.</param>
    public SheetMerge(EntrySheet sheet, Func<int, DateOnly, bool> sees)
    {
        (_sheet, _sees) = (sheet, sees);
        foreach (var row in sheet.Rows)
        {
            _rows[(row.Unit.Code, row.Month)] = row;
            foreach (var cell in row.Cells)
            {
                _cells[(row.Unit.Code, row.Month, cell.Rule.Indicator.Code)] = cell;
            }
        }
    }

    /// <summary>The cells in their order; those of a row are checked together.</summary>
    public IEnumerable<MergedCell> Of(IReadOnlyCollection<FileCell> cells)
    {
        var counts = cells.Where(cell => cell.UnitCode.Length > 0).CountBy(KeyOf).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        foreach (var row in cells.GroupBy(cell => (cell.Sheet, cell.UnitCode, cell.Month)))
        {
            foreach (var merged in Checked([.. row.Select(cell => counts.Contains(KeyOf(cell)) ? Wrong(cell, null, FileFault.Duplicate) : Merge(cell))]))
            {
                yield return merged;
            }
        }
    }

    /// <summary>The cells of a sheet of which nothing is the reader's: those that are not as they went out are refused. What stands here is not looked at.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="ruleOf">What a cell takes; null when there is no such indicator.</param>
    public static IEnumerable<MergedCell> Outside(IEnumerable<FileCell> cells, Func<FileCell, CellRule?> ruleOf) => cells.Select(cell => Outside(cell, ruleOf(cell)));

    private static (string, Period, string) KeyOf(FileCell cell) => (cell.UnitCode, cell.Month, cell.IndicatorCode);

    private MergedCell Merge(FileCell file)
    {
        var isRow = _rows.TryGetValue((file.UnitCode, file.Month), out var row);
        if (!isRow || row is null)
        {
            return IsUntouched(file) ? Nothing(file, null) : Wrong(file, null, FileFault.UnknownRow);
        }

        // before anything else is judged: every other answer says something of what stands here
        if (!_sees(row.Unit.Id, row.Month.End))
        {
            return Outside(file, _cells.GetValueOrDefault(KeyOf(file))?.Rule);
        }

        if (_cells.GetValueOrDefault(KeyOf(file)) is not { } cell)
        {
            return IsUntouched(file) ? Nothing(file, null) : Wrong(file, null, FileFault.UnknownIndicator);
        }

        if (file.Base is null)
        {
            return file.IsBlank || !EntryRules.IsOpen(cell.State) ? Nothing(file, cell) : Wrong(file, cell, FileFault.NotDue);
        }

        var read = FileReading.Of(file, cell.Rule);
        if (read.IsFault || read.Reading is null)
        {
            return Wrong(file, cell, read.Fault) with { Reading = read.Reading };
        }

        // due when the file went out, and not any more; or of a month that has not begun
        var kind = Judge(file.Base, read.Reading, cell);
        return kind == MergeKind.Locked && EntryRules.IsOpen(cell.State)
            ? Wrong(file, cell, cell.HasBegun ? FileFault.NotDue : FileFault.NotBegun)
            : Filled(file, cell) with { Kind = kind, Reading = read.Reading };
    }

    /// <summary>Compared with the file alone, by a rule without the denominators that are known here.</summary>
    private static MergedCell Outside(FileCell file, CellRule? rule)
    {
        if (IsUntouched(file) && file.Base is null or { Text.Length: 0 })
        {
            return Nothing(file, null);
        }

        var read = rule is null || file.Base is null ? null : FileReading.Of(file, rule with { KnownDenominator = null, StoredDenominator = null });
        return read is { IsFault: false, Reading: { } same } && ContentText.Of(same) == file.Base?.Text ? Nothing(file, null) : Wrong(file, null, FileFault.OutsideScope);
    }

    /// <summary>Which of the three contents agree.</summary>
    private static MergeKind Judge(FileBase known, FigureReading reading, EntryCell cell)
    {
        var (home, here) = (ContentText.Of(reading), ContentText.Of(cell.Stored));
        if (home == here || home == known.Text)
        {
            return MergeKind.Same;
        }

        if (!cell.IsOpen)
        {
            return MergeKind.Locked;
        }

        if (here != known.Text)
        {
            return MergeKind.Conflict;
        }

        return here.Length == 0 ? MergeKind.New : MergeKind.Changed;
    }

    /// <summary>The checks of the grid, as the row would be after writing. What must be mended is a fault; what must be explained is told.</summary>
    private IEnumerable<MergedCell> Checked(List<MergedCell> row)
    {
        var changes = row.Where(merged => merged is { Kind: MergeKind.New or MergeKind.Changed or MergeKind.Conflict, Key: not null, Reading: not null }).ToList();
        if (changes.Count == 0 || !_rows.TryGetValue((row[0].File.UnitCode, row[0].File.Month), out var stored))
        {
            return row;
        }

        var byKey = changes.ToDictionary(merged => merged.Key.GetValueOrDefault());
        var after = stored with { Cells = [.. stored.Cells.Select(cell => cell.Stored is not null || cell.IsDue ? After(cell, byKey) : cell)] };
        var findings = EntryChecks.Of(after, _sheet.Columns).Where(finding => finding.Blocks && byKey.ContainsKey(finding.Key)).ToLookup(finding => finding.Key);
        return row.Select(merged => merged.Key is { } key && byKey.ContainsKey(key) && findings[key].MinBy(finding => finding.Grade) is { } found
            ? merged with { Finding = found, Kind = found.Grade == CheckGrade.Stop ? MergeKind.Fault : merged.Kind }
            : merged);
    }

    private static EntryCell After(EntryCell cell, Dictionary<EntryKey, MergedCell> changes)
    {
        if (!changes.TryGetValue(cell.Key, out var change) || change.Reading is not { Figure: { } figure } reading)
        {
            return cell;
        }

        var imagined = new Observation { UnitId = cell.Key.UnitId, IndicatorId = cell.Key.IndicatorId, Period = cell.Key.Period };
        imagined.Record(figure, reading.IsCleared ? ObservationState.Empty : ObservationState.Draft, new ObservationEntry());
        return cell with { Stored = imagined };
    }

    /// <summary>As it went out, as far as that can be told without knowing the cell.</summary>
    private static bool IsUntouched(FileCell file) => file.IsBlank || (file.First.Length == 0 && file.Second == file.Base?.Denominator);

    private static MergedCell Nothing(FileCell file, EntryCell? cell) => Filled(file, cell) with { Kind = MergeKind.Same };

    private static MergedCell Wrong(FileCell file, EntryCell? cell, FileFault? fault) => Filled(file, cell) with { Kind = MergeKind.Fault, Fault = fault };

    private static MergedCell Filled(FileCell file, EntryCell? cell) => new()
    {
        File = file, Kind = MergeKind.Same, Key = cell?.Key, Rule = cell?.Rule, Stored = StoredContent.Of(cell?.Stored),
    };
}
