using PilotReview.Core.Import;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Where the columns of a sheet stand.</summary>
internal sealed class SheetHeading
{
    private readonly Dictionary<string, int> _places;

    private SheetHeading(ScannedSheet sheet, SheetFormat format, Dictionary<string, int> places)
    {
        Sheet = sheet;
        Format = format;
        _places = places;
        Letters = places.ToDictionary(place => place.Key, place => CellName.Letters(place.Value));
    }

    public ScannedSheet Sheet { get; }

    public SheetFormat Format { get; }

    /// <summary>Letters of the columns by their code.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; }

    /// <summary>Places of all columns that are there, from 1.</summary>
    public IReadOnlyCollection<int> Places => _places.Values;

    /// <summary>The place of a column, from 1; 0 when the sheet lacks it.</summary>
    public int Place(string column) => _places.GetValueOrDefault(column);

    /// <summary>Reads row 1; null when a required column is missing, because then no row could be read.</summary>
    public static SheetHeading? Read(GuardedReader reader, ScannedSheet sheet, SheetFormat format, ProblemList problems)
    {
        var places = new Dictionary<string, int>();
        foreach (var (column, firstRow) in sheet.FirstRows.OrderBy(entry => entry.Key))
        {
            TakeColumn(column, firstRow);
        }

        var missing = format.Columns.Where(column => column.IsRequired && !places.ContainsKey(column.Code)).ToList();
        foreach (var column in missing)
        {
            problems.Add(sheet.Name, string.Empty, ImportProblemCode.MissingColumn, column.Code);
        }

        return missing.Count == 0 ? new SheetHeading(sheet, format, places) : null;

        void TakeColumn(int column, int firstRow)
        {
            var heading = (reader.Value(column) as string ?? string.Empty).Trim();
            var found = format.Columns.FirstOrDefault(known => string.Equals(known.Code, heading, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                var shown = heading.Length > 0 ? ImportValue.Quote(heading) : CellName.Letters(column);
                problems.Add(sheet.Name, CellName.Of(firstRow, column), ImportProblemCode.UnknownColumn, shown);
            }
            else if (!places.TryAdd(found.Code, column))
            {
                problems.Add(sheet.Name, CellName.Of(firstRow, column), ImportProblemCode.DuplicateColumn, found.Code);
            }
        }
    }
}
