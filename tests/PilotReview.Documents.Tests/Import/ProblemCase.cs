using PilotReview.Core.Import;

namespace PilotReview.Documents.Tests.Import;

/// <summary>One way to spoil the good workbook, and the problem that must be found.</summary>
/// <param name="Name">What is wrong, for the list of tests.</param>
/// <param name="Code">The problem.</param>
/// <param name="Place">The cell as <c>sheet!column row</c>; <c>sheet</c> alone when the whole sheet is concerned; empty for the file.</param>
/// <param name="Spoil">What is changed.</param>
public sealed record ProblemCase(string Name, ImportProblemCode Code, string Place, Action<WorkbookBuilder> Spoil)
{
    /// <summary>What is stored already.</summary>
    public KnownCodes Known { get; init; } = KnownCodes.None;

    /// <summary>One cell gets a value that its column does not take.</summary>
    public static ProblemCase Cell(ImportProblemCode code, string place, object? value)
    {
        var (sheet, column, row) = Parse(place);
        return new ProblemCase($"{code} at {place}: {value}", code, place, builder => builder.Set(sheet, row, column, value));
    }

    public string Address(WorkbookBuilder builder)
    {
        if (!Place.Contains('!', StringComparison.Ordinal))
        {
            return Place + "!";
        }

        var (sheet, column, row) = Parse(Place);
        return $"{sheet}!{builder.Address(sheet, row, column)}";
    }

    private static (string Sheet, string Column, int Row) Parse(string place)
    {
        var parts = place.Split('!', ' ');
        return (parts[0], parts[1], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
    }
}
