using PilotReview.Core.Import;
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

    /// <summary>Columns of indicators that the workbook did not ask for: enough to say so of what somebody typed there, and too few to fill the memory.</summary>
    private const int MostUnsealed = 50;

    private readonly GuardedReader _reader;
    private readonly ScannedSheet _sheet;
    private readonly SheetKey _key;
    private readonly int _keyColumn;
    private readonly FileKeys _keys;
    private readonly List<FileColumn> _columns = [];

    private int _unsealed;

    private FileSheetReader(GuardedReader reader, ScannedSheet sheet, FileKeys keys, SheetKey key, int keyColumn)
    {
        (_reader, _sheet, _keys, _key, _keyColumn) = (reader, sheet, keys, key, keyColumn);
        Dictionary<string, List<int>> places = [];
        for (var column = 1; column <= Math.Min(reader.Columns, MostColumns); column++)
        {
            if (reader.Value(column) is string text && text.Length > 2)
            {
                (places.TryGetValue(text, out var known) ? known : places[text] = []).Add(column);
            }
        }

        foreach (var (text, at) in places.OrderBy(place => place.Value[0]))
        {
            var isPair = text.StartsWith(EntryBook.Numerator, StringComparison.Ordinal);
            if ((isPair || text.StartsWith(EntryBook.Single, StringComparison.Ordinal)) && IsRead(text[2..]))
            {
                var second = isPair ? places.GetValueOrDefault(EntryBook.Denominator + text[2..], []) : [];
                _columns.Add(new FileColumn(text[2..], at[0], isPair ? second.FirstOrDefault() : null, at.Count > 1 || second.Count > 1));
            }
        }

        _columns.Sort((one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>The reader of the sheet that the file stands at, past its row of keys; null when it is no sheet to fill in.</summary>
    public static FileSheetReader? Find(GuardedReader reader, ScannedSheet sheet, FileKeys keys)
    {
        while (reader.Row < Math.Min(MostBefore, sheet.LastRow) && reader.NextRow())
        {
            for (var column = 1; column <= Math.Min(reader.Columns, MostBefore); column++)
            {
                if (reader.Value(column) is string text && SheetKey.Parse(text) is { } key)
                {
                    return new FileSheetReader(reader, sheet, keys, key, column);
                }
            }
        }

        return null;
    }

    /// <summary>The cells that were to be filled in, and what else somebody typed; refuses the file when there are more than any workbook has.</summary>
    /// <param name="most">Cells that the file may still have.</param>
    /// <param name="token">Stops the reading.</param>
    public FileSheet Read(int most, CancellationToken token)
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
                cells.AddRange(_columns.Select(column => CellOf(column, row)).Where(cell => cell.Base is not null || IsTyped(cell, row is not null)));
            }

            if (cells.Count > most)
            {
                throw RefusedException.Of(ImportProblemCode.TooManyCells, ImportValue.Of(EntryBook.MostRead));
            }
        }

        return new FileSheet(_key, _sheet.Name, cells);
    }

    /// <summary>Below the rows of the sheet somebody may add up what stands there: a formula is no figure of anybody.</summary>
    private static bool IsTyped(FileCell cell, bool isKeyed) => !cell.IsBlank && (isKeyed || cell.Fault is null);

    private bool IsRead(string indicator) => _keys.Knows(indicator) || ++_unsealed <= MostUnsealed;

    private (string Unit, Period Month)? RowKey()
    {
        if (_reader.Value(_keyColumn) is not string text)
        {
            return null;
        }

        var parts = text.Split(EntryBook.Separator);
        return parts.Length == 2 && Period.TryParse(parts[1], out var month) && month.Kind == PeriodKind.Month ? (parts[0], month) : null;
    }

    private FileCell CellOf(FileColumn column, (string Unit, Period Month)? row)
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
            First = first.Text,
            Second = second?.Text,
            Fault = fault,
            Unread = first.Fault is null && second?.Fault is not null ? second.Text : null,
            Base = row is { } known ? _keys.Find(known.Unit, known.Month.ToString(), column.Indicator) : null,
        };
    }

    /// <summary>The places of an indicator.</summary>
    /// <param name="Indicator">Its code.</param>
    /// <param name="First">The column of the figure, or of the numerator.</param>
    /// <param name="Second">The column of the denominator; 0 when it was taken out, null when there is none.</param>
    /// <param name="IsTwice">The same key stands over more than one column.</param>
    private sealed record FileColumn(string Indicator, int First, int? Second, bool IsTwice);
}
