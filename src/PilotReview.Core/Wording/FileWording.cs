using System.Globalization;
using System.Resources;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;

namespace PilotReview.Core.Wording;

/// <summary>Says about one cell of a workbook that came home why it was not taken, or what will be asked about it: the same words on the page and in the copy of the file.</summary>
public static class FileWording
{
    private static readonly ResourceManager Texts = new("PilotReview.Core.Wording.FileText", typeof(FileWording).Assembly);

    /// <summary>Why the cell is not written, or what has to be explained; empty when there is nothing to say.</summary>
    public static string Why(MergedCell cell, CultureInfo culture) => cell switch
    {
        { Fault: { } fault } => string.Format(culture, Get($"Fault_{fault}", culture), cell.File.Unread ?? cell.File.First),
        { Reading: { Fault: not null } reading } => EntryWording.Fault(reading, culture),
        { Finding: { } finding } => EntryWording.Finding(finding, culture),
        { Kind: MergeKind.Locked } => Get(cell.Stored?.State == ObservationState.Approved ? "Locked_Approved" : "Locked_Submitted", culture),
        { Kind: MergeKind.Conflict } => string.Format(culture, Get("Conflict", culture), Here(cell, culture) is { Length: > 0 } here ? here : Get("Nothing", culture)),
        _ => string.Empty,
    };

    /// <summary>What the file says, as it would stand in the cell; what cannot be read, as it was typed.</summary>
    public static string InFile(MergedCell cell, CultureInfo culture) => cell switch
    {
        { Reading: { IsNotArisen: true } } => FigureText.NotArisen,
        { Reading: { IsCleared: true } } => Get("Cleared", culture),
        { Reading: { Figure: { } figure }, Rule: { } rule } => FigureText.Typed(figure, rule.Indicator, rule.Scale, culture),
        { File: { Second: { Length: > 0 } second, First: var first } } when !first.Contains('/', StringComparison.Ordinal) => $"{first}/{second}",
        _ => cell.File.First,
    };

    /// <summary>What stands here; empty for nothing.</summary>
    public static string Here(MergedCell cell, CultureInfo culture) => cell switch
    {
        { Stored: null } or { Stored.State: ObservationState.Empty } => string.Empty,
        { Stored.Figure.IsEmpty: true } => FigureText.NotArisen,
        { Rule: { } rule } => FigureText.Typed(cell.Stored.Figure, rule.Indicator, rule.Scale, culture),
        _ => string.Empty,
    };

    private static string Get(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
}
