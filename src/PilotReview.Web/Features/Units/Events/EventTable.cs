using System.Globalization;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>The table in which the members of a decision are told: who moves from which branch to which, and how many each has on its first day. Bodies that have
/// branches below them are left out: members are in branches.</summary>
/// <param name="From">Those who were there, with the members of their last day.</param>
/// <param name="To">Those who are there afterwards.</param>
public sealed record EventTable(IReadOnlyList<TableUnit> From, IReadOnlyList<TableUnit> To)
{
    /// <summary>As far as the units can be told from what was typed: also while something else is wrong, so that nothing typed is lost.</summary>
    public static EventTable Of(EventDraft draft, UnitTree tree, DateOnly lastDay)
    {
        var founded = draft.Founded.Where(row => !row.IsEmpty).ToList();
        var standing = draft.Standing.Where(row => !row.IsEmpty).ToList();
        var parents = founded.Select(row => row[StandingDraft.ParentPart]).Concat(standing.Where(row => !row.Ends).Select(row => row.Parent))
            .Select(typed => UnitLines.CodeIn(typed, tree)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var branches = standing.Select(row => (Row: row, Unit: tree.Find(UnitLines.CodeIn(row.Unit, tree))))
            .Where(line => line.Unit is not null && tree.ChildrenOn(line.Unit.Id, lastDay).Count == 0).ToList();
        var from = branches.ConvertAll(line => new TableUnit(line.Row.Key, NameOf(line.Unit, lastDay)) { Has = line.Unit?.On(lastDay).Members, IsStaying = !line.Row.Ends });
        List<TableUnit> to =
        [
            .. branches.Where(line => !line.Row.Ends && !parents.Contains(line.Unit?.Code ?? string.Empty))
                .Select(line => new TableUnit(line.Row.Key, NameOf(line.Unit, lastDay)) { IsStaying = true }),
            .. founded.Where(row => !parents.Contains(row[FoundedDraft.CodePart].Trim())).Select(row => new TableUnit(row.Key, NameOf(row))),
        ];
        return new EventTable(
            from.ConvertAll(unit => unit with { Told = Told(draft, to.Select(other => EventDraft.Cell(unit.Key, other.Key)).Append(EventDraft.Cell(unit.Key, EventReader.Elsewhere))) }),
            to.ConvertAll(unit => unit with { Told = Told(draft, from.Select(other => EventDraft.Cell(other.Key, unit.Key)).Append(EventDraft.Cell(EventReader.Elsewhere, unit.Key))) }));
    }

    /// <summary>What a cell shows when the table is first drawn: where there is but one way, all go it.</summary>
    public string Suggested(TableUnit from, TableUnit to) =>
        From.Count == 1 && To.Count == 1 && from.Has is { } all && !from.IsStaying ? all.ToString(CultureInfo.InvariantCulture) : string.Empty;

    private static int Told(EventDraft draft, IEnumerable<string> cells) =>
        cells.Sum(cell => int.TryParse(draft.Sent[cell].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var members) && members <= Edit.MemberDraft.Most ? members : 0);

    private static string NameOf(Unit? unit, DateOnly day) => unit?.On(day).ShortName.In(CultureInfo.CurrentUICulture) ?? string.Empty;

    private static string NameOf(FoundedDraft row) =>
        new[] { row[StandingDraft.ShortViPart], row[StandingDraft.NameViPart], row[FoundedDraft.CodePart] }.First(text => !string.IsNullOrWhiteSpace(text));
}

/// <summary>A unit in the table.</summary>
/// <param name="Key">Its row in the form.</param>
/// <param name="Name">Its short name.</param>
public sealed record TableUnit(string Key, string Name)
{
    /// <summary>Members on the last day of the old order; null when nobody knows, or it is founded.</summary>
    public int? Has { get; init; }

    /// <summary>Members that the table tells of.</summary>
    public int Told { get; init; }

    /// <summary>It goes on: where nothing is told, all of its members stay.</summary>
    public bool IsStaying { get; init; }
}
