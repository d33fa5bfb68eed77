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
    private const double BlankColumnWidth = 2;

    private readonly ColumnWidths _widths = ColumnWidths.Of(plan);
    private readonly FormulaText _formulas = new(layout);
    private readonly FormulaResults _results = new();

    public FormulaResults Write(DefinedNames names)
    {
        worksheet.ShowGridLines = false;
        worksheet.RowHeight = RowHeights.OfLines(1);
        SetWidths();
        WriteLine(SheetPlan.TitleRow, plan.Sheet.Title, CellRole.Title);
        for (var index = 0; index < plan.Notes.Count; index++)
        {
            WriteLine(SheetPlan.TitleRow + 1 + index, plan.Notes[index], CellRole.Note);
        }

        foreach (var place in plan.Tables)
        {
            WriteTable(place);
        }

        foreach (var chart in plan.Charts)
        {
            WriteBehind(chart);
        }

        names.AddOf(plan, worksheet, layout);
        Freeze();
        Filter();
        PrintSetup.Apply(worksheet.PageSetup, plan, report.FootLine, report.Subject);
        return _results;
    }

    private void SetWidths()
    {
        for (var column = 1; column <= _widths.Count; column++)
        {
            worksheet.Column(column).Width = _widths[column];
        }

        if (plan.Charts.Count > 0)
        {
            worksheet.Column(_widths.Count + 1).Width = BlankColumnWidth;
            for (var column = _widths.Count + 2; column <= plan.LastColumn; column++)
            {
                worksheet.Column(column).Width = ChartPlace.ColumnWidth;
            }
        }
    }

    /// <summary>The cells that a chart is drawn from, small and grey, right of the page under the title of the chart.</summary>
    private void WriteBehind(ChartPlace chart)
    {
        var place = chart.Source;
        Put(worksheet.Cell(place.HeadRow - 1, place.FirstColumn), chart.Chart.Title, new CellLook(CellRole.Behind));
        for (var index = 0; index < place.Table.Columns.Count; index++)
        {
            Put(worksheet.Cell(place.HeadRow, place.FirstColumn + index), place.Table.Columns[index].Head, new CellLook(CellRole.Behind) { Align = place.Table.Columns[index].Align });
        }

        for (var row = 0; row < place.Table.Rows.Count; row++)
        {
            foreach (var (cell, column) in PlacedCells.Of(place.Table.Rows[row]).Where(placed => placed.Cell.Text.Length > 0 || placed.Cell.Number is not null))
            {
                WriteCell(worksheet.Cell(place.FirstBodyRow + row, place.FirstColumn + column), cell, new CellLook(CellRole.Behind)
                {
                    Align = place.Table.Columns[column].Align, NumberFormat = NumberFormats.Of(cell),
                });
            }
        }
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
        if (plan.Charts.Count > 0)
        {
            return (plan.LastColumn, Enumerable.Range(1, _widths.Count).Sum(column => _widths[column]) + (ChartPlace.Columns * ChartPlace.ColumnWidth));
        }

        var width = Enumerable.Range(1, _widths.Count).Sum(column => _widths[column]);
        var missing = Math.Max(0, (int)((line - width) / DefaultColumnWidth));
        return (_widths.Count + missing, Math.Min(width + (missing * DefaultColumnWidth), 2 * line));
    }

    private void WriteTable(TablePlace place)
    {
        WriteHeads(place);
        for (var index = 0; index < place.Table.Rows.Count; index++)
        {
            WriteRow(place.FirstBodyRow + index, place.Table.Rows[index], place.Table.Columns);
        }
    }

    private void WriteHeads(TablePlace place)
    {
        var look = new CellLook(CellRole.Head) { Align = Align.Centre, Wraps = true };
        var columns = place.Table.Columns;
        for (var index = 0; index < columns.Count; index++)
        {
            Put(worksheet.Cell(place.HeadRow, index + 1), columns[index].Head, look);
        }

        worksheet.Row(place.HeadRow).Height = RowHeights.Of(columns.Select(column => column.Head), _widths, isBold: true);
        var first = 1;
        foreach (var group in place.Table.HeadGroups)
        {
            WriteHeadGroup(place, group, first, look);
            first += group.Span;
        }
    }

    /// <summary>A head over several; where it has no text the heads under it take both rows.</summary>
    private void WriteHeadGroup(TablePlace place, HeadGroup group, int first, CellLook look)
    {
        for (var column = first; column < first + group.Span; column++)
        {
            Put(worksheet.Cell(place.TopRow, column), group.Text.Length == 0 ? place.Table.Columns[column - 1].Head : column == first ? group.Text : string.Empty, look);
            if (group.Text.Length == 0)
            {
                worksheet.Range(place.TopRow, column, place.HeadRow, column).Merge();
            }
        }

        if (group.Text.Length > 0 && group.Span > 1)
        {
            worksheet.Range(place.TopRow, first, place.TopRow, first + group.Span - 1).Merge();
        }
    }

    private void WriteRow(int row, Row cells, IReadOnlyList<Column> columns)
    {
        var role = RoleOf(cells.Style);
        foreach (var (cell, column) in Filled(cells, columns.Count))
        {
            WriteCell(worksheet.Cell(row, column + 1), cell, new CellLook(role)
            {
                Align = role == CellRole.Group ? Align.Left : columns[column].Align,
                IsBold = cell.IsBold || cell.Mark is not null,
                NumberFormat = NumberFormats.Of(cell),
                Wraps = role != CellRole.Group && cell.Number is null && cell.Date is null,
                Verdict = cell.Mark,
            });
            Span(row, column + 1, cell.Span, role);
        }

        if (role != CellRole.Group)
        {
            var texts = Enumerable.Repeat(string.Empty, columns.Count).ToArray();
            foreach (var (cell, column) in PlacedCells.Of(cells).Where(placed => placed.Cell.Number is null && placed.Cell.Span <= 1))
            {
                texts[column] = SheetText.Of(cell);
            }

            var height = RowHeights.Of(texts, _widths, role == CellRole.Total);
            if (height > worksheet.RowHeight)
            {
                worksheet.Row(row).Height = height;
            }
        }
    }

    /// <summary>The cells of a row; a group heading leaves the rest of its row blank.</summary>
    private static IEnumerable<(Cell Cell, int Column)> Filled(Row row, int columns) =>
        PlacedCells.Of(row).Concat(Enumerable.Range(PlacedCells.Width(row), Math.Max(0, columns - PlacedCells.Width(row))).Select(column => (Cell.Empty, column)));

    private void Span(int row, int column, int span, CellRole role)
    {
        if (span <= 1)
        {
            return;
        }

        for (var covered = column + 1; covered < column + span; covered++)
        {
            styles.Dress(worksheet.Cell(row, covered), new CellLook(role));
        }

        worksheet.Range(row, column, row, column + span - 1).Merge();
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
            Put(target, SheetText.Of(cell), look);
        }
    }

    /// <summary>Writes text as text: no text becomes a formula, a number or a date, whatever it looks like.</summary>
    private void Put(IXLCell target, string words, CellLook look)
    {
        var text = SheetText.Clean(words);
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
