using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>Says what a change would break: the tree, or the sums of a decision that was recorded. What was broken before is not told again.</summary>
public static class UnitFaults
{
    public static void AddTo(FormReader form, UnitChange change)
    {
        AddTree(form, change);
        AddSums(form, change);
    }

    private static void AddTree(FormReader form, UnitChange change)
    {
        foreach (var gap in TreeRules.GapsOf(change.After).Except(TreeRules.GapsOf(change.Before.Tree)))
        {
            form.Add(UnitDraft.ParentField, UnitsText.ProblemParentGone.With(
                NameOf(change.After.Find(gap.UnitId), gap.Day), NameOf(change.After.Find(gap.ParentId), gap.Day), Formats.Date(gap.Day)));
        }

        if (TreeRules.IsInCircle(change.After, change.Unit, change.Day))
        {
            form.Add(UnitDraft.ParentField, UnitsText.ProblemCircle.With(NameOf(change.Unit, change.Day)));
        }
    }

    private static void AddSums(FormReader form, UnitChange change)
    {
        var old = change.Before.Tree.Find(change.Unit.Id) is { } was ? EventSums.GapsOf(change.Before.Tree, change.Before.Events, was).ToHashSet() : [];
        foreach (var gap in EventSums.GapsOf(change.After, change.Before.Events, change.Unit).Where(gap => !old.Contains(gap)))
        {
            var decided = change.Before.Events.First(known => known.Id == gap.EventId);
            form.Add(MemberDraft.OfficialField, UnitsText.ProblemEventSum.With(
                Formats.Date(gap.Day), gap.Told, decided.DecisionNumber.Length > 0 ? decided.DecisionNumber : decided.Code, gap.Has));
        }
    }

    private static string NameOf(Unit? unit, DateOnly day) => unit?.On(day).ShortName.In(CultureInfo.CurrentUICulture) ?? string.Empty;
}

/// <summary>A change of one unit, before it is saved.</summary>
/// <param name="Before">The organisation as it is stored.</param>
/// <param name="After">As it would be.</param>
/// <param name="Unit">The unit as it would be.</param>
/// <param name="Day">First day of the change.</param>
public sealed record UnitChange(UnitSheet Before, UnitTree After, Unit Unit, DateOnly Day)
{
    /// <summary>The unit above from that day on; null when there is none, or it was above already.</summary>
    public int? NewParent
    {
        get
        {
            var was = Before.Tree.Find(Unit.Id) is { } before && before.ExistsOn(Day) ? before.On(Day).ParentId : null;
            return Unit.On(Day).ParentId is { } parent && parent != was ? parent : null;
        }
    }
}
