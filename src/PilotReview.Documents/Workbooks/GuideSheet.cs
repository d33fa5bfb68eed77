using System.Globalization;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Documents.Workbooks;

/// <summary>The sheet that tells how to fill the others in, and what each indicator means.</summary>
internal sealed class GuideSheet(SheetXml xml, EntryBookSetup setup, IReadOnlyList<Indicator> indicators)
{
    private static readonly double[] Widths = [30, 14, 60, 30, 30, 30, 10];

    private static readonly string[] Heads = ["GuideName", "GuideCode", "GuideDefinition", "GuideNumerator", "GuideDenominator", "GuideSource", "GuidePeriod"];

    private static readonly string[] Steps = ["GuideStep1", "GuideStep2", "GuideStep3", "GuideStep4", "GuideStep5", "GuideStep6"];

    private const double TitleHeight = 26;

    /// <summary>Room that a text keeps from the line on its left, in digits.</summary>
    private const double Indent = 2;

    private int _row;

    private CultureInfo Culture => setup.Culture;

    public void Write()
    {
        xml.Xml.WriteStartElement("worksheet", SheetXml.Main);
        xml.Xml.WriteStartElement("sheetPr", SheetXml.Main);
        xml.Element("pageSetUpPr", ("fitToPage", "1"));
        xml.Xml.WriteEndElement();
        xml.Xml.WriteStartElement("sheetViews", SheetXml.Main);
        xml.Element("sheetView", ("showGridLines", "0"), ("workbookViewId", "0"));
        xml.Xml.WriteEndElement();
        xml.Xml.WriteStartElement("cols", SheetXml.Main);
        for (var at = 0; at < Widths.Length; at++)
        {
            xml.Element("col", ("min", SheetXml.Number(at + 1)), ("max", SheetXml.Number(at + 1)), ("width", SheetXml.Number(Widths[at])), ("customWidth", "1"));
        }

        xml.Xml.WriteEndElement();
        xml.Xml.WriteStartElement("sheetData", SheetXml.Main);
        WriteLines();
        WriteIndicators();
        xml.EndRow();
        xml.Xml.WriteEndElement();
        xml.Element("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));
        xml.Element("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        xml.Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.Xml.WriteEndElement();
    }

    private void WriteLines()
    {
        Line(BookText.Say("GuideTitle", Culture, ("unit", setup.UnitName)), BookStyle.Title);
        Line(BookText.Say("GuideAt", Culture, ("time", Core.Formats.Clock(setup.At)), ("date", Core.Formats.Date(DateOnly.FromDateTime(setup.At.DateTime)))), BookStyle.Help);
        if (setup.IsSample)
        {
            Line(BookText.Say("SampleHelp", Culture), BookStyle.Sample);
        }

        if (setup.Returned is not null)
        {
            Line(BookText.Say("GuideReturned", Culture), BookStyle.Sample);
        }

        foreach (var step in setup.IsFillable ? Steps : ["HelpReader"])
        {
            Line(BookText.Say(step, Culture), BookStyle.Plain);
        }

        _row++;
    }

    private void WriteIndicators()
    {
        xml.Row(++_row, height: TitleHeight);
        for (var at = 0; at < Heads.Length; at++)
        {
            xml.Text(at + 1, BookText.Say(Heads[at], Culture), BookStyle.GuideHead);
        }

        foreach (var indicator in indicators)
        {
            string[] cells =
            [
                indicator.Name.In(Culture), indicator.Code, indicator.Definition.In(Culture), indicator.NumeratorLabel.In(Culture), indicator.DenominatorLabel.In(Culture),
                indicator.Source.In(Culture), BookText.Say($"Period{indicator.PeriodKind}", Culture),
            ];
            xml.Row(++_row, height: WrappedText.Height(cells.Zip(Widths).Max(cell => WrappedText.Lines(cell.First, cell.Second - Indent))));
            for (var at = 0; at < cells.Length; at++)
            {
                xml.Text(at + 1, cells[at], BookStyle.GuideText);
            }
        }
    }

    private void Line(string text, BookStyle style)
    {
        xml.Row(++_row, height: style == BookStyle.Title ? TitleHeight : WrappedText.Height(1));
        xml.Text(1, text, style);
    }
}
