using System.Globalization;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Documents.Reports;

/// <summary>Names of sheets that a workbook takes: at most 31 characters, no forbidden ones, each once whatever its capitals.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @":\/?*[]'";
    private const char Unknown = '\uFFFD';

    /// <summary>Excel keeps this name for its own change log.</summary>
    private const string Reserved = "History";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that comes nearest to <paramref name="wanted"/> and is not taken; it is taken from then on.</summary>
    public string Take(string wanted)
    {
        var clean = string.Concat(XmlText.Letters(wanted).Select(letter => letter == Unknown || Forbidden.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter)).Trim();
        clean = clean.Length == 0 || clean.Equals(Reserved, StringComparison.OrdinalIgnoreCase) ? "_" + clean : clean;
        var name = Cut(clean, string.Empty);
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = Cut(clean, string.Create(CultureInfo.InvariantCulture, $" ({number})"));
        }

        return name;
    }

    private static string Cut(string name, string suffix) => XmlText.Cut(name, Longest - suffix.Length) + suffix;
}
