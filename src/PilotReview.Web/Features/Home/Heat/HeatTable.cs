using PilotReview.Core.Verdicts;

namespace PilotReview.Web.Features.Home.Heat;

/// <summary>The heat map of a review: units as rows, the yardstick as columns, in each cell the verdict.</summary>
public sealed record HeatTable
{
    public required string Review { get; init; }

    public required IReadOnlyList<HeatColumn> Columns { get; init; }

    /// <summary>The restructured units.</summary>
    public required IReadOnlyList<HeatRow> Enrolled { get; init; }

    /// <summary>Units that were not restructured, the first few or all.</summary>
    public required IReadOnlyList<HeatRow> Compared { get; init; }

    /// <summary>How many such units there are.</summary>
    public required int ComparedTotal { get; init; }

    /// <summary>Approved figures of all the rows, shown or not, over the months of the review.</summary>
    public required int Approved { get; init; }

    /// <summary>Figures that were due in the same months.</summary>
    public required int Due { get; init; }

    /// <summary>How many cells of the restructured units have that verdict.</summary>
    public int Count(VerdictKind kind) => Enrolled.Sum(row => row.Cells.Count(cell => cell.Kind == kind));
}

/// <summary>One line of the yardstick.</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Name">Full name, for reading out.</param>
/// <param name="ShortName">Name in the head of the column.</param>
/// <param name="Measure">Unit of the change.</param>
/// <param name="IsLowerBetter">Less is better.</param>
/// <param name="IsChosenLater">Fixed after the pilot began.</param>
public sealed record HeatColumn(string Code, string Name, string ShortName, string Measure, bool IsLowerBetter, bool IsChosenLater);

/// <summary>One unit.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Short name.</param>
/// <param name="Origin">What it was before and is now, and why it was chosen; empty for a comparison unit.</param>
/// <param name="Cells">In the order of the columns.</param>
public sealed record HeatRow(string Code, string Name, string Origin, IReadOnlyList<HeatCell> Cells);

/// <summary>One verdict.</summary>
/// <param name="Kind">What is said.</param>
/// <param name="Number">The change with its sign; empty unless measured.</param>
/// <param name="Why">Why it is not simply clear; empty when it is. Of a unit that gained or lost only beside its comparison units: by how much.</param>
/// <param name="IsRelative">The unit gained or lost only beside its comparison units, so its own number tells another story.</param>
public sealed record HeatCell(VerdictKind Kind, string Number, string Why, bool IsRelative = false);
