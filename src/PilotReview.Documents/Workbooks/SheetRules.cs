using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Workbooks;

/// <summary>What Excel itself watches over: what a cell takes, what it says when it is chosen and when it refuses, and which cells it colours.</summary>
internal sealed class SheetRules(SheetXml xml, EntrySheet sheet, ChoiceLists lists, CultureInfo culture)
{
    private const int LongestPrompt = 250;
    private const int LongestTitle = 32;

    /// <summary>More than any branch has; a date that Excel makes of 3/4 is more than that.</summary>
    private const string MostPeople = "20000";

    /// <summary>Cells of a copy that get their reason as a message of their own; the last column of the sheet has all of them.</summary>
    private const int MostReasons = 5_000;

    /// <summary>Rules that colour, before those that refuse: the format wants them in that order.</summary>
    public void WriteFormats(IReadOnlyList<BookColumn> columns)
    {
        var (first, last) = (EntryBook.HeadRows + 1, EntryBook.HeadRows + sheet.Rows.Count);
        var priority = 0;
        foreach (var column in columns.Where(column => column.Role is ColumnRole.Numerator or ColumnRole.Denominator or ColumnRole.Single))
        {
            var letters = CellName.Letters(column.At);
            var rules = FormatsOf(column, letters + SheetXml.Number(first), CellName.Of(first, column.At + 1), CellName.Of(first, column.At - 1)).ToList();
            xml.Xml.WriteStartElement("conditionalFormatting", SheetXml.Main);
            xml.Xml.WriteAttributeString("sqref", $"{letters}{SheetXml.Number(first)}:{letters}{SheetXml.Number(last)}");
            foreach (var (formula, format) in rules)
            {
                xml.Xml.WriteStartElement("cfRule", SheetXml.Main);
                xml.Xml.WriteAttributeString("type", "expression");
                xml.Xml.WriteAttributeString("dxfId", SheetXml.Number(format));
                xml.Xml.WriteAttributeString("priority", SheetXml.Number(++priority));
                xml.Xml.WriteElementString("formula", SheetXml.Main, formula);
                xml.Xml.WriteEndElement();
            }

            xml.Xml.WriteEndElement();
        }
    }

    /// <summary>One rule for each run of rows that take the same; a cell to be mended has one of its own, which says why.</summary>
    public void WriteValidations(IReadOnlyList<BookColumn> columns, Func<int, int, BookCell> cells)
    {
        List<(string Range, CellRule Rule, BookColumn Column, string? Why)> all = [];
        foreach (var column in columns.Where(column => column.Role is ColumnRole.Numerator or ColumnRole.Denominator or ColumnRole.Single))
        {
            all.AddRange(RunsOf(column, cells));
        }

        if (all.Count == 0)
        {
            return;
        }

        xml.Xml.WriteStartElement("dataValidations", SheetXml.Main);
        xml.Xml.WriteAttributeString("count", SheetXml.Number(all.Count));
        foreach (var (range, rule, column, why) in all)
        {
            Write(range, rule, column, why);
        }

        xml.Xml.WriteEndElement();
    }

    private IEnumerable<(string Range, CellRule Rule, BookColumn Column, string? Why)> RunsOf(BookColumn column, Func<int, int, BookCell> cells)
    {
        var reasons = 0;
        var rows = sheet.Rows.Select((row, at) => (row.Cells[column.Indicator].Rule, Why: WhyOf(column, cells(at, column.Indicator), ref reasons))).ToList();
        for (int start = 0, row = 1; row <= rows.Count; row++)
        {
            if (row == rows.Count || rows[start].Why is not null || rows[row].Why is not null || !Same(rows[start].Rule, rows[row].Rule))
            {
                yield return (Range(column, start, row - 1), rows[start].Rule, column, rows[start].Why);
                start = row;
            }
        }
    }

    private static string? WhyOf(BookColumn column, BookCell cell, ref int reasons) =>
        column.Role != ColumnRole.Denominator && cell.Why is { } why && ++reasons <= MostReasons ? why : null;

    private bool Same(CellRule one, CellRule other) => lists.RangeOf(one) == lists.RangeOf(other) && one.Least == other.Least && one.Most == other.Most;

    private static string Range(BookColumn column, int first, int last) => first == last
        ? CellName.Of(EntryBook.HeadRows + 1 + first, column.At)
        : $"{CellName.Of(EntryBook.HeadRows + 1 + first, column.At)}:{CellName.Of(EntryBook.HeadRows + 1 + last, column.At)}";

    private void Write(string range, CellRule rule, BookColumn column, string? why)
    {
        var first = range.Split(':')[0];
        var list = column.Role == ColumnRole.Single ? lists.RangeOf(rule) : null;
        var (prompt, error) = Sentences(rule, column.Role, list is not null);
        xml.Xml.WriteStartElement("dataValidation", SheetXml.Main);
        (string, string)[] attributes =
        [
            ("type", list is null ? "custom" : "list"), ("errorStyle", "stop"), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1"),
            ("errorTitle", BookText.Say("ErrorTitle", culture)), ("error", Cut(error, LongestPrompt)),
            ("promptTitle", why is null ? Cut(rule.Indicator.ShortName.In(culture), LongestTitle) : BookText.Say("WhyTitle", culture)),
            ("prompt", Cut(why ?? prompt, LongestPrompt)), ("sqref", range),
        ];
        foreach (var (name, value) in attributes)
        {
            xml.Xml.WriteAttributeString(name, XmlText.Clean(value));
        }

        xml.Xml.WriteElementString("formula1", SheetXml.Main, list ?? Formula(rule, column.Role, first, Beside(first, 1)));
        xml.Xml.WriteEndElement();
    }

