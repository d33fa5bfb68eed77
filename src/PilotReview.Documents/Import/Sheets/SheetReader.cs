using PilotReview.Core.Import;
using PilotReview.Documents.Import.Package;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Takes the rows of one sheet after another.</summary>
internal sealed class SheetReader(ScenarioRows rows, ProblemList problems, int textLength)
{
    private readonly HashSet<string> _seen = [];

    public void Read(GuardedReader reader, ScannedSheet sheet, CancellationToken token)
    {
        if (sheet.LastRow == 0)
        {
            return;
        }

        var format = SheetFormats.Find(sheet.Name);
        if (format is null)
        {
            problems.Add(sheet.Name, string.Empty, ImportProblemCode.UnknownSheet, ImportValue.Quote(sheet.Name));
            return;
        }

        if (!_seen.Add(format.Name))
        {
            problems.Add(sheet.Name, string.Empty, ImportProblemCode.DuplicateSheet, ImportValue.Quote(sheet.Name));
            return;
        }

        if (reader.NextRow() && SheetHeading.Read(reader, sheet, format, problems) is { } heading)
        {
            ReadRows(reader, heading, token);
        }
    }

    private void ReadRows(GuardedReader reader, SheetHeading heading, CancellationToken token)
    {
        var cellReader = new CellReader(problems, textLength);
        while (reader.Row < heading.Sheet.LastRow && reader.NextRow())
        {
            token.ThrowIfCancellationRequested();
            var cells = new RowCells(heading, reader, cellReader);
            if (!cells.IsBlank)
            {
                cells.CheckRequired();
                heading.Format.Take(cells, rows);
            }
        }
    }
}
