using System.Globalization;
using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Package;

/// <summary>Goes through the XML of one sheet without keeping values: finds formulas, error values and texts that are too long, and refuses a sheet whose
/// rows or cells are not in order, because positions could not be trusted.</summary>
internal sealed class SheetScan(PartReader reader, ScannedSheet sheet, SheetScanContext context)
{
    private const int MaxElementsOutside = 1_000_000;

    private int _row;
    private int _column;
    private int _outside;
    private bool _hasRows;

    public void Run(CancellationToken token)
    {
        while (reader.Read())
        {
            if (reader.IsElement("sheetData", 1))
            {
                if (_hasRows)
                {
                    throw RefusedException.NotAWorkbook();
                }

                _hasRows = true;
                ScanRows(token);
            }
            else if (reader.IsAnyElement && ++_outside > MaxElementsOutside)
            {
                throw RefusedException.TooLarge(context.Meter.Limit);
            }
        }
    }

    private void ScanRows(CancellationToken token)
    {
        if (reader.IsEmpty)
        {
            return;
        }

        while (reader.Read() && !reader.IsEnd(1))
        {
            if (reader.IsElement("row", 2))
            {
                token.ThrowIfCancellationRequested();
                _row = Next(_row, RowNumber(), CellName.MaxRow);
                _column = 0;
            }
            else if (reader.IsElement("c", 3))
            {
                _column = Next(_column, ColumnNumber(), CellName.MaxColumn);
                ScanCell(reader.Attribute("t") ?? "n");
            }
        }
    }

    private void ScanCell(string type)
    {
        if (reader.IsEmpty)
        {
            return;
        }

        var (hasFormula, hasValue) = (false, false);
        var value = new PartText();
        while (reader.Read() && !reader.IsEnd(3))
        {
            if (reader.IsElement("f", 4))
            {
                hasFormula = true;
            }
            else if (reader.IsElement("v", 4) || reader.IsElement("is", 4))
            {
                hasValue = !hasValue ? true : throw RefusedException.NotAWorkbook();
                value = reader.ReadText();
            }
        }

        if (hasFormula || value.Length > 0)
        {
            context.Rows.Take(sheet.AddContent(_row, _column));
            CheckCell(type, hasFormula, value);
        }
    }

    private void CheckCell(string type, bool hasFormula, PartText value)
    {
        context.Cost.Take(value);
        var length = type == "s" ? SharedLength(value.Head) : value.Length;
        context.Meter.Take(length);
        if (hasFormula)
        {
            Report(ImportProblemCode.Formula);
        }
        else if (type == "e")
        {
            Report(ImportProblemCode.CellError, ImportValue.Quote(value.Head));
        }
        else if (length > context.TextLength)
        {
            Report(ImportProblemCode.TooLong, ImportValue.Of(length), ImportValue.Of(context.TextLength));
        }
    }

    private void Report(ImportProblemCode code, params string[] arguments) =>
        sheet.Report(_row, _column, code, arguments);

    private long SharedLength(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < context.SharedLengths.Count
            ? context.SharedLengths[at]
            : throw RefusedException.NotAWorkbook();

    private int? RowNumber() => reader.Attribute("r") is not { } text
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;

    private int? ColumnNumber() => reader.Attribute("r") is { } name ? CellName.ColumnOf(name) : null;

    private static int Next(int before, int? stated, int limit)
    {
        var next = stated ?? before + 1;
        return next > before && next <= limit ? next : throw RefusedException.NotAWorkbook();
    }
}
