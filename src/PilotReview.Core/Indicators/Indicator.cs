using PilotReview.Core.Observations;
using PilotReview.Core.Visits;

namespace PilotReview.Core.Indicators;

/// <summary>What is measured, with its reference sheet: what it means, how and by whom it is taken, how it adds up over units.</summary>
public sealed class Indicator
{
    /// <summary>Between the codes of <see cref="AppliesTo"/>.</summary>
    public const char CategoryStroke = ';';

    public int Id { get; init; }

    public required string Code { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>A few words for the head of a column.</summary>
    public required LocalText ShortName { get; init; }

    public LocalText Definition { get; init; } = new(string.Empty);

    /// <summary>What the numerator counts, such as "đảng viên có mặt"; for a count, what is counted.</summary>
    public LocalText NumeratorLabel { get; init; } = new(string.Empty);

    /// <summary>What the denominator counts, such as "đảng viên phải dự"; for a count, the exposure.</summary>
    public LocalText DenominatorLabel { get; init; } = new(string.Empty);

    /// <summary>Source of the figure, such as minutes of the meeting.</summary>
    public LocalText Source { get; init; } = new(string.Empty);

    /// <summary>How the figure is taken, step by step.</summary>
    public LocalText Method { get; init; } = new(string.Empty);

    /// <summary>Which post takes it.</summary>
    public LocalText Responsible { get; init; } = new(string.Empty);

    public required IndicatorKind Kind { get; init; }

    public required Direction Direction { get; init; }

    public required PeriodKind PeriodKind { get; init; }

    public required Aggregation Aggregation { get; init; }

    /// <summary>Unit of the value and of its change, such as "điểm", "ngày"; a proportion's change is in percentage points whatever stands here.</summary>
    public LocalText Measure { get; init; } = new(string.Empty);

    /// <summary>Digits after the decimal mark when the value is printed.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>Smallest change that matters, in percentage points for a proportion, else in the value's own unit; null when the default of the kind holds.</summary>
    public decimal? SmallestChange { get; init; }

    /// <summary>Least value a figure may have; null when unbounded.</summary>
    public decimal? LowerBound { get; init; }

    public decimal? UpperBound { get; init; }

    /// <summary>Small cells of a sensitive indicator are masked outside the own subtree.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Code of the family of scale versions that values are read on; null when the indicator has no scale.</summary>
    public string? ScaleCode { get; init; }

    /// <summary>A proportion of one: held or not, yes or no. Typed as a tick; n of N is 1/1 or 0/1.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>Where the denominator is known from; null when it is known from nowhere.</summary>
    public DenominatorSource? DenominatorSource { get; set; }

    /// <summary>Code of the indicator whose numerator is this one's denominator, for <see cref="Indicators.DenominatorSource.OtherNumerator"/>.</summary>
    public string DenominatorCode { get; set; } = string.Empty;

    /// <summary>What the value must equal, as signed codes of indicators, such as <c>dv-cuoi + dv-vao - dv-ra</c>; its own code means its value of the period
    /// before. Empty when nothing balances.</summary>
    public string Balance { get; set; } = string.Empty;

    /// <summary>Codes of the categories of units that report it, parted by <c>;</c>; empty when all do.</summary>
    public string AppliesTo { get; set; } = string.Empty;

    /// <summary>First day from which it is collected; null when it always was.</summary>
    public DateOnly? InUseFrom { get; set; }

    /// <summary>Last day, inclusive; null while it is collected.</summary>
    public DateOnly? InUseTo { get; set; }

    /// <summary>Place among the columns; those without one stand after those with one, in the order in which they were set up.</summary>
    public int? Order { get; set; }

    /// <summary>What of the visits to branches it counts; null for an indicator whose figures are typed or imported.</summary>
    public VisitFigure? FromVisits { get; init; }

    /// <summary>Codes of <see cref="AppliesTo"/>.</summary>
    public IReadOnlyList<string> Categories => AppliesTo.Split(CategoryStroke, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public List<IndicatorTarget> Targets { get; init; } = [];

    /// <summary>Later definitions with their first day, in any order. What stands in the indicator itself is the first.</summary>
    public List<IndicatorVersion> Versions { get; init; } = [];

    /// <summary>The target in force on <paramref name="day"/>, or null.</summary>
    public IndicatorTarget? TargetOn(DateOnly day) =>
        Targets.Where(target => target.From <= day && (target.To is null || day <= target.To)).MaxBy(target => target.From);

    /// <summary>Whether figures are collected for a period: it begins and ends while the indicator is in use. What follows from visits is collected with them, and never asked for by itself.</summary>
    public bool IsCollectedIn(Period period) => FromVisits is null && (InUseFrom is null || InUseFrom <= period.Start) && (InUseTo is null || period.End <= InUseTo);

    /// <summary>Whether it is collected on <paramref name="day"/>.</summary>
    public bool IsInUseOn(DateOnly day) => (InUseFrom is null || InUseFrom <= day) && (InUseTo is null || day <= InUseTo);

    /// <summary>Whether it is sensitive by any of its definitions.</summary>
    public bool IsEverSensitive => IsSensitive || Versions.Exists(version => version.IsSensitive);

    /// <summary>Whether small figures are masked in what is read as of <paramref name="day"/>: it is sensitive by the definition of that day or by a later one. What was found to be
    /// sensitive afterwards is masked in older reviews too.</summary>
    public bool IsSensitiveAsOf(DateOnly day) => On(day).IsSensitive || Versions.Exists(version => version.From > day && version.IsSensitive);

    /// <summary>The indicator as it is defined on <paramref name="day"/>: a review reads the definition of its own day, whatever was decided later.</summary>
    public Indicator On(DateOnly day) => Versions.Where(version => version.From <= day).MaxBy(version => version.From)?.AppliedTo(this) ?? this;
}

/// <summary>A target value with its dates and where it comes from.</summary>
public sealed class IndicatorTarget
{
    public int Id { get; init; }

    public int IndicatorId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>In percent for a proportion, else in the value's own unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The document that sets it.</summary>
    public LocalText Basis { get; init; } = new(string.Empty);
}
