using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>Reads what was typed, pasted or filled into a cell. The same for the grid, the pasted block and the workbook.</summary>
public static class FigureReader
{
    /// <summary>No figure of any kind is longer; a level's name is the longest.</summary>
    public const int LongestText = 200;

    private const int MostDecimals = 4;

    /// <summary>Two digits after the mark: fewer are decimals of a percent.</summary>
    private const int LeastPeople = 10;

    private static readonly HashSet<string> NotArisenWords = new(StringComparer.Ordinal)
    {
        "-", "\u2013", "\u2014", "\u2212", "khong phat sinh", "khong hop", "kps", "n/a", "none arose", "not held",
    };

    private static readonly HashSet<string> YesWords = new(StringComparer.Ordinal) { "co", "c", "x", "v", "y", "yes", "1", "1/1", "\u2713", "\u2714", "dung", "true" };

    private static readonly HashSet<string> NoWords = new(StringComparer.Ordinal) { "khong", "k", "n", "no", "0", "0/1", "\u2717", "\u2718", "sai", "false" };

    public static FigureReading Read(string? text, CellRule rule)
    {
        var typed = (text ?? string.Empty).Normalize().Trim();
        if (typed.Length == 0)
        {
            return FigureReading.Cleared;
        }

        if (typed.Length > LongestText)
        {
            return FigureReading.Wrong(FigureFault.TooLong, ImportValue.Of(LongestText));
        }

        if (OldEncodings.IsLikely(typed))
        {
            return FigureReading.Wrong(FigureFault.OldEncoding, ImportValue.Quote(typed));
        }

        if (NotArisenWords.Contains(PlainText.Of(typed)))
        {
            return FigureReading.NotArisen;
        }

        return rule.Indicator switch
        {
            { Kind: IndicatorKind.Ordinal } => Level(typed, rule),
            { Kind: IndicatorKind.Proportion, IsYesNo: true } => YesNo(typed),
            { Kind: IndicatorKind.Proportion } => Pair(typed, rule, Percent),
            { Kind: IndicatorKind.Count } => Pair(typed, rule, Count),
            _ => Value(typed),
        };
    }

    private static FigureReading Level(string typed, CellRule rule)
    {
        if (rule.Scale is not { Levels.Count: > 0 } scale)
        {
            return FigureReading.Wrong(FigureFault.NoScale);
        }

        return LevelNames.Find(scale, typed) is { } level
            ? FigureReading.Of(new ObservationFigure { LevelRank = level.Rank })
            : FigureReading.Wrong(
                FigureFault.NoSuchLevel, ImportValue.Quote(typed), string.Join("; ", scale.Levels.OrderByDescending(level => level.Rank).Select(level => level.Name.Vi)));
    }

    private static FigureReading YesNo(string typed)
    {
        var plain = PlainText.Of(typed);
        if (YesWords.Contains(plain))
        {
            return FigureReading.Of(new ObservationFigure { Numerator = 1, Denominator = 1 });
        }

        return NoWords.Contains(plain)
            ? FigureReading.Of(new ObservationFigure { Numerator = 0, Denominator = 1 })
            : FigureReading.Wrong(FigureFault.NotYesOrNo, ImportValue.Quote(typed));
    }

    private static FigureReading Pair(string typed, CellRule rule, Func<string, CellRule, FigureReading> single)
    {
        var parts = typed.Split('/');
        if (parts.Length == 1)
        {
            return single(typed, rule);
        }

        if (parts.Length > 2)
        {
            return FigureReading.Wrong(FigureFault.NotANumber, ImportValue.Quote(typed));
        }

        var (numerator, fault) = Whole(parts[0], typed);
        var (denominator, second) = Whole(parts[1], typed);
        return fault ?? second ?? FigureReading.Of(new ObservationFigure { Numerator = numerator, Denominator = denominator });
    }

    private static FigureReading Count(string typed, CellRule rule)
    {
        var (count, fault) = Whole(typed, typed);
        return fault ?? (ExposureOf(rule) is { } exposure
            ? FigureReading.Of(new ObservationFigure { Numerator = count, Denominator = exposure })
            : FigureReading.Wrong(FigureFault.DenominatorUnknown, ImportValue.Quote(typed)));
    }

    /// <summary>What a count alone is read on: what is known or stands there, else one unit; null when the indicator names something that has to be typed.</summary>
    public static decimal? ExposureOf(CellRule rule) =>
        rule.Denominator ?? (string.IsNullOrWhiteSpace(rule.Indicator.DenominatorLabel.Vi) ? CellRule.OneUnit : null);

