using PilotReview.Core;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings;

/// <summary>A level or a category, or a name of one, as it was typed.</summary>
public sealed record NameDraft(string Code, string NameVi, string NameEn, string From)
{
    public const string CodeField = "code";
    public const string NameViField = "name-vi";
    public const string NameEnField = "name-en";
    public const string FromField = "from";
    public const string SureField = "sure";

    public const int LongestName = 200;

    /// <summary>Whoever typed a day in the past has read what that does.</summary>
    public bool IsSure { get; init; }

    public static NameDraft Of(PostedForm sent) => new(sent[CodeField], sent[NameViField], sent[NameEnField], sent[FromField])
    {
        IsSure = sent[SureField] == FormCheck.Ticked,
    };

    public LocalText Name(FormReader form) => new(
        form.Text(NameViField, SettingsText.LevelNameVi, NameVi, LongestName),
        form.Text(NameEnField, SettingsText.LevelNameEn, NameEn, LongestName, isRequired: false));
}
