using PilotReview.Core.Comparison;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Visits;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>All that a decision rests on, as one document: figures with every version, definitions, scales, organisation, yardstick, settings, texts, and what the engine said.
/// Its written form is <see cref="SnapshotJson"/>; the members are named as here (docs/snapshot.md).</summary>
public sealed record SnapshotContent
{
    /// <summary>Version of the form. It rises with every change of a name or a meaning; whoever raises it keeps the earlier form readable.</summary>
    public const int PresentFormat = 1;

    public required int Format { get; init; }

    public required string Engine { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public string? SampleScenario { get; init; }

    public required Review Review { get; init; }

    public required Pilot Pilot { get; init; }

    public required IReadOnlyList<FrozenUnit> Units { get; init; }

    /// <summary>What levels and fields of units were called.</summary>
    public required IReadOnlyList<UnitKind> UnitKinds { get; init; }

    public required IReadOnlyList<UnitCategory> UnitCategories { get; init; }

    public required IReadOnlyList<UnitEvent> Events { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<ScaleVersion> Scales { get; init; }

    public required IReadOnlyList<EventMark> Marks { get; init; }

    public required IReadOnlyList<FrozenObservation> Observations { get; init; }

    public required IReadOnlyList<CheckExplanation> Explanations { get; init; }

    /// <summary>Marks that visitors gave the meetings of these units; absent where nobody gave any.</summary>
    public IReadOnlyList<ObserverScore>? ObserverScores { get; init; }

    /// <summary>Names of the files that figures of the snapshot came with, by the number of the import.</summary>
    public required IReadOnlyDictionary<string, string> ImportFiles { get; init; }

    public required IReadOnlyList<SettingValue> Settings { get; init; }

    public required IReadOnlyList<ReviewParagraph> Paragraphs { get; init; }

    public required IReadOnlyList<DocumentedFact> Facts { get; init; }

    public required IReadOnlyList<ModelCost> Costs { get; init; }

    public required IReadOnlyList<SurveyQuestion> Surveys { get; init; }

    public required IReadOnlyList<ReviewCommittee> Committees { get; init; }

    /// <summary>Questions, remarks and disagreements with their answers, settled or open.</summary>
    public required IReadOnlyList<ReviewComment> Comments { get; init; }

    /// <summary>Steps taken, up to the one that froze it.</summary>
    public required IReadOnlyList<ReviewStep> Steps { get; init; }

    /// <summary>What earlier conclusions on the pilot asked for, and how far it was.</summary>
    public required IReadOnlyList<ReviewOrder> EarlierOrders { get; init; }

    public required IReadOnlyList<FrozenFinding> Findings { get; init; }

    /// <summary>Freezes a review as it stands.</summary>
    /// <param name="evaluation">The review, evaluated over all figures of today.</param>
    /// <param name="work">What people wrote for it.</param>
    /// <param name="office">What of the office it rests on beside the figures.</param>
    /// <param name="takenAt">Now.</param>
    public static SnapshotContent Of(ReviewEvaluation evaluation, ReviewWork work, OfficeRows office, DateTimeOffset takenAt)
    {
        var dossier = evaluation.Dossier;
        var imports = dossier.Observations.SelectMany(observation => observation.History.Select(version => version.Entry).Append(observation.Entry))
            .Select(entry => entry.ImportBatchId).OfType<int>().ToHashSet();
        var indicators = dossier.Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.Code);
        return new SnapshotContent
        {
            Format = PresentFormat,
            Engine = EngineVersion.Current,
            TakenAt = takenAt,
            SampleScenario = dossier.SampleScenario,
            Review = work.Review,
            Pilot = dossier.Pilot,
            Units = [.. dossier.Tree.Units.OrderBy(unit => unit.Id).Select(FrozenUnit.Of)],
            UnitKinds = [.. office.Kinds.OrderBy(kind => kind.Id)],
            UnitCategories = [.. office.Categories.OrderBy(category => category.Id)],
            Events = [.. dossier.Events.OrderBy(change => change.EffectiveDate).ThenBy(change => change.Id)],
            Indicators = [.. dossier.Indicators.OrderBy(indicator => indicator.Id)],
            Scales = [.. dossier.Scales.OrderBy(scale => scale.From).ThenBy(scale => scale.Id)],
            Marks = [.. dossier.Marks.OrderBy(mark => mark.From).ThenBy(mark => mark.Id)],
            Observations =
            [
                .. dossier.Observations.OrderBy(observation => observation.Id)
                    .Select(observation => FrozenObservation.Of(observation, dossier.Tree[observation.UnitId].Code, indicators[observation.IndicatorId])),
            ],
            Explanations = [.. dossier.Explanations.OrderBy(given => given.Id)],
            ObserverScores = dossier.ObserverScores.Count == 0 ? null : dossier.ObserverScores,
            ImportFiles = dossier.ImportFiles.Where(file => imports.Contains(file.Key)).ToDictionary(file => file.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), file => file.Value),
            Settings = [.. office.Settings.OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.From)],
            Paragraphs = work.Paragraphs,
            Facts = work.Facts,
            Costs = work.Costs,
            Surveys = work.Surveys,
            Committees = work.Committees,
            Comments = work.Comments,
            Steps = work.Steps,
            EarlierOrders = [.. office.EarlierOrders.OrderBy(order => order.Id)],
            Findings = [.. evaluation.Findings.Select(finding => FrozenFinding.Of(finding, dossier))],
        };
    }

    /// <summary>The dossier as it was frozen, with the review's state and conclusion of today.</summary>
    /// <param name="review">The review as it is stored.</param>
    /// <param name="mark">The snapshot that this is.</param>
    public ReviewDossier ToDossier(Review review, FrozenMark mark) => ToDossier() with { Review = AsOfNow(review), Frozen = mark };

    /// <summary>The dossier as it was frozen, the review included.</summary>
    public ReviewDossier ToDossier() => new()
    {
        Review = Review,
        Pilot = Pilot,
        Tree = new UnitTree(Units.Select(unit => unit.ToUnit())),
        Events = Events,
        Indicators = Indicators,
        Scales = Scales,
        Marks = Marks,
        Observations = [.. Observations.Select(observation => observation.ToObservation())],
        Explanations = Explanations,
        ObserverScores = ObserverScores ?? [],
        ObserverTolerance = new OfficeSettings(Settings, Review.AsOf).Number(OfficeSettings.VisitTolerance),
        ImportFiles = ImportFiles.ToDictionary(file => int.Parse(file.Key, System.Globalization.CultureInfo.InvariantCulture), file => file.Value),
        SampleScenario = SampleScenario,
        EarlierOrders = EarlierOrders,
    };

    /// <summary>The frozen review, as far as it has come today.</summary>
    public Review AsOfNow(Review review) => new()
    {
        Id = review.Id, Code = review.Code, PilotId = review.PilotId, State = review.State, Conclusion = review.Conclusion, Units = review.Units,
        Title = Review.Title, AsOf = Review.AsOf, BeforeFrom = Review.BeforeFrom, AfterTo = Review.AfterTo, SettlingMonths = Review.SettlingMonths,
        Justification = Review.Justification, ScopeSetOn = Review.ScopeSetOn, IsScopeSetLater = Review.IsScopeSetLater, Letterhead = Review.Letterhead,
    };
}

/// <summary>What of the office a review rests on beside its figures.</summary>
/// <param name="Settings">All rows of all settings.</param>
/// <param name="Kinds">Levels of units.</param>
/// <param name="Categories">Fields of units.</param>
/// <param name="EarlierOrders">Orders of earlier concluded reviews of the pilot.</param>
public sealed record OfficeRows(
    IReadOnlyList<SettingValue> Settings, IReadOnlyList<UnitKind> Kinds, IReadOnlyList<UnitCategory> Categories, IReadOnlyList<ReviewOrder> EarlierOrders);
