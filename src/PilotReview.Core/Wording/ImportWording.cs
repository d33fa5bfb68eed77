using System.Globalization;
using System.Resources;
using PilotReview.Core.Import;

namespace PilotReview.Core.Wording;

/// <summary>Says in a sentence what is wrong with a workbook, and in another how to mend it.</summary>
/// <remarks>The sentences are in <c>ImportText</c> under the code of the problem. A placeholder <c>{0:n}</c> takes a number, <c>{0:d}</c> a day or a
/// period, <c>{0}</c> a text; what does not read as such is shown as it is.</remarks>
public static class ImportWording
{
    private const string FixSuffix = "_Fix";

    private static readonly ResourceManager Texts = new("PilotReview.Core.Wording.ImportText", typeof(ImportWording).Assembly);

    /// <summary>What is wrong.</summary>
    public static string Text(ImportProblem problem, CultureInfo culture) => Say(problem, string.Empty, culture);

    /// <summary>How to mend it.</summary>
    public static string Fix(ImportProblem problem, CultureInfo culture) => Say(problem, FixSuffix, culture);

    private static string Say(ImportProblem problem, string suffix, CultureInfo culture)
    {
        var key = problem.Code + suffix;
        var sentence = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
        return string.Format(culture, sentence, [.. problem.Arguments.Select(argument => new NeutralArgument(argument, culture))]);
    }
}
