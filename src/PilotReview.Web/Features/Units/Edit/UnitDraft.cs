using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>A unit, or what is said of it from a day on, as it was typed.</summary>
public sealed record UnitDraft(string Code, string From)
{
    public const string CodeField = "code";
    public const string FromField = "from";
    public const string NameViField = "name-vi";
    public const string NameEnField = "name-en";
    public const string ShortViField = "short-vi";
    public const string ShortEnField = "short-en";
    public const string KindField = "kind";
    public const string CategoryField = "category";
    public const string ParentField = "parent";
    public const string SureField = "sure";

    public const int LongestName = 300;
    public const int LongestShort = 100;

    public string NameVi { get; init; } = string.Empty;

    public string NameEn { get; init; } = string.Empty;

    public string ShortVi { get; init; } = string.Empty;

    public string ShortEn { get; init; } = string.Empty;

    /// <summary>Number of the kind.</summary>
    public string Kind { get; init; } = string.Empty;

    public string Category { get; init; } = string.Empty;

    /// <summary>The unit above, as a line of the list or a code; empty at the top.</summary>
    public string Parent { get; init; } = string.Empty;

    public MemberDraft Members { get; init; } = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>Whoever typed a day in the past has read which reports change.</summary>
    public bool IsSure { get; init; }

    public static UnitDraft Of(PostedForm sent) => new(sent[CodeField], sent[FromField])
    {
        NameVi = sent[NameViField],
        NameEn = sent[NameEnField],
        ShortVi = sent[ShortViField],
        ShortEn = sent[ShortEnField],
        Kind = sent[KindField],
        Category = sent[CategoryField],
        Parent = sent[ParentField],
        Members = MemberDraft.Of(sent),
        IsSure = sent[SureField] == FormCheck.Ticked,
    };

    /// <summary>What a version says, to be changed.</summary>
    public static UnitDraft Of(UnitVersion version, UnitTree tree, DateOnly from) => new(string.Empty, FormReader.Write(from))
    {
        NameVi = version.Name.Vi,
        NameEn = version.Name.En,
        ShortVi = version.ShortName.Vi,
        ShortEn = version.ShortName.En,
        Kind = Number(version.KindId),
        Category = Number(version.CategoryId),
        Parent = version.ParentId is { } id && tree.Find(id) is { } parent ? UnitLines.LineOf(parent, from) : string.Empty,
        Members = new MemberDraft(
            string.Empty, Number(version.OfficialMembers), Number(version.ProbationaryMembers), Number(version.ExemptMembers), Number(version.AwayMembers)),
    };

    /// <summary>What is to be said of the unit; what is wrong goes to the reader.</summary>
    /// <param name="form">The reader.</param>
    /// <param name="register">What the actor sees.</param>
    /// <param name="day">The day from which it is said.</param>
    /// <param name="present">What was said until now; the unit above may stay, also where the actor does not see it.</param>
    public UnitFacts? Read(FormReader form, UnitRegister register, DateOnly day, UnitVersion? present = null)
    {
        var name = new LocalText(
            form.Text(NameViField, UnitsText.NameVi, NameVi, LongestName), form.Text(NameEnField, UnitsText.NameEn, NameEn, LongestName, isRequired: false));
        var brief = Brief(form, name);
        var lists = new UnitListReader(register, form, day);
        var kind = lists.Kind(KindField, Kind);
        var category = lists.Category(CategoryField, Category);
        var parent = lists.Parent(ParentField, Parent, present?.ParentId);
        var members = present is null ? Members.Read(form) : MemberCounts.Of(present);
        return kind is { } kindId && form.IsClean
            ? new UnitFacts { Name = name, ShortName = brief, KindId = kindId, CategoryId = category, ParentId = parent?.Id, Members = members }
            : null;
    }

    /// <summary>The short name; where none was typed, the full one.</summary>
    private LocalText Brief(FormReader form, LocalText name)
    {
        var brief = new LocalText(
            form.Text(ShortViField, UnitsText.ShortVi, ShortVi, LongestShort, isRequired: false),
            form.Text(ShortEnField, UnitsText.ShortEn, ShortEn, LongestShort, isRequired: false));
        return brief.Vi.Length > 0 ? brief : new LocalText(name.Vi, brief.En.Length > 0 ? brief.En : name.En);
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
