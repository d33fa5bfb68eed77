using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Pens, fills and letters in the notation of DrawingML.</summary>
internal static class ChartStrokes
{
    private const int EmuPerPoint = 12_700;
    private const int FontUnits = 100;

    /// <summary>A line of a weight in points.</summary>
    public static C.ChartShapeProperties Line(string colour, double weight, PresetLineDashValues? dash = null) => new(Pen(colour, weight, dash));

    public static C.ChartShapeProperties NoLine() => new(new Outline(new NoFill()));

    public static C.ChartShapeProperties Nothing() => new(new NoFill(), new Outline(new NoFill()));

    /// <summary>A filled shape with an outline.</summary>
    public static C.ChartShapeProperties Shape(string fill, string outline, double weight) => new(Fill(fill), Pen(outline, weight, null));

    /// <summary>An outline alone.</summary>
    public static C.ChartShapeProperties Ring(string outline, double weight) => new(new NoFill(), Pen(outline, weight, null));

    public static Outline Pen(string colour, double weight, PresetLineDashValues? dash)
    {
        var pen = new Outline(Fill(colour)) { Width = (int)Math.Round(weight * EmuPerPoint), CapType = LineCapValues.Flat };
        pen.Append(new PresetDash { Val = dash ?? PresetLineDashValues.Solid }, new Round());
        return pen;
    }

    public static SolidFill Fill(string colour) => new(new RgbColorModelHex { Val = colour });

    /// <summary>The letters of a part of the chart, where it says its words itself.</summary>
    public static C.TextProperties Letters(string colour, double size = ChartLetters.Size, bool isBold = false, string language = "vi-VN") => new(
        NoWrap(), new ListStyle(), new Paragraph(new ParagraphProperties(Format(new DefaultRunProperties(), colour, size, isBold, isItalic: false)), new EndParagraphRunProperties { Language = language }));

    /// <summary>Words, a paragraph a line.</summary>
    public static C.RichText Words(IEnumerable<string> lines, string colour, string language, double size = ChartLetters.Size, bool isBold = false, bool isItalic = false,
        TextAlignmentTypeValues align = TextAlignmentTypeValues.Center)
    {
        var text = new C.RichText(NoWrap(), new ListStyle());
        foreach (var line in lines)
        {
            var letters = Format(new RunProperties { Language = language }, colour, size, isBold, isItalic);
            text.Append(new Paragraph(
                new ParagraphProperties(Format(new DefaultRunProperties(), colour, size, isBold, isItalic)) { Alignment = align }, new Run(letters, new Text(Workbooks.XmlText.Letters(line)))));
        }

        return text;
    }

    // Office would break words at a fifth of the chart's width
    private static BodyProperties NoWrap() => new()
    {
        Wrap = TextWrappingValues.None, LeftInset = 0, RightInset = 0, TopInset = 0, BottomInset = 0, Anchor = TextAnchoringTypeValues.Center,
    };

    private static T Format<T>(T letters, string colour, double size, bool isBold, bool isItalic)
        where T : TextCharacterPropertiesType
    {
        letters.FontSize = (int)(size * FontUnits);
        letters.Bold = isBold;
        letters.Italic = isItalic;
        letters.Append(
            Fill(colour), new LatinFont { Typeface = ChartLetters.Font }, new EastAsianFont { Typeface = ChartLetters.Font }, new ComplexScriptFont { Typeface = ChartLetters.Font });
        return letters;
    }
}
