namespace PilotReview.Documents.Workbooks;

/// <summary>How an entry workbook is recognised: its hidden sheets, the keys in the hidden first row and column of its other sheets, and the number of its template.</summary>
/// <remarks>A column is known by its key (<c>n:DSH</c>), a row by its own (<c>P1-K1|2026-10</c>); so both may be moved, sorted or taken out. The number of the template
/// rises when an older program could misread a newer file.</remarks>
public static class EntryBook
{
    public const int Template = 1;

    public const string KeySheet = "_pilotreview";
    public const string ListSheet = "_lists";

    /// <summary>First cell of the sheet of keys.</summary>
    internal const string Mark = "pilotreview-entry";

    /// <summary>How the first cell of a sheet to fill in begins.</summary>
    internal const string SheetMark = "pilotreview";

    internal const char Separator = '|';

    internal const string Numerator = "n:";
    internal const string Denominator = "d:";
    internal const string Single = "v:";

    /// <summary>Columns that are read by nobody.</summary>
    internal const string Label = "#";

    /// <summary>Rows above the first unit: keys, title, help, and two of headings.</summary>
    internal const int HeadRows = 5;

    internal const int KeyHeadRows = 2;

    /// <summary>Sheets of one workbook, the hidden ones left out; the reader takes no more than 256 in all.</summary>
    public const int MostSheets = 200;

    /// <summary>Cells of one workbook.</summary>
    public const int MostCells = 300_000;

    /// <summary>Cells that are read of one workbook: rows may stand there twice.</summary>
    public const int MostRead = 2 * MostCells;
}
