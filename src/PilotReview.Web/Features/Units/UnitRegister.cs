using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Web.Parts;

namespace PilotReview.Web.Features.Units;

/// <summary>The organisation as one actor may see it, on any day.</summary>
/// <param name="Sheet">Units, kinds, categories and events.</param>
/// <param name="Scope">Which units the actor may see.</param>
/// <param name="IsSample">The figures are made up.</param>
public sealed record UnitRegister(UnitSheet Sheet, UnitScope Scope, bool IsSample)
{
    public UnitTree Tree => Sheet.Tree;

    /// <summary>First day of which the register tells; null without units.</summary>
    public DateOnly? Beginning => Tree.Units.Count == 0 ? null : Tree.Units.Min(unit => unit.ValidFrom);

    /// <summary>Events that concern units in the scope, newest first.</summary>
    public IReadOnlyList<UnitEvent> Events =>
        [.. Sheet.Events.Where(change => change.Parties.Exists(party => Scope.Sees(party.UnitId))).Reverse()];

    /// <summary>The units at the top of what the actor sees on a day.</summary>
    public IReadOnlyList<Unit> RootsOn(DateOnly day)
    {
        if (!Scope.IsLimited)
        {
            return Tree.RootsOn(day);
        }

        return Scope.TopUnitId is { } id && Tree.Find(id) is { } top && top.ExistsOn(day) ? [top] : [];
    }

    /// <summary>Units below those roots, the roots included.</summary>
    public int CountOn(DateOnly day) => RootsOn(day).Sum(root => CountUnder(root, day));

    /// <summary>Units in the scope that have the words in their code or in any of their names, in any letter case, with or without accents; those of the day
    /// first, then by code.</summary>
    /// <param name="words">The words; all units when empty.</param>
    /// <param name="day">The day.</param>
    /// <param name="category">Code of the category that the units have on the day; null for any.</param>
    public IReadOnlyList<Unit> Search(string words, DateOnly day, string? category = null)
    {
        var wanted = SearchKey.Of(words);
        return
        [
            .. Tree.Units.Where(unit => Scope.Sees(unit.Id) && IsOf(unit, day, category) && (wanted.Length > 0 || unit.ExistsOn(day))
                    && TextsOf(unit).Any(text => SearchKey.Of(text).Contains(wanted, StringComparison.Ordinal)))
                .OrderByDescending(unit => unit.ExistsOn(day)).ThenBy(unit => unit.Code, StringComparer.Ordinal),
        ];
    }

    public string KindOf(UnitVersion version, DateOnly day, CultureInfo culture) => Sheet.Kinds[version.KindId].NameOn(day).In(culture);

    /// <summary>The category; empty when the unit has none.</summary>
    public string CategoryOf(UnitVersion version, DateOnly day, CultureInfo culture) =>
        version.CategoryId is { } id ? Sheet.Categories[id].NameOn(day).In(culture) : string.Empty;

    private bool IsOf(Unit unit, DateOnly day, string? category) =>
        category is null || (unit.On(day).CategoryId is { } id && Sheet.Categories[id].Code == category);

    private int CountUnder(Unit unit, DateOnly day) => 1 + Tree.ChildrenOn(unit.Id, day).Sum(child => CountUnder(child, day));

    private static IEnumerable<string> TextsOf(Unit unit) => unit.Versions
        .SelectMany(version => new[] { version.Name.Vi, version.Name.En, version.ShortName.Vi, version.ShortName.En })
        .Prepend(unit.Code);
}
