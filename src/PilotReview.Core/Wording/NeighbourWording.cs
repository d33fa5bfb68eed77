using System.Globalization;
using PilotReview.Core.Comparison;

namespace PilotReview.Core.Wording;

/// <summary>What the units that were not restructured did in the same time, as a description beside a finding.</summary>
internal sealed class NeighbourWording(Finding finding, IReadOnlyList<Finding> neighbours, ReviewDossier dossier, CultureInfo culture)
{
    private readonly List<Finding> _same = [.. ComparableUnits.Untouched(dossier, neighbours).Where(neighbour => neighbour.Indicator.Id == finding.Indicator.Id)];

    public IEnumerable<string> Sentences()
    {
        if (_same.Count == 0)
        {
            yield return Phrases.Get("k.no_units", culture);
            yield break;
        }

        var changes = _same.Where(neighbour => neighbour.Result.Change is not null).OrderBy(neighbour => neighbour.Result.Change).ToList();
        yield return Told(changes);
        if (changes.Count > 0 && changes.Count < _same.Count)
        {
            var others = _same.Count - changes.Count;
            yield return Phrases.Fill(others == 1 ? "k.not_computed.one" : "k.not_computed.many", culture, ("count", Formats.Count(others, culture)));
        }
    }

    private string Told(List<Finding> changes) => changes.Count switch
    {
        0 => Phrases.Get("k.none", culture),
        1 => Phrases.Fill(
            "k.one", culture, ("unit", changes[0].Unit.On(dossier.Review.AsOf).Name.In(culture)), ("change", Change(changes[0].Result.Change))),
        _ => Phrases.Fill(
            "k.changes", culture, ("count", Formats.Count(changes.Count, culture)), ("min", Number(changes[0].Result.Change)),
            ("max", Change(changes[^1].Result.Change)), ("median", Change(Median(changes)))),
    };

    private static double Median(List<Finding> sorted)
    {
        var middle = sorted.Count / 2;
        var upper = sorted[middle].Result.Change.GetValueOrDefault();
        return sorted.Count % 2 == 1 ? upper : (upper + sorted[middle - 1].Result.Change.GetValueOrDefault()) / 2;
    }

    private string Number(double? change) => FigureWording.ChangeNumber(finding.Indicator, change.GetValueOrDefault(), culture);

    private string Change(double? change) => FigureWording.Change(finding.Indicator, change.GetValueOrDefault(), culture);
}
