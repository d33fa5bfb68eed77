namespace PilotReview.Core.Indicators;

/// <summary>How an indicator is defined from a day on. Kind, period, aggregation and scale are not among it: figures were read by them, so another kind is
/// another indicator.</summary>
public sealed class IndicatorVersion
{
    public int Id { get; init; }

    public int IndicatorId { get; init; }

    /// <summary>First day on which the definition holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Why it was changed.</summary>
    public required string Reason { get; init; }

    public required LocalText Name { get; init; }

    public required LocalText ShortName { get; init; }

    public LocalText Definition { get; init; } = new(string.Empty);

    public LocalText NumeratorLabel { get; init; } = new(string.Empty);

    public LocalText DenominatorLabel { get; init; } = new(string.Empty);

    public LocalText Source { get; init; } = new(string.Empty);

    public LocalText Method { get; init; } = new(string.Empty);

    public LocalText Responsible { get; init; } = new(string.Empty);

    public LocalText Measure { get; init; } = new(string.Empty);

    public required Direction Direction { get; init; }

    public required int Decimals { get; init; }

    public decimal? SmallestChange { get; init; }

    public decimal? LowerBound { get; init; }

    public decimal? UpperBound { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>The indicator with this definition in place of its own.</summary>
    public Indicator AppliedTo(Indicator indicator) => new()
    {
        Id = indicator.Id,
        Code = indicator.Code,
        Kind = indicator.Kind,
        PeriodKind = indicator.PeriodKind,
        Aggregation = indicator.Aggregation,
        ScaleCode = indicator.ScaleCode,
        IsYesNo = indicator.IsYesNo,
        DenominatorSource = indicator.DenominatorSource,
        DenominatorCode = indicator.DenominatorCode,
        Balance = indicator.Balance,
        AppliesTo = indicator.AppliesTo,
        InUseFrom = indicator.InUseFrom,
        InUseTo = indicator.InUseTo,
        Order = indicator.Order,
        FromVisits = indicator.FromVisits,
        Targets = indicator.Targets,
        Versions = indicator.Versions,
        Name = Name,
        ShortName = ShortName,
        Definition = Definition,
        NumeratorLabel = NumeratorLabel,
        DenominatorLabel = DenominatorLabel,
        Source = Source,
        Method = Method,
        Responsible = Responsible,
        Measure = Measure,
        Direction = Direction,
        Decimals = Decimals,
        SmallestChange = SmallestChange,
        LowerBound = LowerBound,
        UpperBound = UpperBound,
        IsSensitive = IsSensitive,
    };
}
