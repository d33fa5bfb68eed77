using PilotReview.Core.Comparison;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>What else than figures is otherwise today than when a review was frozen: definitions, scales, yardstick, enrolments, and the organisation, marks and explanations of the units
/// that the review reads, as far as its day of data and its windows reach.</summary>
/// <param name="frozen">The dossier of the snapshot.</param>
/// <param name="live">The same review over the rows of today.</param>
public sealed class DefinitionDifferences(ReviewDossier frozen, ReviewDossier live)
{
    private readonly HashSet<int> _units = [.. frozen.ReadUnitIds(), .. live.ReadUnitIds()];

    private DateOnly AsOf => frozen.Review.AsOf;

    public IEnumerable<ChangedDefinition> All() => [.. Indicators(), .. Scales(), .. Yardstick(), .. Enrolments(), .. Units(), .. Events(), .. Marks(), .. Explanations()];

    private IEnumerable<ChangedDefinition> Indicators() =>
        from was in frozen.Indicators
        let now = live.Indicators.FirstOrDefault(indicator => indicator.Id == was.Id)
        where now is not null && IsOther(Definition.Of(was), Definition.Of(now))
        select new ChangedDefinition(DefinitionKind.Indicator, was.Code, was.Name, null);

    private IEnumerable<ChangedDefinition> Scales() =>
        from was in frozen.Scales
        where frozen.Indicators.Any(indicator => indicator.ScaleCode == was.ScaleCode)
        let now = live.Scales.FirstOrDefault(scale => scale.Id == was.Id)
        where now is null || IsOther(Scale.Of(was, AsOf), Scale.Of(now, AsOf))
        select new ChangedDefinition(DefinitionKind.Scale, was.Code, was.Name, null);

    private IEnumerable<ChangedDefinition> Yardstick() =>
        IsOther(frozen.Yardstick, live.Yardstick) ? [new ChangedDefinition(DefinitionKind.Yardstick, frozen.Pilot.Code, frozen.Pilot.Name, null)] : [];

    private IEnumerable<ChangedDefinition> Enrolments() =>
        from was in frozen.Enrolments
        where IsOther(was, live.Pilot.Enrolments.Find(known => known.Id == was.Id))
        let unit = frozen.Tree[was.UnitId]
        select new ChangedDefinition(DefinitionKind.Enrolment, unit.Code, unit.On(AsOf).ShortName, unit.Id);

    private IEnumerable<ChangedDefinition> Units() =>
        from id in _units.Order()
        let was = frozen.Tree.Find(id)
        let now = live.Tree.Find(id)
        where IsOther(Until(was), Until(now))
        let shown = was ?? now
        select new ChangedDefinition(DefinitionKind.Unit, shown.Code, shown.On(AsOf).ShortName, id);

    private IEnumerable<ChangedDefinition> Events() =>
        from pair in Pairs(frozen.Events.Where(Concerns), live.Events.Where(Concerns), change => change.Id)
        let shown = pair.Was ?? pair.Now
        select new ChangedDefinition(
            DefinitionKind.Event, shown.Code, shown.Note.Vi.Length > 0 ? shown.Note : new LocalText(shown.DecisionNumber), shown.Parties.Find(party => _units.Contains(party.UnitId))?.UnitId);

    private IEnumerable<ChangedDefinition> Marks() =>
        from pair in Pairs(frozen.Marks.Where(Concerns), live.Marks.Where(Concerns), mark => mark.Id)
        let shown = pair.Was ?? pair.Now
        select new ChangedDefinition(DefinitionKind.Mark, shown.Lane, shown.Text, shown.UnitId);

    private IEnumerable<ChangedDefinition> Explanations() =>
        from pair in Pairs(frozen.Explanations.Where(Concerns), live.Explanations.Where(Concerns), given => given.Id)
        let shown = pair.Was ?? pair.Now
        let unit = live.Tree.Find(shown.UnitId) ?? frozen.Tree[shown.UnitId]
        let indicator = frozen.Indicators.Concat(live.Indicators).FirstOrDefault(known => known.Id == shown.IndicatorId)
        where indicator is not null
        select new ChangedDefinition(DefinitionKind.Explanation, $"{unit.Code}-{indicator.Code} {shown.Period}", unit.On(AsOf).ShortName, unit.Id);

