using System.Globalization;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Units;

/// <summary>Units as they are chosen in a form: a line with code and name, of which the code counts.</summary>
public static class UnitLines
{
    /// <summary>Id of the list on the page.</summary>
    public const string ListId = "unit-lines";

    public const int LongestLine = 300;

    private const string Dot = " · ";

    public static string LineOf(Unit unit, DateOnly day) => unit.Code + Dot + unit.On(day).Name.In(CultureInfo.CurrentUICulture);

    /// <summary>The code in a line that was chosen, or in what was typed: a code alone, in any letter case.</summary>
    public static string CodeIn(string typed, UnitTree tree)
    {
        var code = typed.Split(Dot, 2)[0].Trim();
        return tree.Units.FirstOrDefault(unit => string.Equals(unit.Code, code, StringComparison.OrdinalIgnoreCase))?.Code ?? code;
    }
}
