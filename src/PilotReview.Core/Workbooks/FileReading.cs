using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;

namespace PilotReview.Core.Workbooks;

/// <summary>What the cells of a workbook mean: a reading that may have a fault of its own, or a fault that only a workbook has.</summary>
public sealed record FileReading(FigureReading? Reading, FileFault? Fault = null)
{
    public bool IsFault => Fault is not null || Reading is { Fault: not null };

    /// <summary>Reads one cell, or the two cells of a figure that has a denominator.</summary>
    /// <remarks>A number in the first of two cells is always a count, never a percent: 39 beside 46 is 39/46, and 39 beside nothing is never read as 39 %.</remarks>
    public static FileReading Of(FileCell cell, CellRule rule)
    {
        if (cell.Fault is { } fault)
        {
            return new FileReading(null, fault);
        }

        return cell.Second is { } second ? Pair(cell.First, second, cell.Base?.Denominator ?? string.Empty, rule) : new FileReading(FigureReader.Read(cell.First, rule));
    }

    private static FileReading Pair(string first, string second, string filledIn, CellRule rule)
    {
        var isOwn = second.Length > 0 && second != filledIn;
        if (first.Length == 0)
        {
            return isOwn ? new FileReading(null, FileFault.NumeratorMissing) : new FileReading(FigureReading.Cleared);
        }

        var alone = FigureReader.Read(first, rule);
        if (alone.IsNotArisen)
        {
            return new FileReading(alone);
        }

        if (first.Contains('/', StringComparison.Ordinal))
        {
            var agrees = !isOwn || alone.Figure?.Denominator is not { } typed || FigureText.Canonical(new() { Numerator = 0, Denominator = typed }) == $"0/{second}";
            return agrees ? new FileReading(alone) : new FileReading(null, FileFault.TwoDenominators);
        }

        var known = rule.Indicator.Kind == IndicatorKind.Count ? FigureReader.ExposureOf(rule) : rule.Denominator;
        var denominator = second.Length > 0 ? second : known?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (denominator is not null)
        {
            return new FileReading(FigureReader.Read($"{first}/{denominator}", rule));
        }

        // what is no count is told before what is missing beside it
        return FigureReader.Read($"{first}/1", rule) is { Fault: not null } wrong ? new FileReading(wrong) : new FileReading(null, FileFault.DenominatorMissing);
    }
}
