namespace PilotReview.Core.Pilots;

/// <summary>A trial of one model of organisation: what it rests on, when it began, by what yardstick it is to be judged, and which units take part.</summary>
public sealed class Pilot
{
    public int Id { get; init; }

    public required string Code { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>Name of the model, such as "Đảng bộ bộ phận". Data, not code.</summary>
    public required LocalText Model { get; init; }

    /// <summary>The question the pilot is to answer, in one sentence.</summary>
    public LocalText Question { get; init; } = new(string.Empty);

    public required DateOnly Start { get; init; }

    /// <summary>The day for which the review was planned when the yardstick was fixed.</summary>
    public DateOnly? PlannedReview { get; init; }

    public List<LegalBasis> LegalBases { get; init; } = [];

    /// <summary>The yardstick in its printed order.</summary>
    public List<YardstickItem> Yardstick { get; init; } = [];

    public List<Enrolment> Enrolments { get; init; } = [];

    /// <summary>Whole months that a pilot has run from <paramref name="start"/> to <paramref name="until"/>, that day included.</summary>
    public static int MonthsRun(DateOnly start, DateOnly until)
    {
        var end = until.AddDays(1);
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return Math.Max(0, end.Day < start.Day ? months - 1 : months);
    }
}

/// <summary>A document that a pilot rests on, with the dates between which it was in force.</summary>
public sealed class LegalBasis
{
    public int Id { get; init; }

    /// <summary>Number and symbol.</summary>
    public required string Number { get; set; }

    public required LocalText Title { get; set; }

    public DateOnly? Date { get; set; }

    public DateOnly? InForceFrom { get; set; }

    /// <summary>Last day, inclusive; null while it is in force.</summary>
    public DateOnly? InForceTo { get; set; }

    public bool IsOutOfForceOn(DateOnly day) => day > InForceTo;
}

/// <summary>One line of the yardstick: an indicator, which way is better, and the smallest change that matters, fixed on a day.</summary>
public sealed class YardstickItem
{
    public int Id { get; init; }

    public int PilotId { get; init; }

    public required int IndicatorId { get; init; }

    /// <summary>Place in the printed order, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Smallest change that matters; null when the indicator's own holds.</summary>
    public decimal? SmallestChange { get; init; }

    public required DateOnly FixedOn { get; init; }

    /// <summary>A line fixed after the pilot began is marked "chọn sau".</summary>
    public bool IsChosenAfter(DateOnly pilotStart) => FixedOn > pilotStart;
}
