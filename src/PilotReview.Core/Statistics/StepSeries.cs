namespace PilotReview.Core.Statistics;

/// <summary>The usable points of a series around a restructuring, ready for <see cref="SlowWaveTest"/>: in order of time, without the settling-in gap, without
/// periods that were left out on purpose.</summary>
/// <remarks>A point is usable when it has a value: a proportion needs a denominator of at least 1, a rate an exposure above 0. What is missing is never
/// filled in.</remarks>
public sealed class StepSeries
{
    /// <summary>A monthly share is taken to vary like p(1 − p)(1/n + 0.02): sampling plus an everyday wobble, hence the weight n/(1 + n/50).</summary>
    private const double WobbleDivisor = 50;

    /// <summary>Beyond this size a figure cannot be squared and added up; no figure of an office comes near.</summary>
    private const double LargestFigure = 1e100;

    private StepSeries(SeriesType type, StepCalendar calendar, int[] times, double[] amounts, double[] sizes)
    {
        Type = type;
        Calendar = calendar;
        Times = times;
        Sizes = sizes;
        Amounts = amounts;
        Values = type == SeriesType.Score ? amounts : [.. amounts.Zip(sizes, (amount, size) => amount / size)];
        Before = Times.Count(time => time < calendar.Cut);
    }

    public SeriesType Type { get; }

    public StepCalendar Calendar { get; }

    /// <summary>Numbers of the periods, rising.</summary>
    public int[] Times { get; }

    /// <summary>Shares (0 to 1), rates or scores.</summary>
    public double[] Values { get; }

    /// <summary>Numerators, counts or scores.</summary>
    public double[] Amounts { get; }

    /// <summary>Denominators or exposures; empty for a score.</summary>
    public double[] Sizes { get; }

    /// <summary>Usable points before the cut; they stand first.</summary>
    public int Before { get; }

    public int After => Times.Length - Before;

    public int Count => Times.Length;

    /// <summary>Takes the usable figures. Bad input: a figure that is not finite or negative where it counts, a numerator above its denominator, periods not in
    /// rising order, a calendar without years.</summary>
    /// <param name="type">What the values are.</param>
    /// <param name="calendar">The restructuring.</param>
    /// <param name="figures">One for each period, in order; periods may be absent.</param>
    /// <param name="leftOut">Periods before the cut that do not count, such as those for which a unit was chosen.</param>
    public static Computation<StepSeries> Of(
        SeriesType type, StepCalendar calendar, IReadOnlyList<PeriodFigure> figures, IReadOnlySet<int>? leftOut = null)
    {
        if (!calendar.IsValid || !AreValid(type, figures))
        {
            return NotComputable.BadInput;
        }

        var used = new List<PeriodFigure>(figures.Count);
        foreach (var figure in figures)
        {
            var isLeftOut = figure.Time < calendar.Cut && leftOut is not null && leftOut.Contains(figure.Time);
            if (!isLeftOut && calendar.IsOnASide(figure.Time) && IsUsable(type, figure))
            {
                used.Add(figure);
            }
        }

        return new StepSeries(
            type, calendar, [.. used.Select(figure => figure.Time)], [.. used.Select(figure => figure.Amount.GetValueOrDefault())],
            type == SeriesType.Score ? [] : [.. used.Select(figure => figure.Size.GetValueOrDefault())]);
    }

    /// <summary>Whether a valid figure has a value.</summary>
    internal static bool IsUsable(SeriesType type, PeriodFigure figure) => type switch
    {
        SeriesType.Proportion => figure is { Amount: not null, Size: >= 1 },
        SeriesType.Rate => figure is { Amount: not null, Size: > 0 },
        _ => figure.Amount is not null,
    };

    /// <summary>The weight of each point in a least-squares fit: n/(1 + n/50) for a share, exposure over its mean for a rate, 1 for a score.</summary>
    internal void Weigh(Span<double> weights)
    {
        if (Type == SeriesType.Score)
        {
            weights.Fill(1);
            return;
        }

        var mean = Type == SeriesType.Rate ? Sizes.Average() : 0;
        for (var index = 0; index < Sizes.Length; index++)
        {
            weights[index] = Type == SeriesType.Rate ? Sizes[index] / mean : Sizes[index] / (1 + (Sizes[index] / WobbleDivisor));
        }
    }

    private static bool AreValid(SeriesType type, IReadOnlyList<PeriodFigure> figures)
    {
        for (var index = 0; index < figures.Count; index++)
        {
            var figure = figures[index];
            if (figure.Time is < -StepCalendar.LatestPeriod or > StepCalendar.LatestPeriod || (index > 0 && figure.Time <= figures[index - 1].Time)
                || !IsNumber(figure.Amount) || !IsNumber(figure.Size)
                || (type != SeriesType.Score && (figure.Amount < 0 || figure.Size < 0))
                || (type == SeriesType.Proportion && figure.Size >= 1 && figure.Amount > figure.Size))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(double? value) => value is not { } number || Math.Abs(number) <= LargestFigure;
}
