using System.Globalization;

namespace PilotReview.Documents.Reports;

/// <summary>Names of sheets that a workbook takes: at most 31 characters, no forbidden ones, each once whatever its capitals.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @":\/?*[]'";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that comes nearest to <paramref name="wanted"/> and is not taken; it is taken from then on.</summary>
    public string Take(string wanted)
    {
        var clean = string.Concat(wanted.Select(letter => Forbidden.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter)).Trim();
        var name = Cut(clean, string.Empty);
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = Cut(clean, string.Create(CultureInfo.InvariantCulture, $" ({number})"));
        }

        return name;
    }

    private static string Cut(string name, string suffix) => name[..Math.Min(name.Length, Longest - suffix.Length)] + suffix;
}
