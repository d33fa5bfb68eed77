using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Workbooks;

/// <summary>One sheet to fill in: keys that nobody sees, headings that stay in sight, a row for each branch or month, and what Excel watches over.</summary>
internal sealed class DataSheet(SheetXml xml, BookSheet book, EntryBookSetup setup, ChoiceLists lists, KeyList keys)
{
    private const int KeyRow = 1;
    private const int TitleRow = 2;
    private const int HelpRow = 3;
    private const int IndicatorRow = 4;
    private const int PartRow = 5;

    /// <summary>Number of the last row that a sheet can have, from 0.</summary>
    private const int LastRow = 1_048_575;

    /// <summary>Columns that stay in sight: the hidden key, the name and the members.</summary>
    private const int Frozen = 3;

    private readonly IReadOnlyList<BookColumn> _columns = BookColumn.Of(book.Sheet, setup.Returned is not null);
    private readonly BookCell[,] _cells = new BookCell[book.Sheet.Rows.Count, book.Sheet.Columns.Count];

    private IReadOnlyList<int> _pageEnds = [];

    private CultureInfo Culture => setup.Culture;

    private string Help => BookText.Say(setup.IsSample ? "SampleHelp" : setup.IsFillable ? "Help" : "HelpReader", Culture);

    private EntrySheet Sheet => book.Sheet;

    /// <summary>What is printed of a sheet: all but its title.</summary>
    public static string PrintArea(EntrySheet sheet, EntryBookSetup setup) =>
        $"$A${SheetXml.Number(IndicatorRow)}:${CellName.Letters(BookColumn.Of(sheet, setup.Returned is not null).Count)}${SheetXml.Number(EntryBook.HeadRows + sheet.Rows.Count)}";

