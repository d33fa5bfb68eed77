using PilotReview.Core.Workbooks;

namespace PilotReview.Documents.Workbooks;

/// <summary>What stands in a text for the content of a cell that cannot be read. Never empty: in the copy that is given back an empty cell would say that the figure is to be
/// cleared. A mark that comes home again means what it meant.</summary>
internal static class FileMark
{
    private const string Formula = "[=]";
    private const string CellError = "[#]";
    private const string NotReadable = "[?]";

    public static FileValue Of(FileFault fault) => new(
        fault switch { FileFault.Formula => Formula, FileFault.CellError => CellError, _ => NotReadable }, fault);

    /// <summary>The value of a text.</summary>
    public static FileValue Read(string text) => text switch
    {
        Formula => Of(FileFault.Formula),
        CellError => Of(FileFault.CellError),
        NotReadable => Of(FileFault.NotReadable),
        _ => new FileValue(text),
    };
}
