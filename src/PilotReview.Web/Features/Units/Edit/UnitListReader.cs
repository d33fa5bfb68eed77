using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Units;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>Reads what was chosen from the lists of a unit's form: its kind, its category and the unit above, as they are on a day.</summary>
public sealed class UnitListReader(UnitRegister register, FormReader form, DateOnly day)
{
    /// <summary>The kinds of a day as choices of a field.</summary>
    public static IReadOnlyList<(string Value, string Text)> Kinds(UnitRegister register, DateOnly day) =>
    [
        (string.Empty, UnitsText.Choose),
        .. register.Sheet.Kinds.Values.Where(kind => IsOn(kind.From, kind.To, day)).OrderBy(kind => kind.Id).Select(kind => (Number(kind.Id), NameOf(kind.NameOn(day)))),
    ];

    /// <summary>The categories of a day as choices of a field.</summary>
    public static IReadOnlyList<(string Value, string Text)> Categories(UnitRegister register, DateOnly day) =>
    [
        (string.Empty, UnitsText.NoCategory),
        .. register.Sheet.Categories.Values.Where(category => IsOn(category.From, category.To, day)).OrderBy(category => category.Id)
            .Select(category => (Number(category.Id), NameOf(category.NameOn(day)))),
    ];

    public int? Kind(string field, string typed)
    {
        if (typed.Length == 0)
        {
            form.Add(field, FormsText.ProblemRequired.With(UnitsText.Level));
            return null;
        }

        var kind = register.Sheet.Kinds.Values.FirstOrDefault(kind => Number(kind.Id) == typed);
        if (kind is null || !IsOn(kind.From, kind.To, day))
        {
            form.Add(field, UnitsText.ProblemKindNotThen.With(Formats.Date(day)));
        }

        return kind?.Id;
    }

    public int? Category(string field, string typed)
    {
        var category = register.Sheet.Categories.Values.FirstOrDefault(category => Number(category.Id) == typed);
        if (typed.Length > 0 && (category is null || !IsOn(category.From, category.To, day)))
        {
            form.Add(field, UnitsText.ProblemCategoryNotThen.With(Formats.Date(day)));
        }

        return category?.Id;
    }

    /// <summary>The unit above; null at the top. Whoever sees a part of the organisation changes it within that part.</summary>
    /// <param name="field">The field.</param>
    /// <param name="typed">A line of the list, or a code.</param>
    /// <param name="presentId">The unit that stands above until now.</param>
    public Unit? Parent(string field, string typed, int? presentId = null)
    {
        var code = UnitLines.CodeIn(typed, register.Tree);
        var unit = register.Tree.Find(code);
        if (unit is not null && unit.Id == presentId)
        {
            return unit;
        }

        if (code.Length > 0 && (unit is null || !register.Scope.Sees(unit.Id)))
        {
            form.Add(field, UnitsText.ProblemUnknownUnit.With(ImportValue.Quote(typed)));
            return null;
        }

        if (code.Length == 0 && register.Scope.IsLimited)
        {
            form.Add(field, FormsText.ProblemRequired.With(UnitsText.Parent));
        }

        if (unit is not null && !unit.ExistsOn(day))
        {
            form.Add(field, UnitsText.ProblemParentNotThen.With(unit.On(day).ShortName.In(CultureInfo.CurrentUICulture), Formats.Date(day)));
        }

        return unit;
    }

    private static bool IsOn(DateOnly? from, DateOnly? to, DateOnly day) => !(from > day) && !(to < day);

    private static string NameOf(LocalText name) => name.In(CultureInfo.CurrentUICulture);

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