    public void Write()
    {
        Fill();
        _pageEnds = BookPages.Ends(_columns, [.. _columns.Select(column => column.Width(Sheet, Culture))]);
        var writer = xml.Xml;
        writer.WriteStartElement("worksheet", SheetXml.Main);
        writer.WriteStartElement("sheetPr", SheetXml.Main);
        xml.Element("pageSetUpPr", ("fitToPage", _pageEnds.Count == 0 ? "1" : "0"));
        writer.WriteEndElement();
        WriteView();
        WriteWidths();
        writer.WriteStartElement("sheetData", SheetXml.Main);
        WriteHead();
        for (var row = 0; row < Sheet.Rows.Count; row++)
        {
            WriteRow(row);
        }

        xml.EndRow();
        writer.WriteEndElement();
        xml.Element("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));
        WriteMerges();
        var rules = new SheetRules(xml, Sheet, lists, Culture);
        rules.WriteFormats(_columns);
        rules.WriteValidations(_columns, (row, indicator) => _cells[row, indicator]);
        WritePrint();
        writer.WriteEndElement();
    }

    private void Fill()
    {
        var pairs = _columns.Where(column => column.Role == ColumnRole.Denominator).Select(column => column.Indicator).ToHashSet();
        for (var row = 0; row < Sheet.Rows.Count; row++)
        {
            var (unit, month) = (Sheet.Rows[row].Unit.Code, Sheet.Rows[row].Month);
            for (var column = 0; column < Sheet.Columns.Count; column++)
            {
                var code = Sheet.Columns[column].Code;
                var cell = BookCell.Of(Sheet.Rows[row].Cells[column], pairs.Contains(column), setup).With(setup.Returned?.GetValueOrDefault((unit, month, code)));
                _cells[row, column] = cell;
                if (cell.Base is { } known)
                {
                    keys.Add(unit, month, code, known);
                }
            }
        }
    }

    private void WriteView()
    {
        var writer = xml.Xml;
        writer.WriteStartElement("sheetViews", SheetXml.Main);
        writer.WriteStartElement("sheetView", SheetXml.Main);
        writer.WriteAttributeString("showGridLines", "0");
        writer.WriteAttributeString("workbookViewId", "0");
        var corner = CellName.Of(EntryBook.HeadRows + 1, Frozen + 1);
        xml.Element("pane", ("xSplit", SheetXml.Number(Frozen)), ("ySplit", SheetXml.Number(EntryBook.HeadRows)), ("topLeftCell", corner), ("activePane", "bottomRight"), ("state", "frozen"));
        xml.Element("selection", ("pane", "bottomRight"), ("activeCell", corner), ("sqref", corner));
        writer.WriteEndElement();
        writer.WriteEndElement();
        xml.Element("sheetFormatPr", ("defaultRowHeight", "20"), ("customHeight", "1"));
    }

    private void WriteWidths()
    {
        xml.Xml.WriteStartElement("cols", SheetXml.Main);
        foreach (var column in _columns)
        {
            var at = SheetXml.Number(column.At);
            (string, string)[] attributes = [("min", at), ("max", at), ("width", SheetXml.Number(column.Width(Sheet, Culture))), ("customWidth", "1")];
            xml.Element("col", column.Role == ColumnRole.Key ? [.. attributes, ("hidden", "1")] : attributes);
        }

        xml.Xml.WriteEndElement();
    }

    private void WriteHead()
    {
        xml.Row(KeyRow, isHidden: true);
        foreach (var column in _columns)
        {
            xml.Text(column.At, column.Role == ColumnRole.Key ? book.Key.ToString() : column.KeyOf(Sheet.Columns), BookStyle.Plain);
        }

        xml.Row(TitleRow, height: 26);
        xml.Text(2, book.Title, BookStyle.Title);
        xml.Row(HelpRow);
        xml.Text(2, Help, setup.IsSample ? BookStyle.Sample : BookStyle.Help);
        xml.Row(IndicatorRow, height: 48);
        foreach (var column in _columns.Where(column => column.Role != ColumnRole.Key))
        {
            xml.Text(column.At, HeadOf(column), BookStyle.Head);
        }

        xml.Row(PartRow, height: 44);
        foreach (var column in _columns.Where(column => column.Role != ColumnRole.Key))
        {
            xml.Text(column.At, PartOf(column), BookStyle.Head2);
        }
    }

    private string HeadOf(BookColumn column) => column.Role switch
    {
        ColumnRole.Name => BookText.Say(Sheet.IsYear ? "ColumnMonth" : "ColumnUnit", Culture),
        ColumnRole.Members => BookText.Say("ColumnMembers", Culture),
        ColumnRole.Numerator or ColumnRole.Single => Sheet.Columns[column.Indicator].ShortName.In(Culture),
        ColumnRole.Why => BookText.Say("ColumnWhy", Culture),
        _ => string.Empty,
    };

    private string PartOf(BookColumn column)
    {
        var indicator = column.Indicator < 0 ? null : Sheet.Columns[column.Indicator];
        return (column.Role, indicator) switch
        {
            (ColumnRole.Numerator, { } known) => known.NumeratorLabel.In(Culture) is { Length: > 0 } label ? label : BookText.Say("NumeratorWord", Culture),
            (ColumnRole.Denominator, { } known) => known.DenominatorLabel.In(Culture) is { Length: > 0 } label ? label : BookText.Say("DenominatorWord", Culture),
            (ColumnRole.Single, { Kind: IndicatorKind.Count } known) => known.NumeratorLabel.In(Culture),
            (ColumnRole.Single, { } known) => known.Measure.In(Culture),
            (ColumnRole.LastYear, _) => BookText.Say("ColumnLast", Culture),
            _ => string.Empty,
        };
    }

    private void WriteRow(int at)
    {
        var row = Sheet.Rows[at];
        xml.Row(EntryBook.HeadRows + 1 + at, height: 20);
        List<string> reasons = [];
        foreach (var column in _columns)
        {
            var cell = column.Indicator < 0 ? null : _cells[at, column.Indicator];
            switch (column.Role)
            {
                case ColumnRole.Key:
                    xml.Text(column.At, $"{row.Unit.Code}{EntryBook.Separator}{row.Month}", BookStyle.Plain);
                    break;
                case ColumnRole.Name:
                    xml.Text(column.At, Sheet.IsYear ? Core.Formats.PeriodName(row.Month, Culture) : row.Version.ShortName.In(Culture), BookStyle.Row);
                    break;
                case ColumnRole.Members:
                    Content(column.At, row.Unit.On(row.Month.End).Members is { } members ? BookNumber.Text(members) : string.Empty, BookStyle.Members);
                    break;
                case ColumnRole.LastYear:
                    xml.Text(column.At, LastYear(row.Cells[column.Indicator]), BookStyle.Last);
                    break;
                case ColumnRole.Why:
                    xml.Text(column.At, string.Join(" · ", reasons), BookStyle.Why);
                    break;
                default:
                    Content(column.At, column.Role == ColumnRole.Denominator ? cell?.Second ?? string.Empty : cell?.First ?? string.Empty, cell?.Style ?? BookStyle.Locked);
                    if (column.Role != ColumnRole.Denominator && cell?.Why is { } why)
                    {
                        reasons.Add($"{Sheet.Columns[column.Indicator].ShortName.In(Culture)}: {why}");
                    }

                    break;
            }
        }
    }

    /// <summary>A number as a number, so that Excel can add it up; all else as text.</summary>
    private void Content(int column, string text, BookStyle style)
    {
        if (BookNumber.Of(text) is { } number)
        {
            xml.Value(column, number, style);
        }
        else
        {
            xml.Text(column, text, style == BookStyle.Wrong && XmlText.LooksLikeFormula(text) ? BookStyle.WrongText : style);
        }
    }

    /// <summary>Beside the month that ends the period, where the figure itself stands.</summary>
    private string LastYear(EntryCell cell) => !cell.Ends ? string.Empty : FigureText.Typed(cell.LastYear, cell.Rule.Indicator, cell.Rule.Scale, Culture);

    private void WriteMerges()
    {
        List<string> areas =
        [
            .. _columns.Where(column => column.Indicator < 0 && column.Role != ColumnRole.Key).Select(column => Area(IndicatorRow, column, PartRow, column)),
            .. _columns.Where(column => column.Indicator >= 0).GroupBy(column => column.Indicator).Select(group => Area(IndicatorRow, group.First(), IndicatorRow, group.Last())),
        ];
        xml.Xml.WriteStartElement("mergeCells", SheetXml.Main);
        xml.Xml.WriteAttributeString("count", SheetXml.Number(areas.Count));
        foreach (var area in areas)
        {
            xml.Element("mergeCell", ("ref", area));
        }

        xml.Xml.WriteEndElement();
    }

    /// <summary>A head takes 255 letters in all, its own signs among them.</summary>
    private static string Printed(string text)
    {
        const int most = 100;
        var clean = XmlText.Clean(text);
        return (clean.Length <= most ? clean : $"{XmlText.Cut(clean, most - 1).TrimEnd()}…").Replace("&", "&&", StringComparison.Ordinal);
    }

    private static string Area(int top, BookColumn left, int bottom, BookColumn right) => $"{CellName.Of(top, left.At)}:{CellName.Of(bottom, right.At)}";

    /// <summary>The title stands in the head of every page: in cells it would be cut where columns go on to another page.</summary>
    private void WritePrint()
    {
        xml.Element("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.8"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        (string, string) size = _pageEnds.Count == 0 ? ("fitToWidth", "1") : ("scale", SheetXml.Number(BookPages.SmallestScale));
        xml.Element("pageSetup", ("paperSize", "9"), size, ("fitToHeight", "0"), ("pageOrder", "overThenDown"), ("orientation", "landscape"));
        xml.Xml.WriteStartElement("headerFooter", SheetXml.Main);
        xml.Xml.WriteElementString("oddHeader", SheetXml.Main, $"&L&\"Times New Roman,Bold\"&14{Printed(book.Title)}\n&\"Times New Roman,Regular\"&10{Printed(Help)}");
        xml.Xml.WriteElementString("oddFooter", SheetXml.Main, "&R&P/&N");
        xml.Xml.WriteEndElement();
        if (_pageEnds.Count > 0)
        {
            xml.Xml.WriteStartElement("colBreaks", SheetXml.Main);
            xml.Xml.WriteAttributeString("count", SheetXml.Number(_pageEnds.Count));
            xml.Xml.WriteAttributeString("manualBreakCount", SheetXml.Number(_pageEnds.Count));
            foreach (var end in _pageEnds)
            {
                xml.Element("brk", ("id", SheetXml.Number(end)), ("max", SheetXml.Number(LastRow)), ("man", "1"));
            }

            xml.Xml.WriteEndElement();
        }
    }
}
