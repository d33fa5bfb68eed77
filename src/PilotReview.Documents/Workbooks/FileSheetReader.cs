using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Workbooks;

/// <summary>Reads one sheet by the keys in its hidden row and column, wherever those stand now.</summary>
internal sealed class FileSheetReader
{
    /// <summary>Rows and columns in which the keys are looked for: somebody may have put others before them.</summary>
    private const int MostBefore = 20;

    private const int MostColumns = 2_000;

    private readonly GuardedReader _reader;
    private readonly ScannedSheet _sheet;
    private readonly SheetKey _key;
    private readonly int _keyColumn;
    private readonly List<FileColumn> _columns = [];

    private FileSheetReader(GuardedReader reader, ScannedSheet sheet, SheetKey key, int keyColumn)
    {
        (_reader, _sheet, _key, _keyColumn) = (reader, sheet, key, keyColumn);
        Dictionary<string, List<int>> places = [];
        for (var column = 1; column <= Math.Min(reader.Columns, MostColumns); column++)
        {
            if (reader.Value(column) is string text && text.Length > 2)
            {
                (places.TryGetValue(text, out var known) ? known : places[text] = []).Add(column);
            }
        }

        foreach (var (text, at) in places)
        {
            if (text.StartsWith(EntryBook.Single, StringComparison.Ordinal))
            {
                _columns.Add(new FileColumn(text[2..], at[0], null, at.Count > 1));
            }
            else if (text.StartsWith(EntryBook.Numerator, StringComparison.Ordinal))
            {
                var denominators = places.GetValueOrDefault(EntryBook.Denominator + text[2..], []);
                _columns.Add(new FileColumn(text[2..], at[0], denominators.Count == 0 ? 0 : denominators[0], at.Count > 1 || denominators.Count > 1));
            }
        }

        _columns.Sort((one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>The reader of the sheet that the file stands at, past its row of keys; null when it is no sheet to fill in.</summary>
    public static FileSheetReader? Find(GuardedReader reader, ScannedSheet sheet)
    {
        while (reader.Row < Math.Min(MostBefore, sheet.LastRow) && reader.NextRow())
        {
            for (var column = 1; column <= Math.Min(reader.Columns, MostBefore); column++)
            {
                if (reader.Value(column) is string text && SheetKey.Parse(text) is { } key)
                {
                    return new FileSheetReader(reader, sheet, key, column);
                }
            }
        }

        return null;
    }

    public FileSheet Read(FileKeys keys, CancellationToken token)
    {
        List<FileCell> cells = [];
        var hasBegun = false;
        while (_reader.Row < _sheet.LastRow && _reader.NextRow())
        {
            token.ThrowIfCancellationRequested();
            var row = RowKey();
            hasBegun |= row is not null;
            if (hasBegun)
            {
                cells.AddRange(_columns.Select(column => CellOf(column, row, keys)).Where(cell => row is not null || cell is { IsBlank: false } or { Fault: not null }));
            }
        }

        return new FileSheet(_key, _sheet.Name, cells);
    }

    private (string Unit, Period Month)? RowKey()
    {
        if (_reader.Value(_keyColumn) is not string text)
        {
            return null;
        }

        var parts = text.Split(EntryBook.Separator);
        return parts.Length == 2 && Period.TryParse(parts[1], out var month) && month.Kind == PeriodKind.Month ? (parts[0], month) : null;
    }

    private FileCell CellOf(FileColumn column, (string Unit, Period Month)? row, FileKeys keys)
    {
        var first = FileValue.Of(_reader, _sheet, column.First);
        var second = column.Second switch
        {
            null => null,
            0 => new FileValue(string.Empty),
            { } place => FileValue.Of(_reader, _sheet, place),
        };
        var fault = column.IsTwice ? FileFault.Duplicate : first.Fault ?? second?.Fault;
        return new FileCell
        {
            Sheet = _sheet.Name,
            Place = CellName.Of(_reader.Row, first.Fault is null && second?.Fault is not null ? column.Second.GetValueOrDefault() : column.First),
            UnitCode = row?.Unit ?? string.Empty,
            Month = row?.Month ?? default,
            IndicatorCode = column.Indicator,
            First = first.Fault is null && second?.Fault is not null ? second.Text : first.Text,
            Second = second?.Text,
            Fault = fault,
            Base = row is { } known ? keys.Find(known.Unit, known.Month.ToString(), column.Indicator) : null,
        };
    }

    /// <summary>The places of an indicator.</summary>
    /// <param name="Indicator">Its code.</param>
    /// <param name="First">The column of the figure, or of the numerator.</param>
    /// <param name="Second">The column of the denominator; 0 when it was taken out, null when there is none.</param>
    /// <param name="IsTwice">The same key stands over more than one column.</param>
    private sealed record FileColumn(string Indicator, int First, int? Second, bool IsTwice);
}
