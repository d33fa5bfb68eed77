using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.LegalBases;

/// <summary>The fields of a legal basis as a form spells them: as typed, and, to find out whether somebody else changed it meanwhile, as they were drawn.</summary>
public sealed record BasisDraft(string Number, string TitleVi, string TitleEn, string Date, string From, string To)
{
    public const string NumberField = "number";
    public const string TitleViField = "title-vi";
    public const string TitleEnField = "title-en";
    public const string DateField = "date";
    public const string FromField = "from";
    public const string ToField = "to";

    /// <summary>Before the name of a field: as the form was drawn.</summary>
    public const string WasPrefix = "was-";

    public const int LongestNumber = 100;
    public const int LongestTitle = 500;

    public static BasisDraft Empty { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>The fields with their names on the screen, in its order.</summary>
    public IReadOnlyList<(string Field, string Label, string Text)> Fields =>
    [
        (NumberField, SettingsText.BasisNumber, Number), (TitleViField, SettingsText.BasisTitleVi, TitleVi), (TitleEnField, SettingsText.BasisTitleEn, TitleEn),
        (DateField, SettingsText.BasisDate, Date), (FromField, SettingsText.BasisFrom, From), (ToField, SettingsText.BasisTo, To),
    ];

    public static BasisDraft Of(LegalBasis basis) => new(
        basis.Number, basis.Title.Vi, basis.Title.En, FormReader.Write(basis.Date), FormReader.Write(basis.InForceFrom), FormReader.Write(basis.InForceTo));

    public static BasisDraft Of(PostedForm sent, string prefix = "") => new(
        sent[prefix + NumberField], sent[prefix + TitleViField], sent[prefix + TitleEnField], sent[prefix + DateField], sent[prefix + FromField], sent[prefix + ToField]);

    /// <summary>The values; what is wrong goes to the reader.</summary>
    public LegalBasis Read(FormReader form)
    {
        var basis = new LegalBasis
        {
            Number = form.Text(NumberField, SettingsText.BasisNumber, Number, LongestNumber),
            Title = new LocalText(
                form.Text(TitleViField, SettingsText.BasisTitleVi, TitleVi, LongestTitle),
                form.Text(TitleEnField, SettingsText.BasisTitleEn, TitleEn, LongestTitle, isRequired: false)),
            Date = form.Day(DateField, SettingsText.BasisDate, Date, isRequired: false),
            InForceFrom = form.Day(FromField, SettingsText.BasisFrom, From, isRequired: false),
            InForceTo = form.Day(ToField, SettingsText.BasisTo, To, isRequired: false),
        };
        form.InOrder((SettingsText.BasisDate, basis.Date), (FromField, SettingsText.BasisFrom, basis.InForceFrom));
        form.InOrder((SettingsText.BasisFrom, basis.InForceFrom ?? basis.Date), (ToField, SettingsText.BasisTo, basis.InForceTo));
        return basis;
    }
}