    private static string Beside(string cell, int offset)
    {
        var column = CellName.ColumnOf(cell);
        return CellName.Letters(column + offset) + cell[CellName.Letters(column).Length..];
    }

    /// <summary>What a cell takes: a dash for "did not arise", or a number that fits.</summary>
    private static string Formula(CellRule rule, ColumnRole role, string cell, string beside) => role switch
    {
        ColumnRole.Numerator when rule.Indicator.Kind == IndicatorKind.Count => $"OR({Dash(cell)},{Whole(cell)})",
        ColumnRole.Numerator => $"OR({Dash(cell)},AND({Whole(cell)},IF(ISNUMBER({beside}),{cell}<={beside},TRUE)))",
        ColumnRole.Denominator => Whole(cell),
        _ when rule.Indicator.Kind == IndicatorKind.Count => $"OR({Dash(cell)},{Whole(cell)})",
        _ => $"OR({Dash(cell)},AND(ISNUMBER({cell}){Bound(cell, ">=", rule.Least)}{Bound(cell, "<=", rule.Most)}))",
    };

    private IEnumerable<(string Formula, int Format)> FormatsOf(BookColumn column, string cell, string next, string before)
    {
        var indicator = sheet.Columns[column.Indicator];
        var rule = sheet.Rows[^1].Cells[column.Indicator].Rule;
        var wrong = column.Role switch
        {
            // a target may be exceeded
            ColumnRole.Numerator when indicator.Kind == IndicatorKind.Count => $"OR(AND(ISNUMBER({cell}),NOT({Whole(cell)})),AND(ISNUMBER({cell}),NOT(ISNUMBER({next}))))",
            ColumnRole.Numerator => $"OR(AND(ISNUMBER({cell}),ISNUMBER({next}),{cell}>{next}),AND(ISNUMBER({cell}),NOT({Whole(cell)})),AND(ISNUMBER({cell}),NOT(ISNUMBER({next}))))",
            ColumnRole.Denominator => $"AND(NOT(ISBLANK({cell})),NOT({Whole(cell)}))",
            _ when lists.RangeOf(rule) is { } list => $"AND(NOT(ISBLANK({cell})),COUNTIF({list},{cell})=0)",
            _ => $"AND(NOT(ISBLANK({cell})),NOT({Formula(rule, ColumnRole.Single, cell, next)}))",
        };
        yield return (wrong, BookStyles.WrongFormat);
        if (column.Role == ColumnRole.Numerator && indicator.Kind == IndicatorKind.Proportion && (indicator.LowerBound ?? indicator.UpperBound) is not null)
        {
            yield return ($"AND(ISNUMBER({cell}),ISNUMBER({next}),{next}>0,OR(FALSE{Share(cell, next, "<", indicator.LowerBound)}{Share(cell, next, ">", indicator.UpperBound)}))", BookStyles.WrongFormat);
        }

        if (column.Role == ColumnRole.Denominator && indicator.DenominatorSource == DenominatorSource.Members)
        {
            yield return ($"AND(ISNUMBER({before}),ISNUMBER({cell}),ISNUMBER($C{cell[CellName.Letters(column.At).Length..]}),{cell}<>$C{cell[CellName.Letters(column.At).Length..]})", BookStyles.OddFormat);
        }
    }

    private (string Prompt, string Error) Sentences(CellRule rule, ColumnRole role, bool isList)
    {
        var kind = role switch
        {
            ColumnRole.Numerator => rule.Indicator.Kind == IndicatorKind.Count ? "Count" : "Numerator",
            ColumnRole.Denominator => "Denominator",
            _ when isList => "List",
            _ when rule.Indicator.Kind == IndicatorKind.Count => "Count",
            _ when rule.Least is not null || rule.Most is not null => "Bounded",
            _ => "Number",
        };
        (string, string)[] slots =
        [
            ("numerator", Or(rule.Indicator.NumeratorLabel.In(culture), "NumeratorWord")), ("denominator", Or(rule.Indicator.DenominatorLabel.In(culture), "DenominatorWord")),
            ("least", Bound(rule.Least)), ("most", Bound(rule.Most)),
        ];
        return (BookText.Say($"Prompt{kind}", culture, slots), BookText.Say($"Error{kind}", culture, slots));
    }

    private string Or(string label, string key) => label.Length > 0 ? label : BookText.Say(key, culture);

    private string Bound(decimal? bound) => bound is { } known ? Core.Formats.Number(known, known.Scale, culture) : "…";

    private static string Dash(string cell) => $"{cell}=\"-\",{cell}=\"{FigureText.NotArisen}\"";

    private static string Whole(string cell) => $"IF(ISNUMBER({cell}),AND({cell}>=0,{cell}<={MostPeople},{cell}=INT({cell})),FALSE)";

    private static string Bound(string cell, string sign, decimal? bound) => bound is { } known ? $",{cell}{sign}{known.ToString(CultureInfo.InvariantCulture)}" : string.Empty;

    private static string Share(string cell, string next, string sign, decimal? bound) =>
        bound is { } known ? $",{cell}*100/{next}{sign}{known.ToString(CultureInfo.InvariantCulture)}" : string.Empty;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
