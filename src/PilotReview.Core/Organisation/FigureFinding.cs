namespace PilotReview.Core.Organisation;

/// <summary>The closed list of what a check of a figure table can find. The sentences are in <c>OrganisationText</c>.</summary>
public enum FigureFindingKind
{
    /// <summary>The parts add up to the total.</summary>
    PartsAgree = 1,

    /// <summary>The parts are meant to be all and are fewer than the total.</summary>
    PartsMissing,

    /// <summary>The parts are meant to be all and are more than the total.</summary>
    PartsTooMany,

    /// <summary>Parts that are only named among others leave a remainder.</summary>
    PartsRemainder,

    /// <summary>Parts that are only named among others are together more than the total: they overlap.</summary>
    PartsOverlap,

    /// <summary>One part has no value: it would have to be what is missing.</summary>
    PartImplied,

    /// <summary>Several parts have no value: together they would have to be what is missing.</summary>
    PartsImplied,

    /// <summary>The total has no value: it would have to be what the parts add up to.</summary>
    TotalImplied,

    /// <summary>Neither the total nor all of its parts have a value.</summary>
    TotalUnknown,

    /// <summary>A part is more than its total.</summary>
    PartAboveTotal,

    /// <summary>A share is more than what it is a share of.</summary>
    ShareAboveWhole,

    PercentAgrees,

    /// <summary>The printed percent agrees only when digits are cut off instead of rounded.</summary>
    PercentTruncated,
    PercentDisagrees,

    /// <summary>The source prints no percent; what it would be.</summary>
    PercentNotPrinted,

    /// <summary>A percent of nothing.</summary>
    PercentOfZero,

    /// <summary>The percent is printed and what it is a percent of is not known: the bounds within which that would lie.</summary>
    WholeImplied,

    /// <summary>The percent is printed and the share itself is not known: the bounds within which that would lie.</summary>
    ShareImplied,

    /// <summary>A share or an achieved figure, or what it is of, has no value.</summary>
    ValueUnknown,
}

/// <summary>What a finding means for the table.</summary>
public enum FigureStatus
{
    Agrees = 1,

    /// <summary>Worth knowing; nothing to mend.</summary>
    Noted,

    /// <summary>Cannot be checked before a figure is given.</summary>
    Incomplete,

    /// <summary>Agrees only when digits are cut off.</summary>
    Truncated,

    Disagrees,
}

/// <summary>What became of one sum or one percent of a table when it was recomputed. The stated and the computed figure both stand.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Status">What it means.</param>
/// <param name="Key">Tells it from the other findings of its table, also after figures changed.</param>
/// <param name="Line">The line at which it stands: the total, or the share.</param>
public sealed record FigureFinding(FigureFindingKind Kind, FigureStatus Status, string Key, FigureLine Line)
{
    /// <summary>The figures that it rests on, in one neutral text: an explanation holds for these.</summary>
    public string Basis { get; init; } = string.Empty;

    /// <summary>As printed: a total, or a percent.</summary>
    public decimal? Stated { get; init; }

    /// <summary>As it adds up, or comes out at the printed decimals.</summary>
    public decimal? Computed { get; init; }

    /// <summary>The parts of a sum, in order.</summary>
    public IReadOnlyList<FigureLine> Parts { get; init; } = [];

    /// <summary>By what the total is divided; empty when that has no name, and for percents.</summary>
    public LocalText Breakdown { get; init; } = new(string.Empty);

    /// <summary>What a percent is a percent of.</summary>
    public FigureLine? Whole { get; init; }

    /// <summary>Bounds of a figure that is not known, both included.</summary>
    public (decimal Low, decimal High)? Bounds { get; init; }

    /// <summary>Why it was left as it is; null when nobody said, or said it of other figures.</summary>
    public FigureExplanation? Explanation { get; init; }

    /// <summary>Stated less computed: positive when something is missing.</summary>
    public decimal? Difference => Stated - Computed;

    /// <summary>The parts that have no value.</summary>
    public IEnumerable<FigureLine> Unknown => Parts.Where(part => part.Value is null);

    /// <summary>The parts are meant to be all.</summary>
    public bool IsOfAll => Parts.Count > 0 && Parts[0].Relation == LineRelation.PartOfAll;

    /// <summary>Has to be mended or explained.</summary>
    public bool IsProblem => Status is FigureStatus.Disagrees or FigureStatus.Truncated or FigureStatus.Incomplete;

    /// <summary>A problem that nobody explained.</summary>
    public bool IsOpen => IsProblem && Explanation is null;

    /// <summary>A further line "other" would mend it.</summary>
    public bool TakesOther => Kind == FigureFindingKind.PartsMissing;
}
