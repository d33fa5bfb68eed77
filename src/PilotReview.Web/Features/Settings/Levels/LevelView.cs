using PilotReview.Core;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Settings.Levels;

/// <summary>A level with its names and how many units of it there are today.</summary>
public sealed record LevelView(UnitKind Kind, int Units, RowAuthor? Author)
{
    /// <summary>All names with the day from which each is used, newest first; null for the first name of a level that was always there.</summary>
    public IEnumerable<(DateOnly? From, LocalText Name)> Names =>
        [.. Kind.Names.OrderByDescending(name => name.From).Select(name => ((DateOnly?)name.From, name.Name)), (Kind.From, Kind.Name)];
}

/// <summary>A level, or a name of one, as it was typed.</summary>
public sealed record LevelDraft(string Code, string NameVi, string NameEn, string From)
{
    public const string CodeField = "code";
    public const string NameViField = "name-vi";
    public const string NameEnField = "name-en";
    public const string FromField = "from";

    public const int LongestName = 200;

    /// <summary>Whoever typed a day in the past has read what that does.</summary>
    public bool IsSure { get; init; }

    public static LevelDraft Of(PostedForm sent) => new(sent[CodeField], sent[NameViField], sent[NameEnField], sent[FromField])
    {
        IsSure = sent[LevelsPage.SureField] == FormCheck.Ticked,
    };

    public LocalText Name(FormReader form) => new(
        form.Text(NameViField, SettingsText.LevelNameVi, NameVi, LongestName),
        form.Text(NameEnField, SettingsText.LevelNameEn, NameEn, LongestName, isRequired: false));
}