    private bool Concerns(UnitEvent change) => change.EffectiveDate <= AsOf
        && (change.Parties.Exists(party => _units.Contains(party.UnitId))
            || change.Transfers.Exists(transfer => (transfer.FromUnitId is { } from && _units.Contains(from)) || (transfer.ToUnitId is { } to && _units.Contains(to))));

    private bool Concerns(EventMark mark) => mark.From <= AsOf && mark.To >= frozen.Window.BeforeFrom.Start
        && (mark.UnitId is not { } top || _units.Any(unit => live.Tree.IsWithin(unit, top) || frozen.Tree.IsWithin(unit, top)));

    private bool Concerns(CheckExplanation given) => _units.Contains(given.UnitId) && given.Period.Start >= frozen.Window.BeforeFrom.Start && given.Period.End <= AsOf;

    /// <summary>Rows that are otherwise, or on one side only.</summary>
    private static IEnumerable<(T? Was, T? Now)> Pairs<T>(IEnumerable<T> frozen, IEnumerable<T> live, Func<T, int> keyOf)
        where T : class
    {
        var (was, now) = (frozen.ToDictionary(keyOf), live.ToDictionary(keyOf));
        return was.Keys.Union(now.Keys).Order().Select(key => (was.GetValueOrDefault(key), now.GetValueOrDefault(key))).Where(pair => IsOther(pair.Item1, pair.Item2));
    }

    /// <summary>A unit up to the day of the data: what it was called or became later is nothing to the review.</summary>
    private FrozenUnit? Until(Unit? unit) => unit is null
        ? null
        : FrozenUnit.Of(unit) with { ValidTo = unit.ValidTo < AsOf ? unit.ValidTo : null, Versions = [.. unit.Versions.Where(version => version.From <= AsOf)] };

    private static bool IsOther<T>(T was, T now) => SnapshotJson.WritePart(was) != SnapshotJson.WritePart(now);

    /// <summary>What a review reads of an indicator; how it is collected today does not matter to it, nor what later versions say.</summary>
    private sealed record Definition(
        LocalText Name, LocalText Words, LocalText Numerator, LocalText Denominator, LocalText Source, LocalText Method, LocalText Measure, IndicatorKind Kind, Direction Direction,
        int Decimals, decimal? SmallestChange, string? ScaleCode, Aggregation Aggregation, PeriodKind PeriodKind)
    {
        public static Definition Of(Indicator indicator) => new(
            indicator.Name, indicator.Definition, indicator.NumeratorLabel, indicator.DenominatorLabel, indicator.Source, indicator.Method, indicator.Measure, indicator.Kind, indicator.Direction,
            indicator.Decimals, indicator.SmallestChange, indicator.ScaleCode, indicator.Aggregation, indicator.PeriodKind);
    }

    /// <summary>A scale version as the review reads it: that it ended after the day of the data is nothing to it.</summary>
    private sealed record Scale(
        string Code, string ScaleCode, LocalText Name, DateOnly From, DateOnly? To, decimal? Min, decimal? Max, LocalText Basis, IReadOnlyList<ScaleLevel> Levels)
    {
        public static Scale Of(ScaleVersion scale, DateOnly day) =>
            new(scale.Code, scale.ScaleCode, scale.Name, scale.From, scale.To < day ? scale.To : null, scale.Min, scale.Max, scale.Basis, scale.Levels);
    }
}

/// <summary>What else than figures may change after a review was frozen.</summary>
public enum DefinitionKind
{
    Indicator = 1,
    Scale,
    Yardstick,
    Enrolment,
    Unit,
    Event,
    Mark,
    Explanation,
}

/// <summary>Something other than a figure that is otherwise today.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name as it was frozen.</param>
/// <param name="UnitId">The unit that it concerns; null when it concerns the review as a whole.</param>
public sealed record ChangedDefinition(DefinitionKind Kind, string Code, LocalText Name, int? UnitId);
