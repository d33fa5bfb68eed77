using System.Globalization;

namespace PilotReview.Documents.Import.Package;

/// <summary>Names of cells as Excel shows them; rows and columns count from 1.</summary>
internal static class CellName
{
    public const int MaxColumn = 16_384;
    public const int MaxRow = 1_048_576;

    public static string Of(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>The column of a name such as <c>AB12</c>; 0 when it is no such name.</summary>
    public static int ColumnOf(string name)
    {
        var column = 0;
        var at = 0;
        for (; at < name.Length && char.IsAsciiLetterUpper(name[at]) && column <= MaxColumn; at++)
        {
            column = (column * 26) + name[at] - 'A' + 1;
        }

        return column <= MaxColumn && int.TryParse(name.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? column : 0;
    }
}
