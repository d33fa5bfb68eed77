using ClosedXML.Excel;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Excel;

/// <summary>Fills one worksheet: title, notes, tables, frozen heads, filter.</summary>
internal sealed class SheetWriter(IXLWorksheet worksheet, SheetPlan plan, WorkbookLayout layout, CellStyles styles, Report report)
{
    /// <summary>A single table with more rows than this gets a filter.</summary>
    private const int RowsWithoutFilter = 20;

    /// <summary>Frozen rows higher than this would leave no room to scroll on a small screen.</summary>
    private const double HighestFrozenRows = 300;

    /// <summary>Width that title and notes may take when the tables are narrower: about one line on the page.</summary>
    private const double PortraitLine = 85;
    private const double LandscapeLine = 125;
    private const double DefaultColumnWidth = 9;

    private readonly ColumnWidths _widths = ColumnWidths.Of(plan);
    private readonly FormulaText _formulas = new(layout);
    private readonly FormulaResults _results = new();

    public FormulaResults Write()
    {
        worksheet.ShowGridLines = false;
        worksheet.RowHeight = RowHeights.OfLines(1);
        for (var column = 1; column <= _widths.Count; column++)
        {
            worksheet.Column(column).Width = _widths[column];
        }

        WriteLine(SheetPlan.TitleRow, plan.Sheet.Title, CellRole.Title);
        for (var index = 0; index < plan.Notes.Count; index++)
        {
            WriteLine(SheetPlan.TitleRow + 1 + index, plan.Notes[index], CellRole.Note);
        }

        foreach (var place in plan.Tables)
        {
            WriteTable(place);
        }

        Freeze();
        Filter();
        PrintSetup.Apply(worksheet.PageSetup, plan, report.FootLine);
        return _results;
    }

    /// <summary>A line above the tables, merged over them so that it wraps instead of widening the first column.</summary>
    private void WriteLine(int row, string text, CellRole role)
    {
        var (lastColumn, width) = LineAcross();
        Put(worksheet.Cell(row, 1), text, new CellLook(role) { Wraps = true });
        if (lastColumn > 1)
        {
            worksheet.Range(row, 1, row, lastColumn).Merge();
        }

        worksheet.Row(row).Height = RowHeights.OfLines(TextSize.LineCount(text, width, role == CellRole.Title));
    }

    private (int LastColumn, double Width) LineAcross()
    {
        var line = plan.Sheet.IsLandscape ? LandscapeLine : PortraitLine;
        var width = Enumerable.Range(1, _widths.Count).Sum(column => _widths[column]);
        var missing = Math.Max(0, (int)((line - width) / DefaultColumnWidth));
        return (_widths.Count + missing, Math.Min(width + (missing * DefaultColumnWidth), 2 * line));
    }

    private void WriteTable(TablePlace place)
    {
        var columns = place.Table.Columns;
        for (var index = 0; index < columns.Count; index++)
        {
            Put(worksheet.Cell(place.HeadRow, index + 1), columns[index].Head, new CellLook(CellRole.Head) { Align = Align.Centre, Wraps = true });
        }

        worksheet.Row(place.HeadRow).Height = RowHeights.Of(columns.Select(column => column.Head), _widths, isBold: true);
        for (var index = 0; index < place.Table.Rows.Count; index++)
        {
            WriteRow(place.FirstBodyRow + index, place.Table.Rows[index], columns);
        }
    }

    private void WriteRow(int row, Row cells, IReadOnlyList<Column> columns)
    {
        var role = RoleOf(cells.Style);
        for (var index = 0; index < columns.Count; index++)
        {
            var cell = index < cells.Cells.Count ? cells.Cells[index] : Cell.Empty;
            WriteCell(worksheet.Cell(row, index + 1), cell, new CellLook(role)
            {
                Align = role == CellRole.Group ? Align.Left : columns[index].Align,
                IsBold = cell.IsBold,
                NumberFormat = NumberFormats.Of(cell),
                Wraps = role != CellRole.Group && cell.Number is null && cell.Date is null,
            });
        }

        if (role != CellRole.Group)
        {
            var height = RowHeights.Of(cells.Cells.Select(cell => cell.Number is null ? cell.Text : string.Empty), _widths, role == CellRole.Total);
            if (height > worksheet.RowHeight)
            {
                worksheet.Row(row).Height = height;
            }
        }
    }

    private void WriteCell(IXLCell target, Cell cell, CellLook look)
    {
        if (cell.Formula is not null)
        {
            styles.Dress(target, look);
            target.FormulaA1 = _formulas.Of(cell, plan.Sheet);
            _results.Add(target.Address.ToString() ?? string.Empty, cell);
        }
        else if (cell.Number is { } number)
        {
            styles.Dress(target, look);
            target.SetValue((double)number);
        }
        else if (cell.Date is { } date)
        {
            // dressed last: setting a date brings a date format of its own
            target.SetValue(date.ToDateTime(TimeOnly.MinValue));
            styles.Dress(target, look);
        }
        else
        {
            Put(target, cell.Text, look);
        }
    }

    /// <summary>Writes text as text: no text becomes a formula, a number or a date, whatever it looks like.</summary>
    private void Put(IXLCell target, string text, CellLook look)
    {
        styles.Dress(target, look with { IsMarkedAsText = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) });
        if (text.Length > 0)
        {
            target.SetValue<string>(text);
        }
    }

    private void Freeze()
    {
        if (plan.Tables.Count == 0)
        {
            return;
        }

        var head = plan.Tables[0].HeadRow;
        var height = Enumerable.Range(1, head).Sum(row => worksheet.Row(row).Height);
        worksheet.SheetView.Freeze(height > HighestFrozenRows ? 0 : head, 1);
    }

    private void Filter()
    {
        // sorting would tear the groups apart
        if (plan.Tables is not [var place] || place.Table.Rows.Count <= RowsWithoutFilter || place.Table.Rows.Any(row => row.Style == RowStyle.Group))
        {
            return;
        }

        var totals = place.Table.Rows.Reverse().TakeWhile(row => row.Style == RowStyle.Total).Count();
        worksheet.Range(place.HeadRow, 1, place.LastRow - totals, place.Table.Columns.Count).SetAutoFilter();
    }

    private static CellRole RoleOf(RowStyle style) => style switch
    {
        RowStyle.Group => CellRole.Group,
        RowStyle.Total => CellRole.Total,
        RowStyle.Quiet => CellRole.Quiet,
        _ => CellRole.Body,
    };
}
