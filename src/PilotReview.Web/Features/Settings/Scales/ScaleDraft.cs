using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings.Scales;

/// <summary>A new version of a scale as it was typed. Levels stand one a line, worst first; the English names on the same lines as the Vietnamese.</summary>
public sealed record ScaleDraft(string Code, string From)
{
    public const string CodeField = "code";
    public const string FromField = "from";
    public const string NameViField = "name-vi";
    public const string NameEnField = "name-en";
    public const string MinField = "min";
    public const string MaxField = "max";
    public const string LevelsViField = "levels-vi";
    public const string LevelsEnField = "levels-en";
    public const string BasisViField = "basis-vi";
    public const string BasisEnField = "basis-en";

    public const int LongestName = 200;
    public const int LongestBasis = 500;
    public const int MostLevels = 20;
    public const int LongestList = MostLevels * (LongestName + 2);

    public string NameVi { get; init; } = string.Empty;

    public string NameEn { get; init; } = string.Empty;

    public string Min { get; init; } = string.Empty;

    public string Max { get; init; } = string.Empty;

    public string LevelsVi { get; init; } = string.Empty;

    public string LevelsEn { get; init; } = string.Empty;

    public string BasisVi { get; init; } = string.Empty;

    public string BasisEn { get; init; } = string.Empty;

    public static ScaleDraft Of(PostedForm sent) => new(sent[CodeField], sent[FromField])
    {
        NameVi = sent[NameViField],
        NameEn = sent[NameEnField],
        Min = sent[MinField],
        Max = sent[MaxField],
        LevelsVi = sent[LevelsViField],
        LevelsEn = sent[LevelsEnField],
        BasisVi = sent[BasisViField],
        BasisEn = sent[BasisEnField],
    };

    /// <summary>The version, by the same rules as an imported one; what is wrong goes to the reader.</summary>
    public ScaleVersion Read(FormReader form, string family, bool hasLevels)
    {
        var code = form.Text(CodeField, SettingsText.ScaleCode, Code, UnitCode.MaxLength);
        if (code.Length is > 0 and <= UnitCode.MaxLength && !UnitCode.IsValid(code.Replace('_', '-')))
        {
            form.Add(CodeField, FormsText.ProblemCode.With(SettingsText.ScaleCode));
        }

        var levels = hasLevels ? Levels(form) : [];
        var (min, max) = (form.Number(MinField, SettingsText.ScaleMin, Min), form.Number(MaxField, SettingsText.ScaleMax, Max));
        if (form.IsClean)
        {
            Judge(form, ScaleRules.FaultsOf(min, max, levels), hasLevels);
        }

        return new ScaleVersion
        {
            Code = code,
            ScaleCode = family,
            Name = Both(form, (NameViField, SettingsText.ScaleNameVi, NameVi), (NameEnField, SettingsText.ScaleNameEn, NameEn), LongestName),
            Basis = Both(form, (BasisViField, SettingsText.ScaleBasisVi, BasisVi), (BasisEnField, SettingsText.ScaleBasisEn, BasisEn), LongestBasis),
            From = form.Day(FromField, SettingsText.ScaleFrom, From) ?? DateOnly.MinValue,
            Min = min,
            Max = max,
            Levels = [.. levels.Select((name, at) => new ScaleLevel { Rank = at + 1, Name = name })],
        };
    }

    private static LocalText Both(FormReader form, (string Field, string Label, string Text) vi, (string Field, string Label, string Text) en, int most) => new(
        form.Text(vi.Field, vi.Label, vi.Text, most), form.Text(en.Field, en.Label, en.Text, most, isRequired: false));

    private List<LocalText> Levels(FormReader form)
    {
        var vietnamese = form.Lines(LevelsViField, SettingsText.ScaleLevelsVi, LevelsVi, LongestName);
        var english = form.Lines(LevelsEnField, SettingsText.ScaleLevelsEn, LevelsEn, LongestName);
        if (form.IsClean && vietnamese.Count is < 2 or > MostLevels)
        {
            form.Add(LevelsViField, SettingsText.ScaleLevelCount.With(MostLevels));
        }
        else if (form.IsClean && english.Count != 0 && english.Count != vietnamese.Count)
        {
            form.Add(LevelsEnField, SettingsText.ScaleLevelsUneven.With(vietnamese.Count, english.Count));
        }

        return [.. vietnamese.Select((name, at) => new LocalText(name, at < english.Count ? english[at] : string.Empty))];
    }

    private static void Judge(FormReader form, IEnumerable<(ScaleFault Fault, string Level)> faults, bool hasLevels)
    {
        foreach (var (fault, level) in faults)
        {
            var (field, text) = fault switch
            {
                ScaleFault.LevelTwice => (LevelsViField, SettingsText.ScaleLevelTwice.With(level)),
                ScaleFault.RangeTurned => (MinField, SettingsText.ScaleRangeTurned),
                ScaleFault.RangeBesideLevels => (string.Empty, SettingsText.ScaleRangeBesideLevels),
                ScaleFault.MaxMissing when !hasLevels => (MaxField, FormsText.ProblemRequired.With(SettingsText.ScaleMax)),
                ScaleFault.MinMissing when !hasLevels => (MinField, FormsText.ProblemRequired.With(SettingsText.ScaleMin)),
                _ => (string.Empty, string.Empty),
            };
            if (text.Length > 0)
            {
                form.Add(field, text);
            }
        }
    }
}
