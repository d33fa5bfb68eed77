using PilotReview.Documents.Model;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Documents.Excel;

/// <summary>Texts as a cell takes them.</summary>
internal static class SheetText
{
    private const char Unknown = '\uFFFD';

    /// <summary>Excel takes 32,767 characters in a cell.</summary>
    private const int Longest = 32_700;

    /// <summary>The text without letters that a file cannot hold.</summary>
    public static string Clean(string text) =>
        XmlText.Letters(XmlText.Cut(text, Longest)).Replace(Unknown.ToString(), string.Empty, StringComparison.Ordinal);

    /// <summary>What a cell without a number shows: the shape of its verdict, its text, its code.</summary>
    public static string Of(Cell cell)
    {
        var marked = cell.Mark is { } kind ? $"{VerdictShapes.ShapeOf(kind)} {cell.Text}" : cell.Text;
        return Clean(cell.Code.Length > 0 ? $"{marked} {cell.Code}".Trim() : marked);
    }
}
