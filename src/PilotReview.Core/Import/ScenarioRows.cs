using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Organisation;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;

namespace PilotReview.Core.Import;

/// <summary>The rows of one workbook, typed but not yet checked against one another or against what is stored. The columns of each sheet are in
/// docs/workbook.md; references are by code.</summary>
public sealed record ScenarioRows
{
    /// <summary>Names of the sheets, in the order in which a workbook is best read: what is referred to comes first.</summary>
    public static IReadOnlyList<string> Sheets { get; } =
    [
        "kinds", "categories", "legal_bases", "units", "events", "transfers", "scales", "indicators", "observations", "visits", "marks", "pilots",
        "yardstick", "enrolments", "comparisons", "reviews", "figure_tables", "figure_lines",
    ];

    public List<KindRow> Kinds { get; } = [];

    public List<CategoryRow> Categories { get; } = [];

    public List<LegalBasisRow> LegalBases { get; } = [];

    public List<UnitRow> Units { get; } = [];

    public List<EventRow> Events { get; } = [];

    public List<TransferRow> Transfers { get; } = [];

    public List<ScaleRow> Scales { get; } = [];

    public List<IndicatorRow> Indicators { get; } = [];

    public List<ObservationRow> Observations { get; } = [];

    public List<VisitRow> Visits { get; } = [];

    public List<MarkRow> Marks { get; } = [];

    public List<PilotRow> Pilots { get; } = [];

    public List<YardstickRow> Yardstick { get; } = [];

    public List<EnrolmentRow> Enrolments { get; } = [];

    public List<ComparisonRow> Comparisons { get; } = [];

    public List<ReviewRow> Reviews { get; } = [];

    public List<FigureTableRow> FigureTables { get; } = [];

    public List<FigureLineRow> FigureLines { get; } = [];

    /// <summary>All rows of all sheets.</summary>
    public int Count => Kinds.Count + Categories.Count + LegalBases.Count + Units.Count + Events.Count + Transfers.Count + Scales.Count
        + Indicators.Count + Observations.Count + Marks.Count + Pilots.Count + Yardstick.Count + Enrolments.Count + Comparisons.Count
        + Reviews.Count + Visits.Count + FigureTables.Count + FigureLines.Count;
}

public sealed record KindRow(RowSource Source, string Code, LocalText Name, DateOnly? From, DateOnly? To);

public sealed record CategoryRow(RowSource Source, string Code, LocalText Name);

public sealed record LegalBasisRow(
    RowSource Source, string Number, LocalText Title, DateOnly? Date, DateOnly? InForceFrom, DateOnly? InForceTo);

/// <summary>One version of a unit. The unit begins with its earliest version; <paramref name="To"/> stands on the last version only.</summary>
public sealed record UnitRow(
    RowSource Source, string Code, DateOnly From, DateOnly? To, LocalText Name, LocalText ShortName, string Kind, string? Category,
    string? Parent, int? Official, int? Probationary, int? Exempt = null, int? Away = null)
{
    public MemberCounts Members => new(Official, Probationary, Exempt, Away);
}

public sealed record EventRow(
    RowSource Source, string Code, UnitEventKind Kind, string DecisionNumber, DateOnly? DecisionDate, DateOnly EffectiveDate,
    IReadOnlyList<string> Predecessors, IReadOnlyList<string> Successors, LocalText Note);

public sealed record TransferRow(RowSource Source, string Event, string? FromUnit, string? ToUnit, int Members);

public sealed record ScaleRow(
    RowSource Source, string Scale, string Version, LocalText Name, DateOnly From, DateOnly? To, decimal? Min, decimal? Max,
    IReadOnlyList<LocalText> Levels, LocalText Basis);

public sealed record IndicatorRow(RowSource Source, Indicator Indicator);

/// <summary>One figure. <paramref name="Level"/> is the Vietnamese or English name of a level, or its rank.</summary>
public sealed record ObservationRow(
    RowSource Source, string Unit, string Indicator, Period Period, decimal? Numerator, decimal? Denominator, decimal? Value, string? Level,
    ObservationState State, string Comment, string Evidence);

/// <summary>One visit; the scale of its mark follows from the month.</summary>
public sealed record VisitRow(RowSource Source, string Post, string Unit, Period Month, VisitTelling Told);

public sealed record MarkRow(RowSource Source, string Lane, DateOnly From, DateOnly To, LocalText Text, string? Unit);

public sealed record PilotRow(
    RowSource Source, string Code, LocalText Name, LocalText Model, LocalText Question, DateOnly Start, DateOnly? PlannedReview,
    IReadOnlyList<string> LegalBases);

public sealed record YardstickRow(RowSource Source, string Pilot, string Indicator, int Order, decimal? SmallestChange, DateOnly FixedOn);

public sealed record EnrolmentRow(
    RowSource Source, string Pilot, string Unit, string Event, ChoiceReason Reason, Period? ChosenFrom, Period? ChosenTo,
    IReadOnlyList<string> ChosenIndicators, LocalText Note, DateOnly RecordedOn);

public sealed record ComparisonRow(RowSource Source, string Pilot, string Unit, string ComparisonUnit);

public sealed record ReviewRow(
    RowSource Source, string Code, string Pilot, LocalText Title, DateOnly AsOf, Period BeforeFrom, Period AfterTo, int SettlingMonths,
    ReviewState State, ReviewLetterhead Letterhead, ReviewConclusion? Conclusion);

/// <summary>One table of figures about an organisation.</summary>
public sealed record FigureTableRow(
    RowSource Source, string Code, string Unit, FigureSubject Subject, int FromYear, int? ToYear, LocalText Title, string DocumentNumber, DateOnly? DocumentDate,
    DateOnly? AsOf, LocalText Note);

/// <summary>One line of such a table. <paramref name="Of"/> is the place of the line that it has to do with.</summary>
public sealed record FigureLineRow(
    RowSource Source, string Table, int Order, LocalText Label, LocalText Noun, string? Category, decimal? Value, LineRelation? Relation, int? Of, LocalText Breakdown,
    decimal? Percent, int? PercentDecimals);
