using System.Globalization;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;

namespace PilotReview.Documents.Workbooks;

/// <summary>What holds for a whole entry workbook that goes out.</summary>
public sealed record EntryBookSetup
{
    public required CultureInfo Culture { get; init; }

    /// <summary>The secret of the office, from which the seal is made; it does not go into the file.</summary>
    public required string Secret { get; init; }

    /// <summary>The unit that the workbook is of, with its name on the day.</summary>
    public required string UnitCode { get; init; }

    public required string UnitName { get; init; }

    /// <summary>When it goes out, by the office's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The figures are made up; every sheet says so.</summary>
    public bool IsSample { get; init; }

    /// <summary>Whether the reader may enter figures: if not, every cell is locked and the workbook cannot come home.</summary>
    public required bool IsFillable { get; init; }

    /// <summary>What a reader typed into a copy of this workbook, which is given back with what has to be mended; null for a fresh one.</summary>
    public IReadOnlyDictionary<(string UnitCode, Period Month, string IndicatorCode), ReturnedCell>? Returned { get; init; }
}

/// <summary>A sheet to write.</summary>
/// <param name="Key">Which sheet it is.</param>
/// <param name="Name">What stands on its tab; made unique and fitting by the writer.</param>
/// <param name="Title">What stands above the table.</param>
/// <param name="Sheet">Rows, columns and figures.</param>
public sealed record BookSheet(SheetKey Key, string Name, string Title, Core.Entry.EntrySheet Sheet);

/// <summary>What somebody typed into a cell of a workbook, given back.</summary>
/// <param name="First">The text of the cell, or of the numerator.</param>
/// <param name="Second">The denominator; null for what has one cell.</param>
/// <param name="Base">What had gone out, so that the copy is judged as the file was; null for a cell that was not to be filled in.</param>
/// <param name="Why">What has to be mended; null when nothing has.</param>
public sealed record ReturnedCell(string First, string? Second, FileBase? Base, string? Why);
