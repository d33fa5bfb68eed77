using PilotReview.Core.Entry;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Disclosure;

/// <summary>A review without what a reader may not see. The verdicts are those of the whole review; of an indicator with a masked figure anywhere in it, no number remains that was
/// computed over that figure or beside it, so that nothing further on (screen, document, chart, formula) can give it away.</summary>
internal sealed class DisclosedReview
{
    private readonly ReviewDossier _whole;
    private readonly DisclosureMasks _masks;
    private readonly HashSet<int> _touched;
    private readonly Dictionary<EntryKey, Observation> _withheld;

    public DisclosedReview(ReviewDossier whole, DisclosureMasks masks)
    {
        (_whole, _masks) = (whole, masks);
        _withheld = whole.Observations.Where(observation => masks.Of(observation) != Masking.None).ToDictionary(EntryKey.Of, observation => observation.Withheld());
        _touched = [.. _withheld.Keys.Select(key => key.IndicatorId)];
        Dossier = whole with
        {
            Observations = [.. whole.Observations.Select(Shown)],
            // an explanation repeats the figure, and its words may tell it
            Explanations = [.. whole.Explanations.Where(given => masks.Of(new EntryKey(given.UnitId, given.IndicatorId, given.Period)) == Masking.None)],
            Masks = masks,
        };
    }

    public ReviewDossier Dossier { get; }

    /// <summary>Whether anything in the review is masked at all.</summary>
    public bool IsMasked => _touched.Count > 0;

    public Finding Of(Finding finding)
    {
        var result = finding.Result;
        if (!_touched.Contains(finding.Indicator.Id))
        {
            // adjusted for those looked at together, it would tell of the p of the others
            return finding with { Result = result with { Verdict = finding.Verdict with { Q = null } } };
        }

        IReadOnlyList<SeriesPoint> points = [.. result.Points.Select(point => Of(finding, point))];
        var hidesLevels = points.Any(point => point.Masking != Masking.None);
        var isComputed = result.Status == ComparisonStatus.Computed;
        return finding with
        {
            ComparisonChanges = [],
            Result = result with
            {
                Points = points,
                Status = isComputed ? ComparisonStatus.Withheld : result.Status,
                Reason = isComputed ? Reason.SmallCells : result.Reason,
                HidesLevels = hidesLevels,
                Before = hidesLevels ? Without(result.Before) : result.Before,
                After = hidesLevels ? Without(result.After) : result.After,
                PlainChange = null,
                PlainInterval = null,
                PlainMethod = null,
                Verdict = new Verdict
                {
                    Kind = finding.Verdict.Kind,
                    Reason = isComputed || finding.Verdict.Reason == Reason.DenominatorsTooSmall ? Reason.SmallCells : finding.Verdict.Reason,
                    Sign = finding.Verdict.Sign,
                    DroppedPeriods = finding.Verdict.DroppedPeriods,
                },
            },
        };
    }

    /// <summary>The units together: where one has a masked figure the levels of all would give it away.</summary>
    public PilotRow Of(PilotRow row) => _touched.Contains(row.Rollup.Indicator.Id)
        ? row with { Test = null, Q = null, FamilySize = 0, Rollup = row.Rollup with { Before = null, After = null, Simpson = null, MeasuredUnits = 0 } }
        : row with { Test = null, Q = null, FamilySize = 0 };

    private Observation Shown(Observation observation) => _withheld.GetValueOrDefault(EntryKey.Of(observation)) ?? observation;

    private SeriesPoint Of(Finding finding, SeriesPoint point)
    {
        var parts = point.Observations.Where(observation => observation.State == ObservationState.Approved && !observation.Figure.IsEmpty).Select(EntryKey.Of).ToList();
        var change = finding.Result.Plan.Lineage.Restructuring;
        EntryKey? whole = change is not null && point.Period.End < change.EffectiveDate ? null : new EntryKey(finding.Unit.Id, finding.Indicator.Id, point.Period);
        var masking = point.Value is null && point.Numerator is null ? Masking.None
            : parts.Count == 1 ? _masks.Of(parts[0])
            : _masks.OfSum(parts, whole);
        var shown = point with { Observations = [.. point.Observations.Select(Shown)] };
        return masking == Masking.None ? shown : shown with { Masking = masking, Gap = Gap.Masked, Value = null, Numerator = null, Denominator = null };
    }

    private static SideSummary Without(SideSummary side) => side with { Value = null, Numerator = null, Denominator = null, Swings = null };
}
