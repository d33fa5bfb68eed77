using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Package;

/// <summary>What the scan found in a sheet before its values are read.</summary>
/// <param name="name">Name of the sheet.</param>
/// <param name="problems">Where problems of its cells go; null for a sheet that is not read.</param>
internal sealed class ScannedSheet(string name, ProblemList? problems)
{
    /// <summary>Places that are remembered; from the row of the last one on, every cell passes for reported.</summary>
    private const int MaxReported = 100_000;

    private readonly Dictionary<(int Row, int Column), ImportProblemCode> _reported = [];
    private int _fullFrom = int.MaxValue;

    public string Name { get; } = name;

    /// <summary>Last row in which a cell has content; 0 when none has.</summary>
    public int LastRow { get; private set; }

    /// <summary>Rows with content below the heading.</summary>
    public int DataRows { get; private set; }

    /// <summary>First row with content of each column that has any.</summary>
    public Dictionary<int, int> FirstRows { get; } = [];

    /// <summary>Notes a cell with content; how many rows with content this adds, 1 or 0, headings left out.</summary>
    public int AddContent(int row, int column)
    {
        var added = row > 1 && row != LastRow ? 1 : 0;
        DataRows += added;
        LastRow = row;
        FirstRows.TryAdd(column, row);
        return added;
    }

    /// <summary>Reports a cell that cannot be read as it is.</summary>
    public void Report(int row, int column, ImportProblemCode code, params string[] arguments)
    {
        problems?.Add(Name, CellName.Of(row, column), code, arguments);
        if (_reported.Count < MaxReported)
        {
            _reported[(row, column)] = code;
        }
        else
        {
            _fullFrom = Math.Min(_fullFrom, row);
        }
    }

    public bool IsReported(int row, int column) => CodeOf(row, column) is not null;

    /// <summary>Why the cell cannot be read as it is; null when it can.</summary>
    public ImportProblemCode? CodeOf(int row, int column) => _reported.Count == 0
        ? null
        : _reported.TryGetValue((row, column), out var code) ? code : row >= _fullFrom ? ImportProblemCode.Formula : null;
}
