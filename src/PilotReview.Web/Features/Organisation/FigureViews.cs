using System.Globalization;
using PilotReview.Core.Organisation;
using PilotReview.Core.Units;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>One table in the list.</summary>
/// <param name="Table">The table.</param>
/// <param name="Unit">Its committee.</param>
/// <param name="Findings">What its check found.</param>
public sealed record FigureTableLine(FigureTable Table, Unit Unit, IReadOnlyList<FigureFinding> Findings)
{
    /// <summary>Problems that nobody explained.</summary>
    public int Open => Findings.Count(finding => finding.IsOpen);

    public int Explained => Findings.Count(finding => finding.IsProblem && !finding.IsOpen);

    public string UnitName(CultureInfo culture) => Unit.On(Table.ComparedOn).ShortName.In(culture);
}

/// <summary>The tables that an actor may see.</summary>
/// <param name="Lines">The tables, newest first.</param>
/// <param name="IsSample">The figures are made up where the sample says so.</param>
public sealed record FigureTableList(IReadOnlyList<FigureTableLine> Lines, bool IsSample);

/// <summary>One table with all that its page tells.</summary>
/// <param name="Line">The table with its findings.</param>
/// <param name="Counts">What the tree of units gives beside its categories.</param>
/// <param name="MayWrite">Whoever looks may change it.</param>
public sealed record FigureTableView(FigureTableLine Line, CategoryCounts Counts, bool MayWrite)
{
    public bool IsSample { get; init; }

    /// <summary>Who wrote it last.</summary>
    public RowAuthor? Author { get; init; }

    /// <summary>Who explained what, by the key of the finding.</summary>
    public IReadOnlyDictionary<string, RowAuthor?> Explainers { get; init; } = new Dictionary<string, RowAuthor?>();

    /// <summary>Codes of categories, for the form.</summary>
    public IReadOnlyDictionary<int, string> CategoryCodes { get; init; } = new Dictionary<int, string>();

    public FigureTable Table => Line.Table;

    public IReadOnlyList<FigureFinding> Findings => Line.Findings;

    public bool HasCounts => Table.Lines.Exists(line => Counts.Beside(line) is not null);
}
