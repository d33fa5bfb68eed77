using System.Globalization;

namespace PilotReview.Core.Observations;

/// <summary>How long one reporting period is.</summary>
public enum PeriodKind
{
    Month = 1,
    Quarter = 2,
    Year = 3,
}

/// <summary>One reporting period: a calendar month, quarter or year. Two periods of different kinds are never equal.</summary>
/// <remarks><see cref="Index"/> counts periods of the same kind without gaps, so the difference of two indices is a number of periods.
/// Written <c>2021-09</c>, <c>2021-Q3</c>, <c>2021</c> in files.</remarks>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>Earliest year that is read from text.</summary>
    public const int FirstYear = 1900;

    /// <summary>Latest year that is read from text.</summary>
    public const int LastYear = 2999;

    private Period(PeriodKind kind, int index)
    {
        Kind = kind;
        Index = index;
    }

    public PeriodKind Kind { get; }

    /// <summary>Number of the period since year 0: year × 12 + month − 1, year × 4 + quarter − 1, or the year.</summary>
    public int Index { get; }

    /// <summary>Periods of this kind in one year: 12, 4 or 1.</summary>
    public int PerYear => PerYearOf(Kind);

    public int Year => Index / PerYear;

    /// <summary>1 to 4; for a year 1.</summary>
    public int Quarter => ((StartMonth - 1) / 3) + 1;

    /// <summary>The calendar month in which the period starts, 1 to 12.</summary>
    public int StartMonth => (Index % PerYear * (12 / PerYear)) + 1;

    /// <summary>First day of the period.</summary>
    public DateOnly Start => new(Year, StartMonth, 1);

    /// <summary>Last day of the period, inclusive.</summary>
    public DateOnly End => Next.Start.AddDays(-1);

    public Period Next => new(Kind, Index + 1);

    public static Period Month(int year, int month) => Of(PeriodKind.Month, new DateOnly(year, month, 1));

    /// <summary>The period of <paramref name="kind"/> that has the number <paramref name="index"/>.</summary>
    public static Period FromIndex(PeriodKind kind, int index) => new(kind, index);

    /// <summary>The period of <paramref name="kind"/> that contains <paramref name="day"/>.</summary>
    public static Period Of(PeriodKind kind, DateOnly day)
    {
        var perYear = PerYearOf(kind);
        return new Period(kind, (day.Year * perYear) + ((day.Month - 1) / (12 / perYear)));
    }

    /// <summary>The period that starts on <paramref name="day"/> or, when that day lies inside a period, the one after it.</summary>
    public static Period FirstFrom(PeriodKind kind, DateOnly day)
    {
        var holding = Of(kind, day);
        return holding.Start == day ? holding : holding.Next;
    }

    /// <summary>The period <paramref name="count"/> periods later (earlier when negative).</summary>
    public Period Plus(int count) => new(Kind, Index + count);

    /// <summary>Periods from <paramref name="first"/> to <paramref name="last"/>, both included; empty when last is before first.</summary>
    public static IEnumerable<Period> Range(Period first, Period last)
    {
        for (var index = first.Index; index <= last.Index; index++)
        {
            yield return new Period(first.Kind, index);
        }
    }

    /// <summary>Reads <c>2021-09</c>, <c>2021-Q3</c> or <c>2021</c>; years from <see cref="FirstYear"/> to <see cref="LastYear"/>.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var parts = (text ?? string.Empty).Trim().Split('-');
        if (parts.Length is 0 or > 2 || parts[0].Length != 4
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
        {
            return false;
        }

        if (parts.Length == 1)
        {
            period = new Period(PeriodKind.Year, year);
            return true;
        }

        var isQuarter = parts[1].Length == 2 && parts[1][0] is 'Q' or 'q';
        if (!int.TryParse(isQuarter ? parts[1][1..] : parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1 || number > (isQuarter ? 4 : 12))
        {
            return false;
        }

        period = isQuarter ? new Period(PeriodKind.Quarter, (year * 4) + number - 1) : Month(year, number);
        return true;
    }

    public int CompareTo(Period other) => Index.CompareTo(other.Index);

    public override string ToString() => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{StartMonth:00}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Quarter}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static int PerYearOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 12,
        PeriodKind.Quarter => 4,
        PeriodKind.Year => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
