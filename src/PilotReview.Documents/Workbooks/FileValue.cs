using System.Globalization;
using PilotReview.Core.Entry;
using PilotReview.Core.Import;
using PilotReview.Core.Workbooks;
using PilotReview.Documents.Import.Package;
using PilotReview.Documents.Import.Sheets;

namespace PilotReview.Documents.Workbooks;

/// <summary>The content of one cell as the text that somebody would type, or why it is none.</summary>
internal sealed record FileValue(string Text, FileFault? Fault = null)
{
    /// <summary>One more than any figure has, so that the reader of figures says so.</summary>
    private const int Longest = FigureReader.LongestText + 1;

    public static FileValue Of(GuardedReader reader, ScannedSheet sheet, int column) => sheet.CodeOf(reader.Row, column) switch
    {
        ImportProblemCode.Formula => FileMark.Of(FileFault.Formula),
        ImportProblemCode.CellError => FileMark.Of(FileFault.CellError),
        ImportProblemCode.TooLong => new FileValue(new string('…', Longest)),
        not null => FileMark.Of(FileFault.NotReadable),
        null => Of(reader.Value(column), () => reader.Format(column)),
    };

    private static FileValue Of(object? value, Func<string> format) => value switch
    {
        null => new FileValue(string.Empty),
        string text => FileMark.Read(Tidy(text)),
        double number when CellNumber.TryConvert(number, out var exact) => Number(exact, format()),
        bool isTrue => new FileValue(isTrue ? "true" : "false"),
        DateTime day => new FileValue(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), FileFault.Date),
        _ => FileMark.Of(FileFault.NotReadable),
    };

    /// <summary>A cell that shows a percent holds the share: what was typed is the percent.</summary>
    private static FileValue Number(decimal number, string format) =>
        new(format.Contains('%', StringComparison.Ordinal) ? BookNumber.Text(number * 100) + "%" : BookNumber.Text(number));

    /// <summary>Composed letters, and without marks that nobody sees.</summary>
    private static string Tidy(string text)
    {
        var cut = text.Length <= Longest ? text : text[..Longest];
        var whole = string.Concat(cut.EnumerateRunes());
        return string.Concat(whole.Normalize().Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim();
    }
}
