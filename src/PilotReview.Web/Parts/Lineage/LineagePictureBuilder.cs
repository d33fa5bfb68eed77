using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Parts.Lineage;

/// <summary>Draws events up from their parties and tables of transfers. Names are those of the day before and of the first day.</summary>
public sealed class LineagePictureBuilder(UnitTree tree, UnitScope scope, CultureInfo culture)
{
    public LineagePicture Of(UnitEvent change) => new()
    {
        Kind = Words.Of(change.Kind, culture),
        DecisionNumber = change.DecisionNumber,
        DecisionDate = change.DecisionDate,
        EffectiveDate = change.EffectiveDate,
        Note = change.Note.In(culture),
        Before = [.. change.PredecessorIds.Select(id => Before(change, tree[id]))],
        After = [.. InTreeOrder(change).Select(unit => After(change, unit))],
        Sums = [.. Sums(change)],
    };

    private LineageBox Before(UnitEvent change, Unit unit)
    {
        var version = unit.On(change.EffectiveDate.AddDays(-1));
        var left = change.Transfers.Where(transfer => transfer.FromUnitId == unit.Id).ToList();
        var successors = change.SuccessorIds.ToHashSet();
        var stayed = left.Where(transfer => transfer.ToUnitId is { } to && successors.Contains(to)).Sum(transfer => transfer.Members);
        var total = left.Sum(transfer => transfer.Members);
        return new LineageBox(
            unit.Code, version.Name.In(culture), left.Count > 0 ? total : version.Members,
            left.Count > 0 ? LineageText.Left.With(Whole(stayed), Whole(total - stayed)) : string.Empty, IsInside: false, scope.Sees(unit.Id));
    }

    private LineageBox After(UnitEvent change, Unit unit)
    {
        var version = unit.On(change.EffectiveDate);
        var arrived = change.Transfers.Where(transfer => transfer.ToUnitId == unit.Id).ToList();
        return new LineageBox(
            unit.Code, version.Name.In(culture), arrived.Count > 0 ? arrived.Sum(transfer => transfer.Members) : version.Members,
            Arrivals(change, arrived), change.SuccessorIds.Any(id => id == version.ParentId), scope.Sees(unit.Id));
    }

    private string Arrivals(UnitEvent change, List<MemberTransfer> arrived)
    {
        var known = arrived.Where(transfer => transfer.FromUnitId is not null).ToList();
        var fromElsewhere = arrived.Where(transfer => transfer.FromUnitId is null).Sum(transfer => transfer.Members);
        var parts = known.Count == 0 || change.PredecessorIds.Take(2).Count() == 1
            ? known.Select(transfer => LineageText.Moved.With(Whole(transfer.Members)))
            : known.Select(transfer => LineageText.MovedFrom.With(Whole(transfer.Members), NameBefore(change, transfer.FromUnitId)));
        return string.Join(", ", fromElsewhere == 0 ? parts : parts.Append(LineageText.Newcomers.With(Whole(fromElsewhere))));
    }

    private string NameBefore(UnitEvent change, int? unitId) =>
        unitId is { } id ? tree[id].On(change.EffectiveDate.AddDays(-1)).ShortName.In(culture) : string.Empty;

    /// <summary>A successor that stands under another comes right after it.</summary>
    private IEnumerable<Unit> InTreeOrder(UnitEvent change)
    {
        var successors = change.SuccessorIds.Select(id => tree[id]).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        bool IsUnder(Unit unit, Unit above) => unit.On(change.EffectiveDate).ParentId == above.Id;

        return successors.Where(unit => !successors.Exists(above => IsUnder(unit, above)))
            .SelectMany(top => successors.Where(unit => IsUnder(unit, top)).Prepend(top));
    }

    private IEnumerable<string> Sums(UnitEvent change)
    {
        if (Continuity.Of(change) is { } moved)
        {
            yield return LineageText.SumBefore.With(
                Whole(moved.MembersBefore), Whole(moved.Stayed), Whole(moved.MembersBefore - moved.Stayed), Formats.Percent(moved.StayedShare, 1, culture));
            yield return LineageText.SumAfter.With(
                Whole(moved.MembersAfter), Whole(moved.Stayed), Whole(moved.Newcomers), Formats.Percent(moved.NewcomerShare, 1, culture));
        }
    }

    private string Whole(int count) => Formats.Whole(count, culture);
}
