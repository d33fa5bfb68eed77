using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Workbooks;

/// <summary>The drop-downs of a workbook: yes and no, and the levels of each scale that it shows. They stand on a hidden sheet, so a level may have a comma in its name.</summary>
internal sealed class ChoiceLists(CultureInfo culture)
{
    private readonly Dictionary<string, int> _columns = [];
    private readonly List<IReadOnlyList<string>> _lists = [];

    public IReadOnlyList<IReadOnlyList<string>> All => _lists;

    /// <summary>The cells of the list that a cell takes from; null when it is typed freely.</summary>
    public string? RangeOf(CellRule rule) => rule switch
    {
        { Indicator.IsYesNo: true } => Range("yes-no", () => [YesNo(rule, 1), YesNo(rule, 0)]),
        { Indicator.Kind: IndicatorKind.Ordinal, Scale: { Levels.Count: > 0 } scale } =>
            Range(scale.Code, () => [.. scale.Levels.OrderByDescending(level => level.Rank).Select(level => level.Name.In(culture))]),
        _ => null,
    };

    private string Range(string name, Func<IReadOnlyList<string>> items)
    {
        if (!_columns.TryGetValue(name, out var column))
        {
            _lists.Add([.. items(), FigureText.NotArisen]);
            _columns[name] = column = _lists.Count;
        }

        var letters = CellName.Letters(column);
        return $"'{EntryBook.ListSheet}'!${letters}$1:${letters}${SheetXml.Number(_lists[column - 1].Count)}";
    }

    private string YesNo(CellRule rule, decimal numerator) =>
        FigureText.Typed(new ObservationFigure { Numerator = numerator, Denominator = 1 }, rule.Indicator, rule.Scale, culture);
}
