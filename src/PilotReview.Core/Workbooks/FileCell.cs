using PilotReview.Core.Observations;

namespace PilotReview.Core.Workbooks;

/// <summary>One cell of a workbook that came home, known by the keys that travel with its row and its column, not by its position. A proportion has two
/// cells in the file: what was counted, and of how many.</summary>
public sealed record FileCell
{
    public required string Sheet { get; init; }

    /// <summary>The cell, such as <c>D12</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Code of the unit; empty when the row has no key.</summary>
    public required string UnitCode { get; init; }

    /// <summary>The month of the row.</summary>
    public required Period Month { get; init; }

    /// <summary>Code of the indicator.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>What stands in the cell; of a proportion, what was counted. A number is written so that <see cref="Entry.FigureReader"/> reads the same number.</summary>
    public required string First { get; init; }

    /// <summary>Of how many; null for what has one cell only.</summary>
    public string? Second { get; init; }

    /// <summary>Why it cannot be read at all; null when it can.</summary>
    public FileFault? Fault { get; init; }

    /// <summary>The text of the one of two cells that cannot be read; null when it is the first, or none.</summary>
    public string? Unread { get; init; }

    /// <summary>The workbook says that the cell was to be filled in.</summary>
    public FileBase? Base { get; init; }

    public bool IsBlank => First.Length == 0 && string.IsNullOrEmpty(Second);
}

/// <summary>What stood in a cell when the workbook went out.</summary>
/// <param name="Version">Number of the content.</param>
/// <param name="Text">The content, as <see cref="ContentText"/> writes it.</param>
/// <param name="Denominator">The denominator that was filled in beside an empty numerator; empty when none was.</param>
public sealed record FileBase(int Version, string Text, string Denominator);
