using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Quality;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;

namespace PilotReview.Core.Comparison;

/// <summary>Everything a review rests on, read once: the review, its pilot, the units with their events, indicators with their scales, marks and observations.</summary>
public sealed record ReviewDossier
{
    public required Review Review { get; init; }

    public required Pilot Pilot { get; init; }

    public required UnitTree Tree { get; init; }

    public required IReadOnlyList<UnitEvent> Events { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<ScaleVersion> Scales { get; init; }

    public required IReadOnlyList<EventMark> Marks { get; init; }

    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>Import files by id, for the source of a figure.</summary>
    public required IReadOnlyDictionary<int, string> ImportFiles { get; init; }

    /// <summary>The marks that officials who attended meetings gave; empty where nobody attended.</summary>
    public IReadOnlyList<ObserverScore> ObserverScores { get; init; } = [];

    /// <summary>How far two marks of one meeting may lie apart and still agree, in points of a scale of a hundred.</summary>
    public int ObserverTolerance { get; init; } = OfficeSettings.Standard.Number(OfficeSettings.VisitTolerance);

    /// <summary>Those of these marks that can be held against the units' own figures.</summary>
    public IReadOnlyList<ObserverReading> ObserverReadings =>
    [
        .. Indicators.Where(TwoSources.IsMarkedTwice).SelectMany(indicator => SourcesOf(indicator).Counted
            .Select(pair => new ObserverReading(pair.UnitId, pair.Month, indicator.Id, (double)pair.Observed))),
    ];

    /// <summary>An indicator's own marks beside those of the visitors, of all units of the dossier.</summary>
    public TwoSources SourcesOf(Indicator indicator) => TwoSources.Of(
        Observations.Where(observation => observation.IndicatorId == indicator.Id),
        ObserverScores.Where(score => Scale(score.ScaleVersionId)?.ScaleCode == indicator.ScaleCode), Scales, ObserverTolerance);

    /// <summary>Why odd figures are right all the same, as those who entered them said.</summary>
    public IReadOnlyList<CheckExplanation> Explanations { get; init; } = [];

    /// <summary>What earlier conclusions on the pilot asked for, as far as it has come; of a frozen dossier as it was then.</summary>
    public IReadOnlyList<ReviewOrder> EarlierOrders { get; init; } = [];

    /// <summary>What of the observations is not here, because the reader may not see it.</summary>
    public DisclosureMasks Masks { get; init; } = DisclosureMasks.None;

    /// <summary>The scenario of made-up figures in the database; null for real data.</summary>
    public string? SampleScenario { get; init; }

    public bool IsSample => SampleScenario is not null;

    /// <summary>The same without the figures that a reader may not see.</summary>
    public ReviewDossier ShownTo(DisclosureMasks masks) => new DisclosedReview(this, masks).Dossier;

    public Indicator IndicatorOf(YardstickItem item) => Indicators.First(indicator => indicator.Id == item.IndicatorId);

    public UnitEvent EventOf(Enrolment enrolment) => Events.First(change => change.Id == enrolment.EventId);

    public ScaleVersion? Scale(int? id) => id is null ? null : Scales.FirstOrDefault(scale => scale.Id == id);

    /// <summary>The months that the review looks at: no month that ends after the day of the data.</summary>
    public ReviewWindow Window => WindowOf(Review);

    /// <inheritdoc cref="Window"/>
    public static ReviewWindow WindowOf(Review review)
    {
        var asOf = Period.Of(PeriodKind.Month, review.AsOf);
        var lastMonth = review.AsOf == asOf.End ? asOf : asOf.Plus(-1);
        return new ReviewWindow(review.BeforeFrom, review.AfterTo.Index <= lastMonth.Index ? review.AfterTo : lastMonth, review.SettlingMonths);
    }

    /// <summary>The yardstick in its printed order.</summary>
    public IReadOnlyList<YardstickItem> Yardstick => [.. Pilot.Yardstick.OrderBy(item => item.Order)];

    /// <summary>The enrolments that the review looks at, in the order in which they were recorded.</summary>
    public IReadOnlyList<Enrolment> Enrolments =>
        [.. Pilot.Enrolments.Where(enrolment => Review.Covers(enrolment.Id)).OrderBy(enrolment => enrolment.Id)];

    /// <summary>The units whose figures make the series of the review's own units, those of their predecessors included.</summary>
    public IReadOnlySet<int> OwnUnitIds() => Enrolments.SelectMany(enrolment => UnitsOf(new Lineage(Tree, enrolment.UnitId, EventOf(enrolment)))).ToHashSet();

    /// <summary>The same with those of the units that they are compared with; without the branches that a unit is ranked among.</summary>
    public IReadOnlySet<int> ReadUnitIds() => OwnUnitIds()
        .Concat(Enrolments.SelectMany(enrolment => enrolment.ComparisonUnits).SelectMany(compared => UnitsOf(new Lineage(Tree, compared.UnitId, null)))).ToHashSet();

    private IEnumerable<int> UnitsOf(Lineage lineage) =>
        lineage.UnitIds(Window.BeforeFrom, Window.AfterTo, Aggregation.Own).Concat(lineage.UnitIds(Window.BeforeFrom, Window.AfterTo, Aggregation.Sum));

    /// <summary>When the figures were frozen, and their hash; null for a review that reads the figures of today.</summary>
    public FrozenMark? Frozen { get; init; }
}

/// <summary>The snapshot that a dossier was read from.</summary>
/// <param name="Number">Number of the snapshot within its review.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="EngineVersion">Version of the engine that computed the verdicts in it.</param>
/// <param name="Hash">SHA-256 of its canonical form, lower-case hexadecimal.</param>
public sealed record FrozenMark(int Number, DateTimeOffset TakenAt, string EngineVersion, string Hash);
