using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PilotReview.Documents.Tests.Word;

/// <summary>Counts as Word counts: by definition and level, anew where an instance says so at its first use.</summary>
internal sealed class CountedNumbers(MainDocumentPart main)
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private readonly Numbering _numbering = main.NumberingDefinitionsPart?.Numbering ?? throw new InvalidOperationException("No numbering.");
    private readonly Dictionary<(int Definition, int Level), int> _counts = [];
    private readonly HashSet<int> _used = [];

    /// <summary>The number with a blank behind it; empty for none.</summary>
    public string Before(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties
            ?? StyleOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)?.StyleParagraphProperties?.NumberingProperties;
        var number = properties?.NumberingId?.Val?.Value ?? 0;
        return number == 0 ? string.Empty : Count(number, properties?.NumberingLevelReference?.Val?.Value ?? 0);
    }

    private string Count(int number, int at)
    {
        var instance = _numbering.Elements<NumberingInstance>().Single(instance => instance.NumberID?.Value == number);
        var key = instance.AbstractNumId?.Val?.Value ?? 0;
        var level = _numbering.Elements<AbstractNum>().Single(definition => definition.AbstractNumberId?.Value == key).Elements<Level>().Single(level => level.LevelIndex?.Value == at);
        var start = instance.Elements<LevelOverride>().SingleOrDefault(change => change.LevelIndex?.Value == at)?.StartOverrideNumberingValue?.Val?.Value;
        var count = _used.Add(number) && start is { } anew ? anew : _counts.GetValueOrDefault((key, at)) + 1;
        _counts[(key, at)] = count;
        _counts.Remove((key, at + 1));
        var text = level.NumberingFormat?.Val?.Value switch
        {
            NumberFormatValues.UpperRoman => Roman[count],
            NumberFormatValues.Decimal => count.ToString(CultureInfo.InvariantCulture),
            _ => string.Empty,
        };
        return (level.LevelText?.Val?.Value ?? string.Empty).Replace($"%{at + 1}", text, StringComparison.Ordinal) + " ";
    }

    private Style? StyleOf(string? id) => main.StyleDefinitionsPart?.Styles?.Elements<Style>().SingleOrDefault(style => style.StyleId?.Value == id);
}
