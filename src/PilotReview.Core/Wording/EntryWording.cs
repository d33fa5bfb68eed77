using System.Globalization;
using System.Resources;
using PilotReview.Core.Entry;

namespace PilotReview.Core.Wording;

/// <summary>Says why a typed text is no figure and how to type it, and what a check found: the same words in the grid, in the workbook that comes back
/// and in the appendix of a report.</summary>
public static class EntryWording
{
    private static readonly ResourceManager Texts = new("PilotReview.Core.Wording.EntryText", typeof(EntryWording).Assembly);

    /// <summary>Why the text was not taken, and how to type it. The reading must have a fault.</summary>
    public static string Fault(FigureReading reading, CultureInfo culture) => Say($"Fault_{reading.Fault}", reading.Arguments, culture);

    /// <summary>What the check found.</summary>
    public static string Finding(EntryFinding finding, CultureInfo culture) => Say(finding.IsMustAttend ? "Check_DenominatorNotMustAttend" : $"Check_{finding.Check}", finding.Arguments, culture);

    /// <summary>What the check is called, in a list of explanations; also one that there is no longer.</summary>
    public static string CheckName(EntryCheck check, CultureInfo culture) => Texts.GetString($"Name_{check}", culture) ?? Get("Name_Other", culture);

    private static string Say(string key, IReadOnlyList<string> arguments, CultureInfo culture) =>
        string.Format(culture, Get(key, culture), [.. arguments.Select(argument => new NeutralArgument(argument, culture))]);

    private static string Get(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
}
