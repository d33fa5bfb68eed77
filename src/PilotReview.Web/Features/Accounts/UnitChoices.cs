using System.Globalization;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Accounts;

/// <summary>The units of a day as lines to choose from: <c>P1 · Đảng bộ Phường 1</c>, with the units above as a hint.</summary>
public sealed class UnitChoices
{
    private const string Dot = " · ";
    private const string Arrow = " › ";

    private readonly UnitTree _tree;
    private readonly DateOnly _day;
    private readonly CultureInfo _culture;

    public UnitChoices(UnitTree tree, DateOnly day, CultureInfo culture)
    {
        (_tree, _day, _culture) = (tree, day, culture);
        Lines = [.. tree.RootsOn(day).SelectMany(unit => LinesUnder(unit, string.Empty, tree.Units.Count))];
    }

    /// <summary>In the order of the tree: each unit before those below it.</summary>
    public IReadOnlyList<UnitLine> Lines { get; }

    /// <summary>The line of a unit, also of one that exists no more; empty for none.</summary>
    public string LineOf(int? unitId) => unitId is { } id && _tree.Find(id) is { } unit ? Line(unit) : string.Empty;

    public string ShortNameOf(int? unitId) => unitId is { } id && _tree.Find(id) is { } unit ? unit.On(_day).ShortName.In(_culture) : string.Empty;

    /// <summary>The unit that was chosen or typed: a line, or a code alone; null when there is none such today.</summary>
    public int? Find(string typed)
    {
        var code = typed.Split(Dot, 2)[0].Trim();
        return Lines.FirstOrDefault(line => string.Equals(line.Code, code, StringComparison.OrdinalIgnoreCase))?.Id;
    }

    private IEnumerable<UnitLine> LinesUnder(Unit unit, string above, int stepsLeft) =>
        _tree.ChildrenOn(unit.Id, _day)
            .SelectMany(child => stepsLeft == 0 ? [] : LinesUnder(child, above.Length == 0 ? Short(unit) : above + Arrow + Short(unit), stepsLeft - 1))
            .Prepend(new UnitLine(unit.Id, unit.Code, Line(unit), above));

    private string Line(Unit unit) => unit.Code + Dot + unit.On(_day).Name.In(_culture);

    private string Short(Unit unit) => unit.On(_day).ShortName.In(_culture);
}

/// <summary>One unit to choose.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Code">Its code.</param>
/// <param name="Text">Code and name.</param>
/// <param name="Above">The units above it; empty at the top.</param>
public sealed record UnitLine(int Id, string Code, string Text, string Above);