    /// <summary>A share without its people: the one whole number of the denominator that makes it, when there is one.</summary>
    private static FigureReading Percent(string typed, CellRule rule)
    {
        var (percent, fault) = TypedNumber.Read(typed.TrimEnd('%'), isWhole: false);
        if (fault is { } wrong)
        {
            return FigureReading.Wrong(wrong, ImportValue.Quote(typed));
        }

        if (percent < 0)
        {
            return FigureReading.Wrong(FigureFault.Negative, ImportValue.Quote(typed));
        }

        if (rule.Denominator is not { } denominator || denominator <= 0)
        {
            return MeantAsPair(typed) ?? FigureReading.Wrong(FigureFault.DenominatorUnknown, ImportValue.Quote(typed));
        }

        if (IsCountOrPercent(typed, percent, denominator))
        {
            return FigureReading.Wrong(FigureFault.CountOrPercent, ImportValue.Quote(typed), ImportValue.Of(percent), ImportValue.Of(denominator));
        }

        var nearest = Math.Round(percent * denominator / 100, MidpointRounding.AwayFromZero);
        var fitting = new[] { nearest - 1, nearest, nearest + 1 }.Where(count => count >= 0 && MakesPercent(count, denominator, percent)).ToList();
        return fitting.Count switch
        {
            1 => FigureReading.Of(new ObservationFigure { Numerator = fitting[0], Denominator = denominator }, isFromPercent: true),
            0 => MeantAsPair(typed) ?? FigureReading.Wrong(FigureFault.PercentFitsNothing, ImportValue.Quote(typed), ImportValue.Of(denominator), ImportValue.Of(nearest)),
            _ => FigureReading.Wrong(
                FigureFault.PercentFitsSeveral, ImportValue.Quote(typed), ImportValue.Of(denominator), ImportValue.Of(fitting[0]), ImportValue.Of(fitting[^1])),
        };
    }

    /// <summary>A point or comma where the stroke was meant: 39.46 for 39/46. Asked, not guessed.</summary>
    private static FigureReading? MeantAsPair(string typed)
    {
        var parts = typed.Split('.', ',');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) && denominator >= LeastPeople && numerator <= denominator
                ? FigureReading.Wrong(FigureFault.MeantAsPair, ImportValue.Quote(typed), ImportValue.Of(numerator), ImportValue.Of(denominator)) with
                {
                    Repair = new ObservationFigure { Numerator = numerator, Denominator = denominator },
                }
                : null;
    }

    /// <summary>A number alone that could be the people as well: whoever means the share says so with a sign or a decimal.</summary>
    private static bool IsCountOrPercent(string typed, decimal percent, decimal denominator)
    {
        const decimal all = 100;
        return percent.Scale == 0 && !typed.EndsWith('%') && (percent <= denominator || percent == all);
    }

    /// <summary>Whether the share, rounded to as many decimals as were typed, is the typed one.</summary>
    private static bool MakesPercent(decimal count, decimal denominator, decimal percent) =>
        Math.Round(count * 100 / denominator, Math.Min((int)percent.Scale, MostDecimals), MidpointRounding.AwayFromZero) == percent;

    private static FigureReading Value(string typed)
    {
        if (typed.Contains('/', StringComparison.Ordinal))
        {
            var isPair = typed.Split('/') is { Length: 2 } parts && parts.All(part => TypedNumber.Read(part.Trim(), isWhole: true).Fault is null);
            return FigureReading.Wrong(isPair ? FigureFault.OneNumberOnly : FigureFault.NotANumber, ImportValue.Quote(typed));
        }

        var (value, fault) = TypedNumber.Read(typed, isWhole: false);
        return fault switch
        {
            { } wrong => FigureReading.Wrong(wrong, ImportValue.Quote(typed)),
            _ when decimal.Round(value, MostDecimals) != value => FigureReading.Wrong(FigureFault.TooManyDecimals, ImportValue.Quote(typed), ImportValue.Of(MostDecimals)),
            _ => FigureReading.Of(new ObservationFigure { Value = value }),
        };
    }

    private static (decimal Number, FigureReading? Fault) Whole(string part, string typed)
    {
        var (number, fault) = TypedNumber.Read(part, isWhole: true);
        return fault switch
        {
            { } wrong => (0, FigureReading.Wrong(wrong, ImportValue.Quote(typed))),
            _ when number < 0 => (0, FigureReading.Wrong(FigureFault.Negative, ImportValue.Quote(typed))),
            _ when decimal.Truncate(number) != number => (0, FigureReading.Wrong(FigureFault.NotWhole, ImportValue.Quote(typed))),
            _ => (number, null),
        };
    }
}
