using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;

namespace PilotReview.Documents.Workbooks;

/// <summary>What a column of a sheet holds.</summary>
internal enum ColumnRole
{
    Key,
    Name,
    Members,
    Numerator,
    Denominator,
    Single,
    LastYear,
    Why,
}

/// <summary>One column of a sheet, with the indicator that it belongs to.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="At">Its place, from 1.</param>
/// <param name="Indicator">Number of the indicator among the columns of the sheet; -1 for none.</param>
internal sealed record BookColumn(ColumnRole Role, int At, int Indicator = -1)
{
    private const double Narrow = 11;

    /// <summary>Room for the arrow of a list.</summary>
    private const double DropDown = 3;

    /// <summary>Figures of the year before stand in smaller letters.</summary>
    private const double SmallLetters = 0.9;

    /// <summary>What a reader of the file knows the column by.</summary>
    public string KeyOf(IReadOnlyList<Indicator> indicators) => Role switch
    {
        ColumnRole.Numerator => EntryBook.Numerator + indicators[Indicator].Code,
        ColumnRole.Denominator => EntryBook.Denominator + indicators[Indicator].Code,
        ColumnRole.Single => EntryBook.Single + indicators[Indicator].Code,
        _ => EntryBook.Label + Role,
    };

    /// <summary>As wide as what stands there: the levels of a scale are shown whole, typed or of the year before.</summary>
    public double Width(EntrySheet sheet, CultureInfo culture) => Role switch
    {
        ColumnRole.Name => sheet.IsYear ? 14 : 36,
        ColumnRole.Members => 10,
        ColumnRole.Single => Math.Max(Narrow, LongestLevel(sheet, culture) + DropDown),
        ColumnRole.LastYear => Math.Max(Narrow, (LongestLevel(sheet, culture) * SmallLetters) + 1),
        ColumnRole.Why => 70,
        _ => 9,
    };

    private int LongestLevel(EntrySheet sheet, CultureInfo culture) => sheet.Columns[Indicator].Kind == IndicatorKind.Ordinal
        ? sheet.Rows.SelectMany(row => row.Cells[Indicator].Rule.Scale?.Levels ?? []).Select(level => level.Name.In(culture).Length).DefaultIfEmpty().Max()
        : 0;

    /// <summary>The columns of a sheet in their order.</summary>
    public static IReadOnlyList<BookColumn> Of(EntrySheet sheet, bool hasWhy)
    {
        List<BookColumn> columns = [new(ColumnRole.Key, 1), new(ColumnRole.Name, 2), new(ColumnRole.Members, 3)];
        for (var indicator = 0; indicator < sheet.Columns.Count; indicator++)
        {
            ColumnRole[] roles = IsPair(sheet, indicator) ? [ColumnRole.Numerator, ColumnRole.Denominator, ColumnRole.LastYear] : [ColumnRole.Single, ColumnRole.LastYear];
            columns.AddRange(roles.Select((role, offset) => new BookColumn(role, columns.Count + 1 + offset, indicator)).ToList());
        }

        if (hasWhy)
        {
            columns.Add(new BookColumn(ColumnRole.Why, columns.Count + 1));
        }

        return columns;
    }

    /// <summary>Whether figures of a column take two cells: what was counted, and of how many. A count does when its indicator says of what, or when a figure says so.</summary>
    public static bool IsPair(EntrySheet sheet, int column) => sheet.Columns[column] switch
    {
        { Kind: IndicatorKind.Proportion, IsYesNo: false } => true,
        { Kind: IndicatorKind.Count } indicator => !string.IsNullOrWhiteSpace(indicator.DenominatorLabel.Vi) || sheet.Rows.Any(row => row.Cells[column].Rule.Denominator is not (null or CellRule.OneUnit)),
        _ => false,
    };
}
